import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** The checker. A page's policy forbids scripts that come later, so it comes before the page's own. */
export const AXE = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)
const RULES: RunOptions = { rules: { 'target-size': { enabled: true } } }

/** Breaches that axe finds, a line each: the rule and where; by default all of its rules. */
export async function breaches(page: Page, options: RunOptions = RULES): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (given) =>
      (globalThis as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(
        given,
      ),
    options,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map((n) => `${id}: ${n.html.slice(0, 160)}`))
}

/** The other looks change colours alone, and so can break only the rules on colours. */
const COLOURS: RunOptions = { runOnly: { type: 'tag', values: ['cat.color'] } }
const LOOKS = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }, RULES],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }, COLOURS],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }, COLOURS],
] as const

/** Breaches in light, dark and forced colours, each with the look that has it. */
export async function breachesInEveryLook(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const [name, look, rules] of LOOKS) {
    await page.emulateMedia(look)
    found.push(...(await breaches(page, rules)).map((breach) => `${name}: ${breach}`))
  }
  return found
}
