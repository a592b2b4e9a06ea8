import { contrast, GROUNDS, LEAST_CONTRAST } from './contrast'
import type { Problem } from '../tables/problem'
import { problemAt } from '../data-folder/read-data'
import type { Data } from '../data-folder/read-data'
import { isHome } from '../data-folder/site'

const FIELDS = ['light', 'dark'] as const

/** Problems of settings.json: a council that is none, colours that cannot be seen, papers that are not held. */
export function checkSettings({ settings, areas, releases }: Data): Problem[] {
  const { home, colours, logo, ownReleases } = settings.content
  const problems: Problem[] = []
  const complain = (place: (string | number)[], message: string, remedy: string): void => {
    problems.push(problemAt(settings, place, { column: place.join('.'), message, remedy }))
  }
  if (!isHome(home, areas.content.areas))
    complain(
      ['home'],
      `"${home}" is no authority of today.`,
      'Use the code of one in areas.json, such as E06000042.',
    )
  for (const field of FIELDS) {
    const colour = colours?.[field]
    if (colour === undefined) continue
    const found = contrast(colour, GROUNDS[field])
    if (found < LEAST_CONTRAST)
      complain(
        ['colours', field],
        `${colour} has a contrast of ${found.toFixed(1)} to 1 with the ${field} ground, ${GROUNDS[field]}.`,
        `Choose one ${field === 'light' ? 'darker' : 'lighter'}, of ${LEAST_CONTRAST} to 1 or more.`,
      )
  }
  if (logo && !/^[\w-]+\.(svg|png)$/i.test(logo.file))
    complain(
      ['logo', 'file'],
      `"${logo.file}" is no SVG or PNG file beside settings.json.`,
      'Put the file there and give its name alone.',
    )
  if (logo && logo.alt.trim() === '')
    complain(['logo', 'alt'], 'the logo says nothing.', 'Write the name of the council.')
  ownReleases?.forEach((id, index) => {
    const release = releases.content.releases.find((one) => one.id === id)
    if (release?.standing !== 'local')
      complain(
        ['ownReleases', index],
        `"${id}" is no local release.`,
        'Use the id of one in releases.json; official releases are always shown.',
      )
  })
  return problems
}
