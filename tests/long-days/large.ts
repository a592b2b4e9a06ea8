import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Measured } from './report'
import { follow, longestTask, openTab, rested, watchTasks } from './tab'

/** The page answers within this. */
const MOST_MS = 200

const task = (what: string, value: number): Measured => ({
  what: `${what}, longest task`,
  value,
  unit: 'ms',
  most: MOST_MS,
})

const ITEMS = 4
const SIX = 'E06000060,E06000042,E09000021,E10000014,E12000008,E92000001'
const INDICATORS = 'children-looked-after,placement-type,agency-social-workers,placement-stability'

/** Six areas by four indicators, all years. */
export async function measureAreas(browser: Browser, address: string): Promise<Measured[]> {
  const { page, close } = await openTab(browser, watchTasks)
  await page.goto(`${address}/compare`)
  await rested(page)
  const path = `/compare?areas=${SIX}&indicators=${INDICATORS}&from=2010`
  const shown = await longestTask(page, async () => {
    await follow(page, path)
    await page.waitForFunction((n) => document.querySelectorAll('main svg').length >= n, ITEMS)
  })
  const changed = await longestTask(page, () => follow(page, `${path}&axes=shared`))
  const table = await longestTask(page, () => follow(page, `${path}&view=table`))
  await close()
  return [
    task('six areas and four indicators', shown),
    task('their axes made the same', changed),
    task('their table', table),
  ]
}

const ENTRIES = 200

/** A report with as many entries as it can hold. */
export async function measureReport(
  browser: Browser,
  address: string,
  indicators: readonly string[],
): Promise<Measured[]> {
  const { page, close } = await openTab(browser, watchTasks)
  await page.goto(`${address}/glossary`)
  await page.evaluate(
    ({ ids, count }) => {
      const entries = Array.from({ length: count }, (_, at) => ({
        kind: 'chart',
        id: String(at + 1),
        address: `/indicator/${ids[at % ids.length] ?? ''}?from=${2010 + Math.floor(at / ids.length)}`,
        title: `Chart ${at + 1}`,
        commentary: 'What the council does about it.',
      }))
      localStorage.setItem('report', JSON.stringify({ version: 1, title: 'All', entries }))
    },
    { ids: [...indicators], count: ENTRIES },
  )
  await rested(page)
  const shown = await longestTask(page, async () => {
    await follow(page, '/report')
    await page.waitForFunction(
      (count) => document.querySelectorAll('.report-comment').length === count,
      ENTRIES,
    )
    await page.waitForTimeout(2000)
  })
  const typed = await longestTask(page, () =>
    page.getByLabel('Your comment, if any').nth(100).pressSequentially('Ten words'),
  )
  const moved = await longestTask(page, async () => {
    await page
      .getByRole('button', { name: /^Move up/ })
      .nth(50)
      .click()
    await page.waitForTimeout(300)
  })
  await close()
  return [
    task(`report of ${ENTRIES} entries`, shown),
    task('typing in it', typed),
    task('moving one up', moved),
  ]
}

const ROWS = 500_000

const read = (page: Page, path: string) => async () => {
  await page.setInputFiles('#own-file:not([disabled])', path)
  await page.getByText(/no problem was found|problems? (was|were) found|did not work/).waitFor({
    timeout: 300_000,
  })
}

/** Own files of half a million rows. */
export async function measureRows(
  browser: Browser,
  address: string,
  folder: string,
): Promise<Measured[]> {
  const { page, close } = await openTab(browser, watchTasks)
  const path = join(folder, 'rows.csv')
  const lines = Array.from({ length: ROWS }, (_, i) => {
    const month = `${2000 + (i % 25)}-${String(1 + (i % 12)).padStart(2, '0')}`
    return `indicator-${Math.floor(i / 60_000)},${month},,Team ${Math.floor(i / 300) % 200},${5 + (i % 50)},Long ${Math.floor(i / 60_000)},Placements,children,Team`
  })
  await writeFile(
    path,
    ['indicator,period,measure,category,value,name,theme,unit,breakdown', ...lines].join('\n'),
  )
  await page.goto(`${address}/your-figures`)
  await rested(page)
  await page.locator('#own-file:not([disabled])').waitFor()
  const began = performance.now()
  const shown = await longestTask(page, read(page, path))
  const seconds = (performance.now() - began) / 1000
  const said = await page.locator('.own-said').innerText()
  await close()
  return [
    task(`own file of ${ROWS} rows (${said.trim().slice(0, 60)})`, shown),
    { what: 'all of it', value: seconds * 1000, unit: 'ms' },
  ]
}
