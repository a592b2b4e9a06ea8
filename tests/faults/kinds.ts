import type { Locator, Page } from 'playwright-core'
import keptVersions from '../../public/data/kept.json'
import { TYPED } from './typed'

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
  /** What the reader has typed or opened before the file fails. */
  before?: (page: Page) => Promise<unknown>
  /** Whether what was typed or opened is there afterwards. */
  isKept?: (page: Page) => Promise<boolean>
  /** Whether the page may be whole without it, and then says nothing. */
  mayBeWhole?: true
  /** Whether its page has no header, as one that is shown to a room. */
  isBare?: true
  /** Whether it comes with so much else that it takes a while. */
  isLarge?: true
  /** Whether nothing is asked for, because the page has everything. */
  asksNothing?: true
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
/** Clicks a button; a menu that it has opened stays open, because what it holds may still be on its way. */
const button = (name: RegExp) => async (page: Page) => {
  const found = page.getByRole('button', { name }).first()
  if ((await found.getAttribute('aria-expanded')) !== 'true') await found.click()
}
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

/** Chooses something in the menu of downloads, which it opens first where it is not open. */
const chooseInDownloads = (name: RegExp) => async (page: Page) => {
  const item = page.getByRole('button', { name }).filter({ visible: true })
  if ((await item.count()) === 0) await openDownloads(page)
  await item.first().click()
}

/** The code of a file of figures. */
const saving = (what: string, file: RegExp, name: RegExp): Kind => ({
  name: `code of ${what}`,
  file,
  later: { from: CHART, act: chooseInDownloads(name) },
  again: chooseInDownloads(name),
  there: (page) => page.getByText(/^Saved as/).first(),
})

const kept = (page: Page) => page.getByText(/works without a network/i).first()

const findFoster = async (page: Page) => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /^Find/ }).fill('foster')
}

const chooseMilton = async (page: Page) => {
  await button(/^Council: /)(page)
  await page.getByRole('combobox', { name: /Find a council/ }).fill('Milton')
  await page.keyboard.press('Enter')
}

/** What a page that shows a kept version of the data asks for, where one is kept. */
const KEPT: readonly Kind[] = keptVersions.versions.slice(0, 1).flatMap(({ version }) => {
  const address = `/?data=${version}`
  const there = (page: Page) => page.locator('.watch a.figure').first()
  return [
    { name: 'the list of kept versions', file: /\/data\/kept\.json$/, first: address, there },
    { name: 'an archive of a kept version', file: /\/first\.zip$/, first: address, there },
    { name: 'figures of a kept version', file: /\/areas\/E06000060\.zip$/, first: address, there },
  ]
})

const FILES: readonly Kind[] = [
  ...KEPT,
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
    later: { from: CHART, act: findFoster },
    again: findFoster,
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
    there: (page) => page.getByRole('button', { name: 'Copy link', exact: true }),
  },
  saving('a slide', /\/assets\/make-slide-[\w-]+\.js$/, /PowerPoint/),
  saving('a document', /\/assets\/make-document-[\w-]+\.js$/, /Word/),
  saving('a workbook', /\/assets\/make-workbook-[\w-]+\.js$/, /Excel/),
  saving('an open spreadsheet', /\/assets\/make-ods-[\w-]+\.js$/, /OpenDocument|ODS/),
  {
    name: 'code of the choice of a picture',
    file: /\/assets\/picture-dialog-[\w-]+\.js$/,
    later: { from: CHART, act: chooseInDownloads(/^Picture/) },
    again: chooseInDownloads(/^Picture/),
    there: (page) => page.locator('dialog[open] h2').first(),
  },
  {
    name: 'code that keeps a report',
    file: /\/assets\/report-store-[\w-]+\.js$/,
    later: { from: CHART, act: button(/Add to report$/) },
    again: button(/Add to report$/),
    there: (page) => page.getByText(/^Added: 1 chart/).first(),
  },
  {
    name: 'code that reads own figures',
    file: /\/assets\/worker-[\w-]+\.js$/,
    first: '/your-figures',
    isLarge: true,
    there: (page) => page.locator('#own-file:not([disabled])'),
  },
  {
    name: 'code that reads returns',
    file: /\/assets\/worker-[\w-]+\.js$/,
    first: '/returns',
    isLarge: true,
    there: (page) => page.locator('#own-file:not([disabled])'),
  },
  {
    name: 'code that keeps a page for offline',
    file: /\/assets\/keep-offline-[\w-]+\.js$/,
    later: { from: CHART, act: button(/^Keep for offline/) },
    again: button(/^Keep for offline/),
    there: kept,
  },
  {
    // The others are asked for by way of the offline worker, which a page’s own rules do not meet.
    name: 'the version of the site',
    file: /\/version\.json$/,
    later: { from: CHART, act: button(/^Keep for offline/) },
    again: button(/^Keep for offline/),
    there: kept,
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
    later: { from: CHART, act: chooseMilton },
    again: chooseMilton,
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

/** Every kind of file, and what readers have typed or opened while one fails. */
export const KINDS: readonly Kind[] = [...FILES, ...TYPED]
