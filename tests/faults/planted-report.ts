import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import published from '../../public/data/releases.json'
import { FORMULA, MARKUP } from '../planted'
import { readPart } from '../planted-parts'

const FORMATS = [/^Word/, /^PowerPoint/, /ZIP/]
const FIELDS = ['Title', 'Committee', 'Author', 'Your comment, if any']
/** Where the sources of the figures are published. */
const PUBLISHERS = new Set(
  published.releases.flatMap((release) => ('url' in release ? new URL(release.url).origin : [])),
)

/** The parts of a file, with those of the workbooks in it. */
const partsOf = (bytes: Uint8Array): [path: string, text: string][] =>
  Object.entries(unzipSync(bytes)).flatMap(([path, part]): [string, string][] => {
    if (path.endsWith('.xlsx'))
      return partsOf(part).map(([inner, text]) => [`${path}/${inner}`, text])
    return path.endsWith('.png') ? [] : [[path, strFromU8(part)]]
  })

/**
 * Fills a list of charts into a report, writes markup and formulae into its fields, and saves it in each format.
 * @param page the page of the report, with markup and formulae in its data
 * @returns what of them is more than text in a file, or is not there
 */
export async function harmInReport(page: Page): Promise<string[]> {
  const addresses = [new URL('/', page.url()).href, ...PUBLISHERS]
  await page
    .getByRole('button', { name: /Placement sufficiency/ })
    .first()
    .click()
  await page.locator('.report-picture').nth(9).waitFor()
  for (const label of FIELDS)
    // oxlint-disable-next-line no-await-in-loop
    await page.getByRole('textbox', { name: label }).first().fill(`${FORMULA}${label} ${MARKUP}`)
  // A page without a policy may read markup.
  const reader = await page.context().newPage()
  const wrong: string[] = []
  for (const name of FORMATS) {
    // oxlint-disable-next-line no-await-in-loop
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.locator('.report-make').getByRole('button', { name }).click(),
    ])
    // oxlint-disable-next-line no-await-in-loop
    const parts = partsOf(await readFile(await download.path()))
    let words = ''
    for (const [path, text] of parts) {
      // oxlint-disable-next-line no-await-in-loop
      const found = await reader.evaluate(readPart, { path, text, addresses })
      wrong.push(...found.harm.map((harm) => `${download.suggestedFilename()}: ${harm}`))
      words += found.words
    }
    for (const label of FIELDS)
      if (!words.includes(`${FORMULA}${label} ${MARKUP}`))
        wrong.push(`${download.suggestedFilename()}: no text of “${label}”`)
  }
  await reader.close()
  return wrong
}
