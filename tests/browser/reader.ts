import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'

/** Text of the focused element. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '')

/** Presses Tab, as a reader without a mouse does, until an element with these words has the focus. */
export async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab')
    if (words.test(await focused(page))) return
  }
  throw new Error(`Tab did not reach ${String(words)}`)
}

/** Opens the download menu of the first chart. */
export async function openDownloads(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Download$/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Copy link', exact: true }).waitFor()
}

/** Presses a button that saves a file; returns the file's name and content. */
export async function save(
  page: Page,
  button: string | RegExp,
): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** Activates the first chart by key, and waits for its live drawing and its handling. */
export async function turnTo(page: Page): Promise<void> {
  const layer = page.waitForResponse(/\/layer-.*\.js/)
  await page.getByRole('application').first().focus()
  await layer
  await page.locator('.recharts-wrapper').first().waitFor()
}
