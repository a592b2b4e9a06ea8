import { beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { readDataFiles } from '@/importer/disk'
import { keepVersion } from '@/importer/keep/keep-version'
import { siteFiles } from '@/importer/slices/site-files'
import { sliceFiles } from '@/importer/slices/slices'
import { breaches } from './axe'
import { ADDRESS, addressOf, newPage, open, settled, takeProblems } from './open'

const PAGE = '/indicator/children-looked-after'
const TABLE = 'releases/dfe-cla-2025/children-looked-after.json'
/** The release that came after the version was kept. */
const LATER = 'ohid-fingertips-2024'

interface Listed {
  releases: { id: string; files: { sha256: string }[] }[]
}

/**
 * The published data as they were before a release was added and another replaced, by which a figure of Buckinghamshire
 * was corrected from 533 to 522.
 */
async function dataThen(): Promise<Map<string, string>> {
  const files = await readDataFiles('public/data')
  const list: Listed = JSON.parse(files.get('releases.json') ?? '')
  const releases = list.releases
    .filter(({ id }) => id !== LATER)
    .map((one) =>
      one.id === 'dfe-cla-2025'
        ? { ...one, files: one.files.map((file) => ({ ...file, sha256: '0'.repeat(64) })) }
        : one,
    )
  files.set('releases.json', JSON.stringify({ releases }))
  const now = files.get(TABLE) ?? ''
  const then = now.replace(
    '["E06000060","2025","total",40,522,',
    '["E06000060","2025","total",41,533,',
  )
  expect(then).not.toBe(now)
  return new Map([...files.set(TABLE, then)].filter(([path]) => !path.includes(LATER)))
}

const written = new Map<string, Buffer>()
let version = ''
beforeAll(async () => {
  const site = siteFiles(await dataThen())
  const kept = keepVersion(
    { site, slices: sliceFiles(site) },
    { name: 'Committee, 7 September 2026', today: '2026-08-30', kept: [] },
  )
  version = kept.entry.version
  for (const { path, text } of kept.writes) written.set(path, Buffer.from(text))
})

interface Options {
  hasAxe?: boolean
  /** What is done instead of handing out a file of the version. */
  instead?: (path: string) => { status: number } | undefined
}

/** A page of the site as if the version had been published with it; and the paths of its files that were asked for. */
async function newReader({ hasAxe = false, instead }: Options = {}) {
  const page = await newPage({ hasAxe })
  const asked: string[] = []
  await page.route(/\/data\/kept(\.json|\/)/, (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*?\/data\//, '')
    asked.push(path)
    const body = written.get(path)
    const other = instead?.(path)
    return route.fulfill(other ?? (body ? { body } : { status: 404 }))
  })
  return { page, asked }
}
const banner = (page: Page) => page.getByRole('complementary', { name: 'Version of the data' })
const today = (page: Page) => banner(page).getByRole('link', { name: 'Today’s figures' })

describe('a link that names a version of the data', () => {
  it('shows the figures as they stood, says what has changed, and leads to today’s', async () => {
    const { page, asked } = await newReader({ hasAxe: true })
    await open(page, `${PAGE}?data=${version}`)
    await page.getByText('41 per 10,000').first().waitFor()
    expect(await page.locator('main').innerText()).toContain('533')
    const said = banner(page).getByText(/Behind this page/)
    expect(await said.innerText()).toMatch(
      /^Since then: 1 release added and 1 replaced\. Behind this page: [2-9] revised\.$/,
    )
    expect(await banner(page).innerText()).toContain(
      'The figures as they stood on 30 August 2026 (Committee, 7 September 2026).',
    )
    // A page asks for few archives.
    expect(new Set(asked).size).toBe(asked.length)
    expect(asked.length).toBeLessThan(8)
    expect(await breaches(page)).toEqual([])
    await page.getByText('Which releases').click()
    expect(await banner(page).innerText()).toContain('Child health profiles')
    await today(page).click()
    await settled(page)
    await page.getByText('40 per 10,000').first().waitFor()
    expect(addressOf(page)).toBe(PAGE)
    expect(await banner(page).count()).toBe(0)
    expect(await page.locator('main').innerText()).toContain('522')
  })

  it('stays in the version from page to page, back, and when the page is loaded again', async () => {
    const { page } = await newReader()
    await open(page, `/?data=${version}`)
    await banner(page)
      .getByText(/^Since then/)
      .waitFor()
    await page
      .getByRole('link', { name: /^Children looked after/ })
      .first()
      .click()
    await page.waitForURL(/\/(theme|indicator)\/.*data=/)
    await settled(page)
    await page.goto(`${ADDRESS}${PAGE}?vs=none&data=${version}`)
    await settled(page)
    await page.getByRole('link', { name: 'Table' }).first().click()
    await page.waitForURL(/view=table/)
    expect(addressOf(page)).toContain(`data=${version}`)
    await page.reload()
    await settled(page)
    expect(await page.locator('main').innerText()).toContain('533')
  })

  it('never shows the finished page of today’s figures while it waits for the version', async () => {
    const { page } = await newReader()
    let answer = () => {}
    const waiting = new Promise<void>((done) => (answer = done))
    await page.route('**/data/kept.json', async (route) => {
      await waiting
      await route.fallback()
    })
    await page.goto(`${ADDRESS}${PAGE}?data=${version}`)
    await page.waitForRequest('**/data/kept.json').catch(() => undefined)
    expect(await page.locator('h1').filter({ visible: true }).count()).toBe(0)
    expect(await page.locator('body').innerText()).not.toContain('522')
    answer()
    await page.getByText('41 per 10,000').first().waitFor()
  })

  it('says that an archive is missing, and shows it once it is there', async () => {
    let isThere = false
    const { page } = await newReader({
      instead: (path) => (path.includes('/areas/') && !isThere ? { status: 404 } : undefined),
    })
    await page.goto(`${ADDRESS}${PAGE}?data=${version}`)
    const again = page.locator('main').getByRole('button', { name: 'Try again' }).first()
    await again.waitFor()
    expect(await page.locator('main').innerText()).not.toContain('522')
    isThere = true
    await again.click()
    await page.getByText('41 per 10,000').first().waitFor()
    expect(takeProblems().filter((problem) => !/404/.test(problem))).toEqual([])
  })

  it('names a version that is not kept, and shows today’s figures', async () => {
    const { page } = await newReader()
    await open(page, `${PAGE}?data=0000000000&vs=none`)
    await page.getByText('The version “0000000000” of the data is not kept on this site.').waitFor()
    expect(addressOf(page)).toBe(`${PAGE}?vs=none`)
    expect(await page.locator('main').innerText()).toContain('522')
  })

  it('is said in short in a frame, and under the chart on the screen of a meeting', async () => {
    const { page } = await newReader()
    await open(page, `/embed/CLA-01?data=${version}`)
    await banner(page)
      .getByText(/Behind this page/)
      .waitFor()
    expect(await page.getByText('Which releases').count()).toBe(0)
    const more = page.getByRole('link', { name: /opens in a new tab/ })
    expect(await more.getAttribute('href')).toContain(`data=${version}`)
    // Else it says in the place of the source that it cannot keep the screen on.
    await page.addInitScript(() => {
      const request = () => Promise.resolve({ release: () => Promise.resolve() })
      Object.defineProperty(navigator, 'wakeLock', { value: { request } })
    })
    await page.goto(`${ADDRESS}/meeting?data=${version}#CLA-01`)
    await page
      .getByText('Figures as they stood on 30 August 2026 (Committee, 7 September 2026).')
      .filter({ visible: true })
      .first()
      .waitFor()
    expect(await banner(page).count()).toBe(0)
  })
})
