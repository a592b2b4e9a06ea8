import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
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

/** Whether the last card of a theme stands alone in its row, or the row is not filled to its end. */
const endsInAHole = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const boxOf = (element: Element) => element.getBoundingClientRect()
    const grid = document.querySelector('.theme-grid')
    const parts = [...document.querySelectorAll('.theme-card, .theme-notes')]
    const last = [...document.querySelectorAll('.theme-card')].at(-1)
    if (!grid || !last) throw new Error('The page has no card.')
    // What stands beside it, and how far the last of it reaches.
    const row = parts.filter(
      (part) => boxOf(part).top < boxOf(last).bottom && boxOf(part).bottom > boxOf(last).top,
    )
    const end = Math.max(...row.map((part) => boxOf(part).right))
    return row.length < 2 || end < boxOf(grid).right - 1
  })

/** Charts with empty space below them in their own card, because what stands beside them is higher. */
const aboveAHole = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('.theme-card:has(.chart-spark)')].filter(
        (card) =>
          card.getBoundingClientRect().bottom -
            (card.lastElementChild?.getBoundingClientRect().bottom ?? 0) >
          30,
      ).length,
  )

/** Years and figures in the titles of cards that are broken over two lines: "2018-" and "19", "−" and "£5". */
const brokenFigures = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const range = document.createRange()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      if (!node.parentElement?.closest('.theme-card h2')) continue
      for (const { index, 0: figure } of (node.nodeValue ?? '').matchAll(/[\d−–][\d£,.−–-]*\d/g)) {
        range.setStart(node, index)
        range.setEnd(node, index + figure.length)
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(figure)
      }
    }
    return found
  })

const SCREENS = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1920, height: 1080 },
] as const

/** Columns of cards: two, three and four. */
const COLUMNS = [768, 1280, 1920]

describe('the first screen of a theme', () => {
  // Each page is opened once and measured for all, because opening pages takes most of the time.
  const screens = new Map<string, Seen[]>()
  const broken: string[] = []
  const holes: string[] = []

  const measureScreens = async (page: Page, path: string) => {
    const sizes: Seen[] = []
    for (const size of SCREENS) {
      await page.setViewportSize(size)
      sizes.push(await seen(page))
    }
    screens.set(path, sizes)
  }

  const findBroken = async (page: Page, path: string) => {
    for (let width = 320; width <= 640; width += 20) {
      await page.setViewportSize({ width, height: 800 })
      const figures = await brokenFigures(page)
      broken.push(...figures.map((figure) => `${path} at ${width}: ${figure}`))
    }
  }

  const findHoles = async (page: Page, path: string) => {
    // A theme that is made of this council's papers alone has no card for another.
    if ((await page.locator('.theme-card').count()) < 2) return
    for (const width of COLUMNS) {
      await page.setViewportSize({ width, height: 1000 })
      if (await endsInAHole(page)) holes.push(`${path} at ${width}`)
      if ((await aboveAHole(page)) > 0) holes.push(`${path} at ${width}, below a chart`)
    }
  }

  beforeAll(async () => {
    const page = await newPage()
    for (const theme of THEMES) {
      await page.setViewportSize(SCREENS[0])
      await open(page, theme)
      await measureScreens(page, theme)
      await findBroken(page, theme)
      await findHoles(page, theme)
      // Another council has no figures from the papers of this one, and so other cards.
      const other = `${theme}?area=E06000042`
      await page.setViewportSize(SCREENS[0])
      await open(page, other)
      await findHoles(page, other)
    }
  }, 240_000)

  it('shows its first chart, on a desk and on a phone', () => {
    const all = [...screens]
    expect(all).toHaveLength(THEMES.length)
    const faulty = (is: (sizes: Seen[]) => boolean) =>
      all.filter(([, sizes]) => is(sizes)).map(([path, sizes]) => [path, ...sizes])
    expect(faulty(([desk]) => (desk?.visible ?? 0) < 90)).toEqual([])
    expect(faulty(([, phone]) => (phone?.top ?? 844) >= 430)).toEqual([])
    expect(faulty((sizes) => sizes.some(({ isTooWide }) => isTooWide))).toEqual([])
    // The longest theme must be a page to look at, not one to scroll through.
    const placements = screens.get('/theme/placements') ?? []
    expect(placements.map(({ across }) => across)).toEqual([3, 1, 2, 4])
    expect(placements[0]?.screens).toBeLessThan(2.5)
  })

  it('breaks no year and no figure in the title of a card, at any width of the card', () => {
    expect(broken).toEqual([])
  })

  it('leaves no card alone in its last row and no hole, in two, three or four columns', () => {
    expect(holes).toEqual([])
  })

  it('names the lines beside the choices of a desk, in one row with them', async () => {
    const page = await newPage()
    await open(page, '/theme/placements')
    const key = page.locator('.theme-key')
    expect(await key.innerText()).toContain('Own scale on each chart.')
    const [words, bar] = [await key.boundingBox(), await page.locator('.theme-bar').boundingBox()]
    expect(words?.height).toBeGreaterThan(10)
    expect(bar?.height).toBeLessThan(60)
  })
})
