import type { Browser } from 'playwright-core'
import { PAGES } from '../browser/pages'
import type { Kind } from './kinds'

/** A file’s kind: its name without hash, and without the id of an area, a period or an indicator. */
const kindOf = (path: string): string =>
  path
    .replace(/-[\w-]{8}(?=\.(js|css|woff2)$)/, '-*')
    .replace(/\/v\/\w+\//, '/v/*/')
    .replace(/\/(?:[EWSN]\d{8}|\d{4}[\w-]*)(?=\.json$)/, '/*')
    .replace(/(\/slices\/)(?!terms|inspection|peers|indicator)[\w-]+(?=\/\*)/, '$1*')
    .replace(/(\/(?:peers|indicators?|terms|inspection)\/)[\w-]+/, '$1*')

const escaped = (text: string): string => text.replaceAll(/[.+?^${}()|[\]\\/]/g, String.raw`\$&`)

/**
 * Every kind of file that a page asks for when it is opened and that has no entry of its own, so that a new kind is tried
 * by itself. The page says that it is missing, or is whole without it: then its text is the same.
 * @param named the kinds that have an entry
 */
export async function sweptKinds(
  browser: Browser,
  address: string,
  named: readonly Kind[],
): Promise<Kind[]> {
  const found = new Map<string, Kind>()
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  for (const path of PAGES) {
    // oxlint-disable-next-line no-await-in-loop
    const page = await context.newPage()
    const asked = new Set<string>()
    page.on('request', (request) => asked.add(new URL(request.url()).pathname))
    // oxlint-disable-next-line no-await-in-loop
    await page.goto(`${address}${path}`)
    // oxlint-disable-next-line no-await-in-loop
    await page.locator('html.alive').waitFor()
    // oxlint-disable-next-line no-await-in-loop
    await page.waitForLoadState('networkidle')
    // oxlint-disable-next-line no-await-in-loop
    const text = await page.evaluate(
      () => document.querySelector('main')?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '',
    )
    for (const file of asked) {
      const kind = kindOf(file)
      if (!/\.(js|css|json|woff2)$/.test(file) || found.has(kind)) continue
      if (named.some((one) => one.file.test(file))) continue
      found.set(kind, {
        name: `${kind} of ${path}`,
        file: new RegExp(`${escaped(kind).replaceAll('*', String.raw`[\w-]+`)}$`),
        first: path,
        there: (other) => other.locator('main').filter({ hasText: text }),
        mayBeWhole: true,
      })
    }
    // oxlint-disable-next-line no-await-in-loop
    await page.close()
  }
  await context.close()
  return [...found.values()]
}
