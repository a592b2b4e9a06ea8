import type { Locator, Page } from 'playwright-core'

/** A kind of file that a page asks for, and how a reader comes to need it. */
export interface Kind {
  name: string
  /** Matches the paths of its files. */
  file: RegExp
  /** A page that needs it at once; left out where only an action does. */
  first?: string
  /** A page from which it is needed later, and what the reader does there. */
  later?: { from: string; act: (page: Page) => Promise<unknown> }
  /** Whether it is asked for ahead of need. */
  isAhead?: true
  /** What the reader does to ask for it anew, where no button stands in its place. */
  again?: (page: Page) => Promise<unknown>
  /** What is there once it has arrived. */
  there: (page: Page) => Locator
  /** Whether the page says nothing without it, because it is whole as it is. */
  isSilent?: true
  /** Whether the page stays as it was written, without life. */
  isLifeless?: true
}

const CHART = '/indicator/children-looked-after'
const OTHER = `${CHART}?area=E06000042`

const link = (name: string) => (page: Page) =>
  page.locator('header').getByRole('link', { name, exact: true }).click()
const button = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const heading = (name: RegExp) => (page: Page) => page.getByRole('heading', { level: 1, name })
const openDownloads = button(/Download$/)

/** A file that a page cannot live without, though it can be read. */
const vital = (name: string, file: RegExp): Kind => ({
  name,
  file,
  first: '/',
  isLifeless: true,
  there: (page) => page.locator('html.alive h1'),
})

/** A page’s own code. */
const ownPage = (name: string, path: string, label: string, title: RegExp): Kind => ({
  name: `code of the page ${name}`,
  file: new RegExp(`/assets/${name}-[\\w-]+\\.js$`),
  first: path,
  later: { from: CHART, act: link(label) },
  there: heading(title),
})

export const KINDS: readonly Kind[] = [
  vital('entry script', /\/assets\/index-[\w-]+\.js$/),
  vital('React', /\/assets\/react-[\w-]+\.js$/),
  vital('libraries', /\/assets\/libraries-[\w-]+\.js$/),
  vital('application', /\/assets\/first-[\w-]+\.js$/),
  {
    name: 'what is loaded after the page is interactive',
    file: /\/assets\/after-hydration-[\w-]+\.js$/,
    first: '/',
    there: (page) => page.locator('.watch a.figure').first(),
  },
  ownPage('compare', '/compare', 'Compare', /./),
  ownPage('attention', '/attention', 'Attention', /./),
  ownPage('inspection', '/inspection', 'Inspection', /./),
  ownPage('report', '/report', 'Report', /^Your report/),
  {
    name: 'style sheet of a page',
    file: /\/assets\/compare-[\w-]+\.css$/,
    later: { from: CHART, act: link('Compare') },
    there: (page) => page.getByRole('button', { name: /^Remove / }).first(),
  },
  {
    name: 'code of charts',
    file: /\/assets\/charts-[\w-]+\.js$/,
    first: CHART,
    later: { from: '/inspection', act: link('Compare') },
    there: (page) => page.locator('main svg').first(),
  },
  {
    name: 'code of a theme',
    file: /\/assets\/theme-[\w-]+\.js$/,
    first: '/theme/placements',
    later: {
      from: CHART,
      act: async (page) => {
        await button(/^Themes/)(page)
        await link('Placements')(page)
      },
    },
    there: heading(/./),
  },
  {
    name: 'code of Find',
    file: /\/assets\/find-dialog-[\w-]+\.js$/,
    later: { from: CHART, act: (page) => page.keyboard.press('Control+k') },
    again: (page) => page.keyboard.press('Control+k'),
    there: (page) => page.getByRole('combobox', { name: /^Find/ }),
  },
  {
    name: 'data of Find',
    file: /\/find[\w-]*\.json$/,
    later: {
      from: CHART,
      act: async (page) => {
        await page.keyboard.press('Control+k')
        await page.getByRole('combobox', { name: /^Find/ }).fill('foster')
      },
    },
    again: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: /^Find/ }).fill('foster')
    },
    there: (page) => page.getByRole('option').first(),
  },
  {
    name: 'code of the choice of councils',
    file: /\/assets\/council-picker-[\w-]+\.js$/,
    later: { from: CHART, act: button(/^Council: /) },
    again: button(/^Council: /),
    isAhead: true,
    there: (page) => page.getByRole('option').first(),
  },
  {
    name: 'code of the choice of benchmarks',
    file: /\/assets\/benchmark-picker-[\w-]+\.js$/,
    later: { from: CHART, act: button(/^Compared with/) },
    again: button(/^Compared with/),
    there: (page) => page.getByRole('checkbox', { name: 'England' }),
  },
  {
    name: 'code of the choice of years',
    file: /\/assets\/years-picker-[\w-]+\.js$/,
    later: { from: CHART, act: button(/^Years/) },
    again: button(/^Years/),
    there: (page) => page.getByRole('combobox', { name: 'From' }),
  },
  {
    name: 'code of downloads',
    file: /\/assets\/download-items-[\w-]+\.js$/,
    later: { from: CHART, act: openDownloads },
    again: openDownloads,
    there: (page) => page.getByRole('button', { name: 'Copy link' }),
  },
  {
    name: 'code of a slide',
    file: /\/assets\/make-slide-[\w-]+\.js$/,
    later: {
      from: CHART,
      act: async (page) => {
        await openDownloads(page)
        await page
          .getByRole('button', { name: /PowerPoint/ })
          .first()
          .click()
      },
    },
    again: async (page) => {
      const slide = page.getByRole('button', { name: /PowerPoint/ }).filter({ visible: true })
      if ((await slide.count()) === 0) await openDownloads(page)
      await slide.first().click()
    },
    there: (page) => page.getByText(/^Saved as/).first(),
  },
  {
    name: 'code of records',
    file: /\/assets\/record-dialog-[\w-]+\.js$/,
    later: { from: '/', act: (page) => page.locator('.watch a.figure').first().click() },
    again: (page) => page.locator('.watch a.figure').first().click(),
    there: (page) => page.locator('dialog h2').first(),
  },
  {
    name: 'code below the chart',
    file: /\/assets\/below-[\w-]+\.js$/,
    first: CHART,
    there: (page) => page.locator('main h2').first(),
  },
  {
    name: 'code of the live chart',
    file: /\/assets\/(live|CartesianChart)-[\w-]+\.js$/,
    later: { from: CHART, act: (page) => page.locator('.chart-body svg').first().hover() },
    there: (page) => page.locator('.chart-body svg').first(),
    isSilent: true,
  },
  {
    name: 'code that explains terms',
    file: /\/assets\/explained-text-[\w-]+\.js$/,
    first: CHART,
    there: heading(/./),
    isSilent: true,
  },
  {
    name: 'code that follows a translator',
    file: /\/assets\/translated-[\w-]+\.js$/,
    first: CHART,
    there: heading(/./),
    isSilent: true,
  },
  {
    name: 'typeface',
    file: /\.woff2$/,
    first: CHART,
    there: heading(/./),
    isSilent: true,
  },
  {
    name: 'catalogue',
    file: /\/slices\/catalogue\.json$/,
    first: '/',
    there: (page) => page.locator('.watch').first(),
  },
  {
    name: 'areas of the home council',
    file: /\/slices\/areas\.json$/,
    first: '/',
    there: (page) => page.locator('.watch').first(),
  },
  {
    name: 'all areas',
    file: /\/v\/\w+\/areas\.json$/,
    first: OTHER,
    later: {
      from: CHART,
      act: async (page) => {
        await button(/^Council: /)(page)
        await page.getByRole('combobox', { name: /Find a council/ }).fill('Milton')
        await page.keyboard.press('Enter')
      },
    },
    there: (page) => page.getByRole('button', { name: /^Council: Milton Keynes/ }),
  },
  {
    name: 'releases',
    file: /\/releases\.json$/,
    first: '/',
    there: (page) => page.locator('.watch').first(),
  },
  {
    name: 'indicators of a theme',
    file: /\/slices\/indicators\/\w[\w-]*\.json$/,
    first: '/theme/placements',
    later: { from: CHART, act: link('Compare') },
    there: (page) => page.locator('main svg').first(),
  },
  {
    name: 'an indicator',
    file: /\/slices\/indicator\/[\w-]+\.json$/,
    first: CHART,
    there: (page) => page.locator('.chart-body svg').first(),
  },
  {
    name: 'figures of a council',
    file: /\/slices\/[\w-]+\/E06000042\.json$/,
    first: OTHER,
    there: (page) => page.locator('.chart-body svg').first(),
  },
  {
    name: 'figures of all councils',
    file: /\/slices\/peers\//,
    first: CHART,
    there: (page) => page.locator('.beside svg, .rail svg').first(),
  },
  {
    name: 'inspections',
    file: /\/v\/\w+\/inspection\.json$|\/slices\/inspection\//,
    first: '/inspection',
    later: { from: CHART, act: link('Inspection') },
    there: (page) => page.locator('main h2').first(),
  },
  {
    name: 'terms of a page',
    file: /\/terms\/[\w-]+\.json$/,
    first: '/sources',
    there: (page) => page.locator('main h2').first(),
  },
]
