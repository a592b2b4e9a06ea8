import { unzipSync } from 'fflate'
import type { Page, Request, Worker } from 'playwright-core'
import { aCouncil, MARKERS } from '@mocks/returns/council'
import { describe, expect, it } from 'vitest'
import { breaches } from './axe'
import { newPage, open, takeProblems } from './open'
import { save } from './reader'

const COUNCIL = aCouncil(7, { first: 2025, children: 700, mistaken: 0.03, livedTo: '2025-10-31' })

/** A child in every table of both years, whose number is changed to one that is found anywhere. */
const CHILD = 'MARKERCHILD77'
const NAMED = COUNCIL.lives.find(
  ({ id }) => COUNCIL.files.filter(({ text }) => text.includes(id)).length === COUNCIL.files.length,
)!.id

/** What must be found nowhere outside the worker. */
const SECRETS = [CHILD, ...Object.values(MARKERS)]

const files = (change: (text: string, name: string) => string = (text) => text) =>
  COUNCIL.files.map(({ name, text }) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(change(text.replaceAll(NAMED, CHILD), name)),
  }))

const chooser = '#own-file:not([disabled])'

async function ready(page: Page): Promise<void> {
  await open(page, '/returns')
  await page.locator(chooser).waitFor()
}

const said = (page: Page) => page.locator('.own-said').textContent()

async function read(page: Page, given: ReturnType<typeof files>): Promise<void> {
  await page.setInputFiles(chooser, given)
  await page.waitForFunction(() =>
    /Worked out|Nothing was|question|not work/.test(
      document.querySelector('.own-said')?.textContent ?? '',
    ),
  )
}

/** Everything that a browser keeps of the page: its text, what is stored, and its history. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const parts = [
      document.documentElement.outerHTML,
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      JSON.stringify(history.state),
      location.href,
      document.cookie,
      name,
    ]
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', reject)
      })
    const bases = await indexedDB.databases()
    const opened = await Promise.all(
      bases.map(({ name: base }) => done(indexedDB.open(base ?? ''))),
    )
    const stores = opened.flatMap((db) =>
      [...db.objectStoreNames].map((store) =>
        done(db.transaction(store).objectStore(store).getAll()),
      ),
    )
    parts.push(JSON.stringify(await Promise.all(stores)))
    const held = await Promise.all((await caches.keys()).map((cache) => caches.open(cache)))
    const answers = await Promise.all(held.map((cache) => cache.matchAll()))
    for (const answer of answers.flat()) parts.push(answer.url)
    parts.push(...(await Promise.all(answers.flat().map((answer) => answer.text()))))
    return parts.join('\n')
  })

/** Tries every kind of request from within the worker; returns those that were answered. */
const answeredIn = (worker: Worker, address: string): Promise<string[]> =>
  worker.evaluate(async (url) => {
    /** Resolves once something is answered, and fails where it is refused. */
    const heard = (target: EventTarget, answered: string) =>
      new Promise((resolve, reject) => {
        target.addEventListener(answered, resolve)
        target.addEventListener('error', reject)
      })
    const tries: Record<string, () => Promise<unknown>> = {
      fetch: () => fetch(url),
      import: () => import(/* @vite-ignore */ url),
      XMLHttpRequest: () => {
        const request = new XMLHttpRequest()
        const answer = heard(request, 'load')
        request.open('GET', url)
        request.send()
        return answer
      },
      EventSource: () => heard(new EventSource(url), 'open'),
      WebSocket: () => heard(new WebSocket(url.replace('http', 'ws')), 'open'),
    }
    const outcomes = await Promise.allSettled(
      // Some are refused at once, before there is a promise.
      Object.values(tries).map((attempt) => Promise.resolve().then(attempt)),
    )
    return Object.keys(tries).filter((_, index) => outcomes[index]?.status === 'fulfilled')
  }, address)

describe('a return', () => {
  it('is read, set beside DfE, drawn by month, approved and put into a report, and leaves no trace of a child', async () => {
    const page = await newPage()
    const heard: string[] = []
    const requests: Request[] = []
    page.on('console', (message) => heard.push(message.text()))
    await ready(page)
    await page.waitForLoadState('networkidle')
    page.on('request', (request) => requests.push(request))
    await read(page, files())
    expect(await said(page)).toMatch(/Worked out in \d/)
    const beside = page.getByRole('region', { name: 'Figures that differ from DfE’s' }).first()
    expect(await beside.textContent()).toMatch(/CLA-01 Children looked after.*Number of children/)
    const charts = page.locator('.returns-charts figure')
    await charts.nth(7).waitFor()
    expect(await charts.count()).toBe(8)
    expect(await charts.first().textContent()).toContain('September 2025')
    const { bytes: comparison } = await save(page, 'Save this comparison (CSV)')
    expect(comparison.toString()).toContain('CLA-01,Children looked after')
    const before = await kept(page)

    await page.getByRole('button', { name: 'Approve and view the dashboard' }).click()
    await page.locator('.own-banner').waitFor()
    await page
      .getByRole('button', { name: /Add to report$/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Open the report' }).click()
    await page.getByRole('heading', { level: 1, name: /report/i }).waitFor()
    await page.getByText('Figure 1', { exact: true }).waitFor()
    expect(await page.locator('main').textContent()).toContain('by month')
    // What the page did not fetch before cannot be loaded or kept while it is closed to the network.
    expect(await page.getByText('Keep for offline').count()).toBe(0)
    const { bytes: document } = await save(page, 'Word (DOCX)')
    const { bytes: zip } = await save(page, 'Download the release')
    const partsOf = (bytes: Buffer) => Object.entries(unzipSync(new Uint8Array(bytes)))
    const unzipped = partsOf(zip)
    expect(unzipped.map(([path]) => path).join()).toContain('children-looked-after-monthly.json')

    const everything = [
      before,
      await kept(page),
      comparison.toString(),
      ...[...unzipped, ...partsOf(document)].flatMap(([path, content]) => [
        path,
        Buffer.from(content).toString(),
      ]),
      ...heard,
      ...requests.flatMap((request) => [request.url(), request.postData() ?? '']),
    ].join('\n')
    for (const secret of SECRETS) expect(everything.includes(secret), secret).toBe(false)
    // No child’s date of birth either, in any of the ways in which dates are written.
    const born = /\b\d{2}\/\d{2}\/\d{4}\b/.exec(everything.replaceAll(/\d{2}\/\d{2}\/2026/g, ''))
    expect(born?.[0]).toBeUndefined()
    expect(
      requests.map((request) => request.url()).filter((url) => !/^blob:|icon\.svg$/.test(url)),
    ).toEqual([])
  })

  it('waits for no file that has been fetched before', async () => {
    const page = await newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await ready(page)
    const slices = asked.filter((url) => url.includes('/slices/'))
    expect(slices.length).toBeGreaterThan(200)
    expect(slices.filter((url, at) => slices.indexOf(url) !== at)).toEqual([])
  })

  it('is read by a worker that can make no request, on a page that can make none', async () => {
    const page = await newPage()
    await ready(page)
    await read(page, files())
    const [worker, ...others] = page.workers()
    expect(others).toEqual([])
    const address = new URL('/icon.svg?from=worker', page.url()).href
    const answered: string[] = []
    page.on('response', (response) => answered.push(response.url()))
    expect(worker && (await answeredIn(worker, address))).toEqual([])
    const onPage = await page.evaluate((url) => fetch(url).then(String, () => 'refused'), address)
    expect(onPage).toBe('refused')
    expect(answered).toEqual([])
    // The browser says so itself for each attempt, and the page hears of it last.
    let problems = ''
    await expect
      .poll(() => (problems += takeProblems().join('\n')))
      .toMatch(/against the policy, connect-src/)
  })

  it('that is left without approval is let go, and the next page is a new one', async () => {
    const page = await newPage()
    await ready(page)
    await read(page, files())
    await page.getByRole('link', { name: 'Attention' }).first().click()
    await page.locator('html[data-page="/attention"]').waitFor()
    await expect.poll(() => page.workers()).toEqual([])
  })

  it('with errors says where, which rule and what to do, and works nothing out', async () => {
    const page = await newPage({ hasAxe: true, reducedMotion: 'reduce' })
    await ready(page)
    const spoil = (text: string, name: string) =>
      name === 'episodes-2026.csv'
        ? text.replace(/^([^,\n]*),\d{2}\/\d{2}\/\d{4},/m, '$1,3/4/25,')
        : text
    await read(page, files(spoil))
    expect(await said(page)).toContain('Nothing was worked out')
    const errors = page.getByRole('region', { name: 'Errors' })
    expect(await errors.textContent()).toMatch(
      /episodes-2026\.csv, row 2DECOM: the cell is not a date as dd\/mm\/yyyy\.1411Save/,
    )
    expect(await page.getByRole('button', { name: /Approve/ }).count()).toBe(0)
    expect(await breaches(page)).toEqual([])
    await read(page, files())
    expect(await said(page)).toContain('Worked out')
    expect(await breaches(page)).toEqual([])
  })
})
