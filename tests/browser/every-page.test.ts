import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { breaches, breachesInEveryLook, readyForAxe } from './axe'
import { newPage, open, PAGES } from './open'

/** Elements that stick out of the page to the right. */
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

describe.each(PAGES)('%s', (path) => {
  // The policy forbids the checker's own script, so it is lifted for the checker alone.
  it('has no accessibility fault that axe finds in light, dark and forced colours', async () => {
    const page = await newPage({ isLean: true, bypassCSP: true, reducedMotion: 'reduce' })
    await open(page, path)
    await readyForAxe(page)
    expect(await breachesInEveryLook(page)).toEqual([])
  })

  it('keeps to its policy and its host, logs no error, and scrolls sideways in no window', async () => {
    const page = await newPage()
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        Reflect.set(globalThis, 'breach', `${event.violatedDirective} ${event.blockedURI}`),
      )
    })
    await open(page, path)
    // 320 x 256 is a window of 1280 x 1024 at 400%; then a phone, a tablet and a screen on a wall.
    for (const width of [320, 360, 768, 2560]) {
      await page.setViewportSize({ width, height: Math.round(width * 0.8) })
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      )
      expect({ width, overflow: await overflow(page) }).toEqual({ width, overflow: [] })
    }
    expect(await page.evaluate(() => Reflect.get(globalThis, 'breach') ?? 'none')).toBe('none')
  })
})

describe('the checks themselves', () => {
  it('find a fault that was put there on purpose', async () => {
    const page = await newPage({ bypassCSP: true })
    await open(page, '/glossary')
    await readyForAxe(page)
    await page.evaluate(() => {
      const image = document.createElement('img')
      image.style.width = '9999px'
      document.querySelector('main')?.append(image)
    })
    expect((await breaches(page)).join()).toContain('image-alt')
    expect((await overflow(page)).join()).toContain('IMG')
  })
})
