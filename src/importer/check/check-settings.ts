import type { Problem } from '../tables/problem'
import type { Data } from '../data-folder/read-data'
import { isHome } from '../data-folder/site'
import { problemAt } from '../data-folder/problem-at'

/** The backgrounds behind the council's colour, as in tokens.css. */
export const GROUNDS = { light: '#ffffff', dark: '#11171d' } as const

/**
 * The least contrast of the council's colour, which is used for its name and for the text of
 * selected controls: WCAG's minimum for text.
 */
const LEAST_CONTRAST = 4.5

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colours (#rrggbb), from 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const FIELDS = ['light', 'dark'] as const

/**
 * Problems with settings.json: a council that does not exist, colours with too little contrast,
 * releases that are not held.
 */
export function checkSettings({ settings, areas, releases }: Data): Problem[] {
  const { home, colours, logo, ownReleases } = settings.content
  const problems: Problem[] = []
  const addProblem = (place: (string | number)[], message: string, remedy: string): void => {
    problems.push(problemAt(settings, place, { column: place.join('.'), message, remedy }))
  }
  if (!isHome(home, areas.content.areas))
    addProblem(
      ['home'],
      `"${home}" is not a current authority.`,
      'Use the code of one in areas.json, such as E06000042.',
    )
  for (const field of FIELDS) {
    const colour = colours?.[field]
    if (colour === undefined) continue
    const found = contrast(colour, GROUNDS[field])
    if (found < LEAST_CONTRAST)
      addProblem(
        ['colours', field],
        `${colour} has a contrast of ${found.toFixed(1)} to 1 with the ${field} background, ${GROUNDS[field]}.`,
        `Choose a ${field === 'light' ? 'darker' : 'lighter'} colour, with a contrast of at least ${LEAST_CONTRAST} to 1.`,
      )
  }
  if (logo && !/^[\w-]+\.(svg|png)$/i.test(logo.file))
    addProblem(
      ['logo', 'file'],
      `there is no SVG or PNG file "${logo.file}" beside settings.json.`,
      'Put the file there, and give only its name.',
    )
  if (logo && logo.alt.trim() === '')
    addProblem(
      ['logo', 'alt'],
      'the logo has no alternative text.',
      'Write the name of the council.',
    )
  ownReleases?.forEach((id, index) => {
    const release = releases.content.releases.find((one) => one.id === id)
    if (release?.standing !== 'local')
      addProblem(
        ['ownReleases', index],
        `"${id}" is not a local release.`,
        'Use the id of a local release in releases.json; official releases are always shown.',
      )
  })
  return problems
}
