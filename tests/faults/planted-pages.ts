import type { Browser, Page, Route } from 'playwright-core'
import { PAGES } from '../browser/pages'
import { MARKUP, planted } from '../planted'
import { harmInReport } from './planted-report'

declare global {
  interface Window {
    /** What has run, and what the policy of the page has refused. */
    harm: string[]
  }
}

/** Notes what markup does that has become more than text. */
const watch = (): void => {
  window.harm = []
  Reflect.set(window, 'planted', () => window.harm.push('a script ran'))
  addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
    window.harm.push(`against the policy: ${violatedDirective}`),
  )
}

const harmOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...window.harm,
    ...[...document.querySelectorAll('.planted, [onerror], body script:not([src])')].map(
      ({ localName }) => `an element: ${localName}`,
    ),
    ...[...document.querySelectorAll('a[href]')].flatMap((link) =>
      /^\s*(javascript|data|vbscript):/i.test(link.getAttribute('href') ?? '') ? ['a link'] : [],
    ),
  ])

/** The address of a page as a browser draws it from data, and not as it was written. */
const drawn = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}drawn=1`

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
// A name may have 120 characters.
const text = (word: string): string =>
  `=1+1 ${word} <img class="planted" src=x onerror="planted()">`

/** A file of one’s own with markup and formulae in every text. */
const ownFile = (): string =>
  [
    ['indicator', 'period', 'value', 'name', 'theme', 'unit', 'breakdown', 'category'],
    ...['North', 'South'].map((team) => [
      'edge-of-care',
      'Apr 2026',
      '31',
      text('Edge of care'),
      'Placements',
      text('children'),
      text('Team'),
      text(team),
    ]),
  ]
    .map((cells) => cells.map(quoted).join(','))
    .join('\n')

/** Answers with what the server has, full of markup and formulae. */
async function plant(route: Route): Promise<void> {
  const response = await route.fetch()
  const json: unknown = await response.json()
  await route.fulfill({ response, body: JSON.stringify(planted(json)) })
}

async function tryOwnFile(page: Page, address: string): Promise<string[]> {
  await page.goto(`${address}/your-figures`)
  await page.locator('#own-file:not([disabled])').waitFor()
  await page.setInputFiles('#own-file', {
    name: `${MARKUP.replaceAll(/[/\\]/g, '')}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(ownFile()),
  })
  const shown = page.getByRole('button', { name: 'View the dashboard' })
  await shown
    .or(page.getByText(/problems? (was|were) found/))
    .first()
    .waitFor()
  const found = await harmOf(page)
  if ((await shown.count()) === 0)
    return [
      ...found,
      `it is refused: ${(await page.locator('main table').first().innerText()).slice(0, 200)}`,
    ]
  await shown.click()
  await page.locator('.own-banner').waitFor()
  await page.evaluate(() => {
    history.pushState(null, '', '/indicator/edge-of-care')
    dispatchEvent(new PopStateEvent('popstate'))
  })
  await page.getByText('=1+1 Edge of care <img').first().waitFor()
  return [...found, ...(await harmOf(page))]
}

/**
 * Opens every page with markup and formulae in every text of every data file, and a file of one’s own that is full of
 * them; and saves a report in every format.
 * @returns a line for each page on which they are more than text, or are not there at all
 */
export async function tryPlanted(
  browser: Browser,
  address: string,
): Promise<{ count: number; wrong: string[] }> {
  const wrong: string[] = []
  const queue: string[] = ['files of a report', ...PAGES, 'own file']
  const count = queue.length
  const work = async (): Promise<void> => {
    const path = queue.shift()
    if (path === undefined) return
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    context.setDefaultTimeout(20_000)
    await context.addInitScript(watch)
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message.slice(0, 160)))
    try {
      if (path === 'own file') errors.push(...(await tryOwnFile(page, address)))
      else {
        const isReport = path === 'files of a report'
        await page.route('**/data/**/*.json', (route) => plant(route).catch(() => undefined))
        await page.goto(`${address}${drawn(isReport ? '/report' : path)}`)
        await page.locator('html.alive h1, html.alive .chart-frame').first().waitFor()
        await page.waitForLoadState('networkidle')
        if (isReport) errors.push(...(await harmInReport(page)))
        errors.push(...(await harmOf(page)))
        const isThere = await page.evaluate(
          (markup) => document.documentElement.textContent.includes(markup),
          MARKUP,
        )
        if (!isThere && !/nowhere|returns|accessibility|report|your-figures/.test(path))
          errors.push('the texts are not there')
      }
    } catch (error) {
      errors.push(error instanceof Error ? error.message.slice(0, 300) : '')
    }
    if (errors.length > 0) wrong.push(`${path}: ${errors.join('; ')}`)
    await context.close()
    await work()
  }
  await Promise.all([work(), work(), work()])
  return { count, wrong }
}
