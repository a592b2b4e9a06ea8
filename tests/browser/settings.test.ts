import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PreviewServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp, serveApp } from './build-app'
import { newPage, settled, takeProblems } from './open'

let folder = ''
let address = ''
let server: PreviewServer | undefined
let pages: { path: string; html: string }[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milton-keynes-'))
  process.env['SETTINGS'] = 'mocks/settings/milton-keynes.json'
  try {
    await buildApp(folder)
  } finally {
    delete process.env['SETTINGS']
  }
  server = await serveApp(folder)
  const place = server.httpServer.address()
  address = place === null || typeof place === 'string' ? '' : `http://127.0.0.1:${place.port}`
  const paths = (await readdir(folder, { recursive: true })).filter((p) => p.endsWith('index.html'))
  pages = await Promise.all(
    paths.map(async (path) => ({ path, html: await readFile(join(folder, path), 'utf8') })),
  )
})
afterAll(async () => {
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

/** The visible text of a prerendered page. */
const textOf = (html: string): string =>
  html
    .slice(html.indexOf('<body'))
    .replaceAll(/<(script|style|noscript)[^>]*>.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]*>/g, '|')

describe('a site set up for another council', () => {
  it('is about that council on every page, under its name', () => {
    expect(pages.length).toBeGreaterThan(50)
    const wrong = pages.filter(
      ({ html }) =>
        !textOf(html).includes('Milton Keynes') ||
        !/<title>.* \| Children’s services in Milton Keynes<\/title>/.test(html),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('names the council whose papers it does not show only in lists', () => {
    const seen = pages.filter(({ html }) => /Buckingham/.test(textOf(html)))
    expect(seen.map(({ path }) => path)).toEqual(['inspection/index.html'])
    // In a table of all authorities, a cell may consist of its name.
    const told = pages.filter(({ html }) =>
      /Bucks|Buckingham/.test(html.replaceAll('>Buckinghamshire<', '><')),
    )
    expect(told.map(({ path }) => path)).toEqual([])
  })

  it('has no empty chart, and no page of papers that are not its own', () => {
    const empty = pages.filter(({ html }) => /class="chart-empty"/.test(html))
    expect(empty.map(({ path }) => path)).toEqual([])
    const paths = pages.map(({ path }) => path)
    for (const path of ['actions', 'indicator/high-needs-block', 'indicator/audit-gradings'])
      expect(paths).not.toContain(`${path}/index.html`)
    expect(pages.filter(({ html }) => html.includes('href="/actions"'))).toEqual([])
  })

  it('publishes none of the other papers’ files', async () => {
    const data = await readdir(join(folder, 'data'), { recursive: true })
    expect(data.filter((path) => /bucks|annual-engagement|area-send/.test(path))).toEqual([])
    expect(await readFile(join(folder, 'data/releases.json'), 'utf8')).not.toContain('Buckingham')
  })

  it.each([
    ['light', 'rgb(122, 32, 87)'],
    ['dark', 'rgb(231, 155, 200)'],
  ] as const)('wears its colour and its logo, %s', async (colorScheme, colour) => {
    const page = await newPage({ colorScheme })
    await page.goto(`${address}/theme/placements`)
    await settled(page)
    const logo = page.getByRole('img', { name: 'Milton Keynes, a made-up logo' })
    expect(await logo.evaluate((e) => e instanceof HTMLImageElement && e.naturalWidth > 0)).toBe(
      true,
    )
    const own = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'))
      probe.style.color = 'var(--own)'
      return getComputedStyle(probe).color
    })
    expect(own).toBe(colour)
    // The other host is this very site; the tests run on that of the published council.
    expect(takeProblems().filter((one) => !one.includes(address))).toEqual([])
  })

  it('says that a page of the other council’s papers does not exist', async () => {
    const page = await newPage()
    for (const path of ['/actions', '/indicator/audit-gradings']) {
      await page.goto(`${address}${path}`)
      await settled(page)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
        'This page does not exist',
      )
    }
    takeProblems()
  })
})
