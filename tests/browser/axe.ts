import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * The accessibility checker. A page's policy forbids scripts added later, so it is loaded before the page's
 * own.
 */
export const AXE = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)
const RULES: RunOptions = { rules: { 'target-size': { enabled: true } } }

/** What of the answer is not worked out, or not kept: it takes half of the time of a check. */
const LEAN: RunOptions = { resultTypes: ['violations'], selectors: false, preload: false }

/**
 * Violations found by axe, one line each: the rule and the element. All of its rules are checked by default.
 */
export async function breaches(page: Page, options: RunOptions = RULES): Promise<string[]> {
  return page.evaluate<string[], RunOptions>(
    async (given) => {
      const { axe } = globalThis as unknown as {
        axe: { run: (o: RunOptions) => Promise<AxeResults> }
      }
      const { violations } = await axe.run(given)
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((n) => `${id}: ${n.html.slice(0, 160)}`),
      )
    },
    { ...options, ...LEAN },
  )
}

/** The other colour schemes change colours alone, so they can violate only the rules on colours. */
const COLOURS: RunOptions = { runOnly: { type: 'tag', values: ['cat.color'] } }
const LOOKS = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }, RULES],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }, COLOURS],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }, COLOURS],
] as const

export type Look = (typeof LOOKS)[number][0]

/** Violations in light, dark and forced colours, or in some of these looks, each with its scheme. */
export async function breachesInEveryLook(
  page: Page,
  looks: readonly Look[] = LOOKS.map(([name]) => name),
): Promise<string[]> {
  const found: string[] = []
  for (const [name, look, rules] of LOOKS.filter(([one]) => looks.includes(one))) {
    await page.emulateMedia(look)
    found.push(...(await breaches(page, rules)).map((breach) => `${name}: ${breach}`))
  }
  return found
}
