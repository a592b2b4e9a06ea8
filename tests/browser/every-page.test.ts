import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { breaches, breachesInEveryLook, type Look } from './axe'
import { longLinesInAnyWindow } from './long-lines'
import { newPage, open } from './open'
import { PAGES } from './pages'

/** Elements that extend beyond the right edge of the page. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((e) => e.getBoundingClientRect().right > width + 1)
      .map(
        (e) =>
          `${e.tagName}.${e.getAttribute('class') ?? ''} to ${Math.round(e.getBoundingClientRect().right)} of ${width}`,
      )
      .slice(0, 8)
  })

/** Records in each new page what its policy refused. */
const watchPolicy = (page: Page) =>
  page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      Reflect.set(globalThis, 'breach', `${event.violatedDirective} ${event.blockedURI}`),
    )
  })

describe('every page', () => {
  // The same page visits them all and is checked for everything, because opening pages takes most of the
  // time.
  let page: Page
  beforeAll(async () => {
    page = await newPage({ hasAxe: true, reducedMotion: 'reduce' })
    await watchPolicy(page)
  })

  it.each(PAGES.map((path, at) => ({ path, at })))(
    '$path has no fault that axe finds, keeps to its policy and host, fits any window, and has no long lines',
    async ({ path, at }) => {
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
      await open(page, path)
      // Dark and forced colours come from the same few rules of style on every page, so they take turns.
      const looks: Look[] = ['light', at % 2 === 0 ? 'dark' : 'forced colours']
      expect(await breachesInEveryLook(page, looks)).toEqual([])
      // 320 x 256 is a window of 1280 x 1024 at 400%; then a phone, a tablet and a screen on a wall.
      for (const width of [320, 360, 768, 2560]) {
        await page.setViewportSize({ width, height: Math.round(width * 0.8) })
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        )
        expect({ width, overflow: await overflow(page) }).toEqual({ width, overflow: [] })
      }
      expect(await page.evaluate(() => Reflect.get(globalThis, 'breach') ?? 'none')).toBe('none')
      expect(await longLinesInAnyWindow(page)).toEqual([])
    },
  )
})

describe('the checks themselves', () => {
  it('find a fault that was put there on purpose', async () => {
    const page = await newPage({ hasAxe: true })
    await open(page, '/glossary')
    await page.evaluate(() => {
      const image = document.createElement('img')
      image.style.width = '9999px'
      document.querySelector('main')?.append(image)
    })
    expect((await breaches(page)).join()).toContain('image-alt')
    expect((await overflow(page)).join()).toContain('IMG')
  })
})
