import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { breaches } from './axe'
import {
  alive,
  closeBrowser,
  cut,
  dist,
  heldBy,
  keepButton,
  open,
  openBrowser,
  site,
  takeProblems,
} from './offline-reader'
import { openDownloads, save } from './reader'

const CHART = '/indicator/placement-type'
/** A page with little to draw. */
const LIGHT = '/accessibility'

const keptSign = (page: Page) => page.getByRole('button', { name: 'Works without a network' })
const NOT_FETCHED = 'No network: it could not be fetched, and nothing has changed.'
const NO_NETWORK = /No network: (this part is|these figures are) not loaded yet/
async function keep(page: Page): Promise<void> {
  await keepButton(page).click()
  await keptSign(page).waitFor()
}
const versionOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['version'])

describe('a page that is kept', () => {
  it('works without network and server, after the browser was closed: reload, live chart, files', async () => {
    let page = await openBrowser()
    await open(page, CHART)
    expect(await heldBy(page)).toEqual({ files: 0, workers: 0 })
    await keep(page)
    const heading = await page.locator('h1').innerText()
    expect(takeProblems()).toEqual([])
    await closeBrowser()

    page = await openBrowser()
    await cut()
    await open(page, CHART)
    expect(await page.locator('h1').innerText()).toBe(heading)
    // With another choice the page is drawn in the browser.
    await page.goto(`${site.address}${CHART}?vs=neighbours`)
    await page.reload()
    await alive(page)
    await page
      .locator('.chart-body')
      .filter({ hasText: /neighbours/ })
      .first()
      .waitFor()
    await page.getByRole('application').first().focus()
    await page.locator('.recharts-wrapper').first().waitFor()
    await openDownloads(page)
    expect((await save(page, /CSV/)).bytes.toString('utf8')).toContain('Buckinghamshire')
    expect((await save(page, /PowerPoint/)).bytes.subarray(0, 2).toString()).toBe('PK')
    await page.getByRole('button', { name: 'Picture…' }).click()
    const { bytes } = await save(page, 'Save picture (PNG)')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')

    // A page that is not kept says so, with the way to those that are, and the browser shows no error of its own.
    await page.goto(`${site.address}/inspection`)
    await page.getByText(NO_NETWORK).first().waitFor()
    await keepButton(page).click()
    await page.getByText(NOT_FETCHED).waitFor()
    await page.getByRole('link', { name: 'Where children live' }).click()
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  }, 120_000)

  it('is taken away again, with the worker', async () => {
    const page = await openBrowser()
    await open(page, CHART)
    await keep(page)
    await open(page, LIGHT)
    await keep(page)
    const both = await heldBy(page)
    await keptSign(page).click()
    await page.getByRole('button', { name: 'Remove Where children live' }).click()
    await page
      .getByRole('button', { name: /^Remove Where children live/ })
      .waitFor({ state: 'detached' })
    const one = await heldBy(page)
    expect(one.files).toBeLessThan(both.files)
    expect(one.workers).toBe(1)
    await page.getByRole('button', { name: /^Remove / }).click()
    await keepButton(page).waitFor()
    expect(await heldBy(page)).toEqual({ files: 0, workers: 0 })
  })
})

describe('a newer version', () => {
  it('waits, is offered, and replaces all of the older one when the reader says so', async () => {
    const page = await openBrowser()
    await open(page, LIGHT)
    const before = await versionOf(page)
    await keep(page)
    site.version = 'newer00000'
    await page.reload()
    await alive(page)
    const offer = page.getByRole('button', { name: 'use it now' })
    await offer.waitFor()
    expect(await versionOf(page)).toBe(before)
    await keptSign(page).click()
    expect(await breaches(page)).toEqual([])
    // Without a network it cannot be had, and what is kept stays.
    await site.stop()
    await offer.click()
    await page.getByText(NOT_FETCHED).waitFor()
    expect(await versionOf(page)).toBe(before)
    await site.start()
    await offer.click()
    await page.waitForFunction(() => document.documentElement.dataset['version'] === 'newer00000')
    await cut()
    await page.reload()
    await alive(page)
    await keptSign(page).waitFor()
    expect(await versionOf(page)).toBe('newer00000')
    const caches = await page.evaluate(() => globalThis.caches.keys())
    expect(caches.map((name) => name.split(' ').at(-1))).toEqual(['newer00000'])
  })
})

describe('a worker that must go', () => {
  it('is switched off by what is published in its place', async () => {
    const page = await openBrowser()
    await open(page, LIGHT)
    await keep(page)
    // A bad one, which breaks every page.
    site.instead.set(
      'offline-worker.js',
      `addEventListener('install', () => skipWaiting())
       addEventListener('activate', (event) => event.waitUntil(clients.claim()))
       addEventListener('fetch', (event) => {
         if (event.request.mode === 'navigate') event.respondWith(new Response('broken'))
       })`,
    )
    await page.evaluate(async () => {
      const taken = new Promise((done) => {
        navigator.serviceWorker.addEventListener('controllerchange', done)
      })
      await (await navigator.serviceWorker.getRegistration())?.update()
      await taken
    })
    await page.goto(site.address + LIGHT)
    expect(await page.locator('body').innerText()).toBe('broken')
    site.instead.set('offline-worker.js', await readFile(join(dist, 'offline-off.js'), 'utf8'))
    // The browser looks for another worker whenever a page is opened.
    await page.reload()
    await expect.poll(async () => (await heldBy(page)).workers, { timeout: 15_000 }).toBe(0)
    await open(page, LIGHT)
    await keepButton(page).waitFor()
    expect(await heldBy(page)).toEqual({ files: 0, workers: 0 })
    // Whoever asks for it now is told.
    await keepButton(page).click()
    await page.getByText('This site no longer keeps pages for offline.').waitFor()
    expect(await heldBy(page)).toEqual({ files: 0, workers: 0 })
  })
})

describe('where nothing can be stored', () => {
  it('says so when the device is full, and everything else works', async () => {
    const page = await openBrowser()
    const session = await page.context().newCDPSession(page)
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: site.address,
      quotaSize: 300_000,
    })
    await open(page, LIGHT)
    await keepButton(page).click()
    await page.getByText('There is no room left on this device, so nothing was kept.').waitFor()
    expect(await heldBy(page)).toEqual({ files: 0, workers: 0 })
    await page.getByRole('button', { name: 'Figures as known on a date' }).click()
    await page.getByRole('button', { name: 'Show the latest figures' }).waitFor()
  })

  it('says so when the browser denies it, and everything else works', async () => {
    const page = await openBrowser()
    await page.addInitScript(() => {
      CacheStorage.prototype.open = () =>
        Promise.reject(new DOMException('denied', 'SecurityError'))
    })
    await open(page, LIGHT)
    await keepButton(page).click()
    await page.getByText('This browser does not let the page be kept.').waitFor()
    expect(await keepButton(page).count()).toBe(1)
    await page.getByRole('button', { name: 'Figures as known on a date' }).click()
    await page.getByRole('button', { name: 'Show the latest figures' }).waitFor()
  })
})
