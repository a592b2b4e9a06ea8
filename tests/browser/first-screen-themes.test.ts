import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../real-data'
import { newPage, open } from './open'

const THEMES = catalogue.themes.map(({ id }) => `/theme/${id}`)

interface Seen {
  /** Position of the top of the first chart (or first figure, if a theme has no chart), in px. */
  top: number
  /** Share of it that is on the screen, in percent. */
  visible: number
  /** Number of columns. */
  across: number
  /** Length of the page in screens. */
  screens: number
  /** Whether the page scrolls sideways. */
  isTooWide: boolean
}

const seen = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const cards = [...document.querySelectorAll('.theme-card')].map((card) =>
      (card.querySelector('.chart-spark') ?? card).getBoundingClientRect(),
    )
    const root = document.documentElement
    const first = cards[0]
    if (!first) throw new Error('The page has no card.')
    return {
      top: first.top,
      visible: (100 * (Math.min(first.bottom, innerHeight) - first.top)) / first.height,
      across: Math.max(
        ...cards.map(({ bottom }) => cards.filter((other) => other.bottom === bottom).length),
      ),
      screens: root.scrollHeight / innerHeight,
      isTooWide: root.scrollWidth > root.clientWidth,
    }
  })

const SCREENS = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1920, height: 1080 },
] as const

describe('the first screen of a theme', () => {
  it('shows its first chart, on a desk and on a phone', async () => {
    const page = await newPage()
    const found = new Map<string, Seen[]>()
    for (const path of THEMES) {
      await open(page, path)
      const sizes: Seen[] = []
      for (const size of SCREENS) {
        await page.setViewportSize(size)
        sizes.push(await seen(page))
      }
      await page.setViewportSize(SCREENS[0])
      found.set(path, sizes)
    }
    const all = [...found]
    const faulty = (is: (sizes: Seen[]) => boolean) =>
      all.filter(([, sizes]) => is(sizes)).map(([path, sizes]) => [path, ...sizes])
    expect(faulty(([desk]) => (desk?.visible ?? 0) < 90)).toEqual([])
    expect(faulty(([, phone]) => (phone?.top ?? 844) >= 430)).toEqual([])
    expect(faulty((sizes) => sizes.some(({ isTooWide }) => isTooWide))).toEqual([])
    // The longest theme must be a page to look at, not one to scroll through.
    const placements = found.get('/theme/placements') ?? []
    expect(placements.map(({ across }) => across)).toEqual([3, 1, 2, 4])
    expect(placements[0]?.screens).toBeLessThan(2.5)
  }, 90_000)
})
