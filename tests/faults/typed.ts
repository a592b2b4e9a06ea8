import type { Page } from 'playwright-core'
import type { Kind } from './kinds'

const CHART = '/indicator/children-looked-after'
const TEXT = 'Homes near Aylesbury'

const inHeader = (page: Page, name: RegExp) =>
  page.locator('header').getByRole('link', { name }).first().click()

const FIGURES = [
  'indicator,period,measure,category,value',
  'placement-type,31/03/2026,percent,Foster care,51',
  'placement-type,31/03/2026,number,Foster care,269',
  'placement-type,31/03/2026,number,,527',
].join('\n')

/** Goes to a page as a link of this site does. */
const goTo = (page: Page, path: string) =>
  page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)

const COMPANION = `/meeting#companion&${encodeURIComponent('CLA-01, PLA-01')}`
const note = (page: Page) => page.getByRole('textbox', { name: /^My notes/ })
const question = (page: Page) => page.locator('.companion-questions input').first()
const makeNotes = (page: Page) => page.getByRole('button', { name: 'Save my notes (Word)' }).click()

/** Writes a member’s notes on the first chart of a meeting. */
const takeNotes = async (page: Page) => {
  await note(page).fill(TEXT)
  await question(page).check()
}
const hasNotes = async (page: Page) =>
  (await note(page).inputValue()) === TEXT && question(page).isChecked()

const action = (page: Page) => page.getByLabel('Take away an action')

/** Puts the chart of a page into the report, and goes there. */
async function startReport(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Add to report$/ })
    .first()
    .click()
  await page
    .getByText(/^Added: 1 chart/)
    .first()
    .waitFor()
  await inHeader(page, /^Report/)
}

/** What a reader has typed or opened, which no file that fails may take away. */
export const TYPED: readonly Kind[] = [
  {
    name: 'code of a page, with a report that has been written',
    file: /\/assets\/compare-[\w-]+\.js$/,
    before: async (page) => {
      await startReport(page)
      await page.getByLabel('Title').fill(TEXT)
      await page.getByLabel('Your comment, if any').fill(TEXT)
    },
    later: { from: CHART, act: (page) => inHeader(page, /^Compare$/) },
    there: (page) => page.getByRole('button', { name: /^Remove / }).first(),
    isKept: async (page) => {
      await inHeader(page, /^Report/)
      const fields = [page.getByLabel('Title'), page.getByLabel('Your comment, if any')]
      const texts = await Promise.all(fields.map((field) => field.inputValue()))
      return texts.every((text) => text === TEXT)
    },
  },
  {
    name: 'code of a file, while a report is being written',
    file: /\/assets\/(docx|make-document)-[\w-]+\.js$/,
    before: async (page) => {
      await startReport(page)
      await page.getByLabel('Your comment, if any').fill(TEXT)
      await page.locator('.report-picture').first().waitFor()
    },
    later: { from: CHART, act: (page) => page.getByRole('button', { name: /Word/ }).click() },
    again: (page) => page.getByRole('button', { name: /Word/ }).click(),
    there: (page) => page.getByText(/Saved|saved/).first(),
    isKept: async (page) => (await page.getByLabel('Your comment, if any').inputValue()) === TEXT,
  },
  {
    name: 'figures of another theme, in a meeting with an action half typed',
    file: /\/slices\/workforce\/\w+\.json$/,
    before: async (page) => {
      await action(page).fill(`${TEXT} first`)
      await page.getByRole('button', { name: 'Note it' }).click()
      await action(page).fill(TEXT)
    },
    later: {
      from: `/meeting#presenter&${encodeURIComponent('CLA-01, PLA-01')}`,
      act: async (page) => {
        await page.getByLabel('or a code').fill('WFO-02')
        await page.getByRole('button', { name: 'Show', exact: true }).click()
      },
    },
    there: (page) => page.locator('.presenter-chart svg').first(),
    isBare: true,
    isKept: async (page) =>
      (await action(page).inputValue()) === TEXT &&
      page.getByRole('list', { name: 'Actions noted' }).getByText(`${TEXT} first`).isVisible(),
  },
  {
    name: 'figures of another theme, with a member’s notes on a meeting',
    file: /\/slices\/workforce\/\w+\.json$/,
    before: takeNotes,
    later: {
      from: COMPANION,
      act: async (page) => {
        await page.getByLabel(/type the code you see/).fill('WFO-02')
        await page.getByRole('button', { name: 'Show', exact: true }).click()
      },
    },
    there: (page) => page.locator('.companion-main .chart-body svg').first(),
    isBare: true,
    isKept: async (page) => {
      await page.getByRole('button', { name: 'Back to CLA-01' }).click()
      await page.getByRole('heading', { level: 1, name: /^Children in care/ }).waitFor()
      return hasNotes(page)
    },
  },
  {
    name: 'code of a file, with a member’s notes on a meeting',
    file: /\/assets\/(docx|written-paper)-[\w-]+\.js$/,
    before: takeNotes,
    later: { from: COMPANION, act: makeNotes },
    again: makeNotes,
    there: (page) => page.getByText(/^Saved as/).first(),
    isBare: true,
    isKept: hasNotes,
  },
  {
    name: 'everything, with own figures open',
    file: /^\/(?!icon)/,
    asksNothing: true,
    isSilent: true,
    before: async (page) => {
      await page.locator('#own-file:not([disabled])').waitFor()
      await page.setInputFiles('#own-file', {
        name: 'figures.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(FIGURES),
      })
      await page.getByRole('button', { name: 'View the dashboard' }).click()
      await page.locator('.own-banner').waitFor()
    },
    later: { from: '/your-figures', act: (page) => goTo(page, '/indicator/placement-type') },
    there: (page) => page.getByRole('heading', { level: 1, name: /51%/ }),
    isKept: async (page) => {
      await inHeader(page, /^Compare$/)
      await page
        .getByRole('button', { name: /^Remove / })
        .first()
        .waitFor()
      await goTo(page, '/indicator/placement-type')
      await page.getByRole('heading', { level: 1, name: /51%/ }).waitFor()
      return page.locator('.own-banner').isVisible()
    },
  },
]
