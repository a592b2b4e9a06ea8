import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { newPage, open, PAGES } from './open'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES: RunOptions = { rules: { 'target-size': { enabled: true } } }

/** Breaches that axe finds, a line each: the rule and where. */
async function breaches(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (options) =>
      (globalThis as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(
        options,
      ),
    RULES,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map((n) => `${id}: ${n.html.slice(0, 160)}`))
}

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

const LOOKS = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const

describe.each(PAGES)('%s', (path) => {
  // The policy forbids the checker's own script, so it is lifted for the checker alone.
  it('has no accessibility fault that axe finds in light, dark and forced colours', async () => {
    const page = await newPage({ bypassCSP: true, reducedMotion: 'reduce' })
    await open(page, path)
    await page.evaluate(AXE)
    for (const [name, look] of LOOKS) {
      await page.emulateMedia(look)
      expect({ name, breaches: await breaches(page) }).toEqual({ name, breaches: [] })
    }
  })

  // 320 x 256 is a window of 1280 x 1024 at 400%.
  it('does not scroll sideways at 400%, on a phone, on a tablet and on a wall', async () => {
    const page = await newPage({ viewport: { width: 320, height: 256 } })
    await open(page, path)
    for (const width of [320, 360, 768, 2560]) {
      await page.setViewportSize({ width, height: Math.round(width * 0.8) })
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      )
      expect({ width, overflow: await overflow(page) }).toEqual({ width, overflow: [] })
    }
  })

  it('keeps to its policy, to its own host, and logs no error', async () => {
    const page = await newPage()
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        Reflect.set(globalThis, 'breach', `${event.violatedDirective} ${event.blockedURI}`),
      )
    })
    await open(page, path)
    expect(await page.evaluate(() => Reflect.get(globalThis, 'breach') ?? 'none')).toBe('none')
  })
})

describe('the checks themselves', () => {
  it('find a fault that was put there on purpose', async () => {
    const page = await newPage({ bypassCSP: true })
    await open(page, '/glossary')
    await page.evaluate(AXE)
    await page.evaluate(() => {
      const image = document.createElement('img')
      image.style.width = '9999px'
      document.querySelector('main')?.append(image)
    })
    expect((await breaches(page)).join()).toContain('image-alt')
    expect((await overflow(page)).join()).toContain('IMG')
  })
})
