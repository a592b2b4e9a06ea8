import type { Journey } from './journey'
import { alive, see } from './reader'

const AGENDA = encodeURIComponent('7 Homes (15 minutes): PLA-01, CLA-01')
const SIZES = [
  [1280, 800],
  [390, 844],
] as const

/** The main pages, and what is to be seen before the picture is taken. */
const PAGES: readonly (readonly [string, string, string])[] = [
  ['overview', '/', '.watch svg'],
  ['indicator', '/indicator/children-looked-after', '.chart-frame svg'],
  ['theme', '/theme/placements', '.theme-card svg'],
  ['compare', '/compare', '.panel-figure svg'],
  ['scatter', '/compare?scatter=children-looked-after,agency-social-workers', 'figure svg'],
  ['report', '/report', 'h1'],
  ['your-figures', '/your-figures', '#own-file'],
  ['meeting-screen', `/meeting#${AGENDA}`, '.screen-chart svg'],
  ['meeting-companion', `/meeting#companion&${AGENDA}`, '.chart-frame svg'],
]

/** Takes pictures of the main pages, on a desk and on a phone. */
export async function takePictures({ site, tab, picture }: Journey): Promise<void> {
  for (const [width, height] of SIZES) {
    await tab.size(width, height)
    for (const [name, path, shown] of PAGES) {
      await tab.open(`${site.address}${path}`)
      if (path.includes('#')) await tab.reload()
      else await alive(tab)
      await see(tab, shown)
      await picture(`${name}-${width}`)
    }
    await tab.open(`${site.address}/`)
    await alive(tab)
    await tab.press('/')
    await see(tab, 'dialog [role=combobox]')
    await tab.press('lac rate')
    await see(tab, '[role=option]', '40 children')
    await picture(`find-${width}`)
  }
}
