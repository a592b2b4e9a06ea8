import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { breaches, breachesInEveryLook } from './axe'
import { newPage, open } from './open'
import { save } from './reader'

const FIGURES = [
  'indicator,period,measure,category,value,name,theme,unit',
  'placement-type,31/03/2026,percent,Foster care,51,,,',
  'placement-type,31/03/2026,number,Foster care,269,,,',
  'placement-type,31/03/2026,number,,527,,,',
  'edge-of-care,Apr 2026,,,31,Children on the edge of care,Placements,children',
  'edge-of-care,May 2026,,,33,,,',
].join('\n')

const file = (text: string) => ({
  name: 'figures.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})

const chooser = '#own-file:not([disabled])'

/** The page that opens own files, with everything that it needs loaded. */
async function ready(page: Page): Promise<void> {
  await open(page, '/your-figures')
  await page.locator(chooser).waitFor()
  await page.waitForLoadState('networkidle')
}

const said = (page: Page) => page.locator('.own-said').textContent()

const read = async (page: Page, text: string) => {
  await page.setInputFiles(chooser, file(text))
  await page.waitForFunction(() =>
    /found/.test(document.querySelector('.own-said')?.textContent ?? ''),
  )
}

/** Follows a link on this site without reloading the page. */
const goTo = (page: Page, path: string) =>
  page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)

describe('a file of one’s own', () => {
  it('redraws the whole dashboard, and not one request is made from choosing it on', async () => {
    const page = await newPage()
    await ready(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await read(page, FIGURES)
    expect(await said(page)).toContain('no problem was found')
    expect(await page.locator('section').first().textContent()).toContain('leaves this computer')
    await page.getByRole('button', { name: 'View the dashboard' }).click()
    const banner = page.getByRole('complementary', { name: 'Your own figures' })
    await banner.waitFor()
    const foster = page.getByRole('article').or(page.locator('main')).getByText('51%')
    await foster.first().waitFor()
    await goTo(page, '/indicator/placement-type')
    await page.getByRole('heading', { level: 1, name: /51%/ }).waitFor()
    await goTo(page, '/indicator/edge-of-care')
    await page.getByRole('heading', { level: 1, name: /edge of care/i }).waitFor()
    expect(await page.locator('.chart-frame').first().textContent()).toContain('33')
    await goTo(page, '/sources')
    await page.getByRole('heading', { name: /The council’s own figures/ }).waitFor()
    expect(await banner.textContent()).toContain('They have not left this computer')
    // The browser requests the tab's icon by itself.
    expect(asked.filter((url) => !/^blob:|icon\.svg$/.test(url))).toEqual([])
  })

  it('gives nobody else access to its figures: no link, no embed code, no address on paper, and a message says so', async () => {
    const page = await newPage()
    await ready(page)
    await read(page, FIGURES)
    await page.getByRole('button', { name: 'View the dashboard' }).click()
    await page.locator('.own-banner').waitFor()
    const itemsOf = async (path: string, name: string) => {
      await goTo(page, path)
      const menu = page.locator('.menu', { hasText: `${name}: Download` }).first()
      await menu.getByRole('button', { name: /Download/ }).click()
      await menu.getByRole('button', { name: 'Copy citation' }).waitFor()
      const text = (await menu.textContent()) ?? ''
      await page.keyboard.press('Escape')
      return text
    }
    for (const [path, name] of [
      ['/indicator/edge-of-care', 'Children on the edge of care'],
      ['/indicator/placement-type', 'Where children live'],
    ] as const) {
      const text = await itemsOf(path, name)
      expect(text).not.toMatch(/Copy link|Copy embed code/)
      expect(text).toContain('No link: these figures are in your own file')
    }
    const published = await itemsOf('/indicator/children-looked-after', 'Children looked after')
    expect(published).toMatch(/Copy link.*Copy embed code/)
    await page.emulateMedia({ media: 'print' })
    const foot = await page.locator('.footer .on-paper').textContent()
    expect(foot).not.toContain('/indicator/')
    expect(foot).toContain('there is no link to it')
  })

  it('can be kept as a release and closed: then the published figures are back', async () => {
    const page = await newPage()
    await ready(page)
    await read(page, FIGURES)
    await page.getByRole('button', { name: 'View the dashboard' }).click()
    await page.locator('.own-banner').waitFor()
    const { bytes } = await save(page, 'Download the release')
    const zip = unzipSync(new Uint8Array(bytes))
    const release = Object.keys(zip).filter((path) => path.startsWith('releases/'))
    expect(release.map((path) => path.replace(/^.*\//, '')).toSorted()).toEqual([
      'edge-of-care.json',
      'placement-type.json',
    ])
    expect(Object.keys(zip)).toEqual(
      expect.arrayContaining(['releases.json', 'catalogue.json', 'READ-ME.txt']),
    )
    await goTo(page, '/indicator/placement-type')
    await page.getByRole('heading', { level: 1, name: /51%/ }).waitFor()
    await page.getByRole('button', { name: 'Close your file' }).click()
    await page.getByRole('heading', { level: 1, name: /57%/ }).waitFor()
    expect(await page.locator('.own-banner').count()).toBe(0)
  })

  it('with problems has each listed by row and column, and can be corrected and chosen again', async () => {
    const page = await newPage()
    await ready(page)
    await read(page, FIGURES.replace(',51,', ',about 51,').replace('Apr 2026', 'Spring'))
    expect(await said(page)).toContain('2 problems were found')
    const rows = await page.locator('[aria-label="Problems"] tbody tr').allTextContents()
    expect(rows[0]).toMatch(/^2E “value”.*not a number/)
    expect(rows[1]).toMatch(/^5B “period”.*not a period/)
    expect(await page.getByRole('button', { name: /View the dashboard/ }).count()).toBe(0)
    await read(page, FIGURES)
    await page.getByRole('button', { name: /View the dashboard/ }).waitFor()
  })

  it('of 200,000 rows leaves the page answering, and its reading can be cancelled', async () => {
    const page = await newPage()
    await ready(page)
    await page.evaluate(() => {
      let last = performance.now()
      Reflect.set(globalThis, 'longest', 0)
      setInterval(() => {
        const now = performance.now()
        Reflect.set(globalThis, 'longest', Math.max(Reflect.get(globalThis, 'longest'), now - last))
        last = now
      }, 10)
    })
    const longest = () => page.evaluate(() => Number(Reflect.get(globalThis, 'longest')))
    // Longest delay of an idle page on this machine, for comparison.
    await page.waitForTimeout(1000)
    const idle = await longest()
    const lines = Array.from(
      { length: 200_000 },
      (_, i) =>
        `long-one,${2000 + (i % 25)}-${String(1 + (i % 12)).padStart(2, '0')},,Team ${i},5,Long,Placements,children,Team`,
    )
    const header = `${FIGURES.split('\n')[0] ?? ''},breakdown`
    const folder = await mkdtemp(join(tmpdir(), 'long-'))
    const path = join(folder, 'long.csv')
    await writeFile(path, [header, ...lines].join('\n'))
    await page.setInputFiles(chooser, path)
    await page.getByRole('progressbar').waitFor()
    // Measured from here, because handing over the file is the test's own work.
    await page.evaluate(() => Reflect.set(globalThis, 'longest', 0))
    await page.waitForTimeout(1000)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.locator(chooser).waitFor()
    expect(await page.getByRole('progressbar').count()).toBe(0)
    expect(await longest()).toBeLessThan(500 + 5 * idle)
    await rm(folder, { recursive: true })
    await read(page, FIGURES)
    expect(await said(page)).toContain('no problem was found')
  })

  it('of audits shows one team for check and challenge, with names only when asked, and asks for nothing', async () => {
    const page = await newPage({ hasAxe: true, reducedMotion: 'reduce' })
    await ready(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const days = '7 to 25 September 2026,Assessment'
    const given = {
      audits: [
        'period,service_area,team,worker,grade,moderated_grade,area: Plan,escalated,audits',
        `${days},North,A. Secret,met good,,met good,no,7`,
        `${days},North,B. Secret,met good,did not meet good,did not meet good,yes,1`,
        `${days},South,C. Secret,exceeded good,,met good,no,9`,
      ],
      agreed: [
        'team,agreed,action,owner,due,done',
        'North,22/05/2026,Review every plan,Team manager,30/06/2026,',
      ],
    }
    await page.setInputFiles(
      chooser,
      Object.entries(given).map(([name, lines]) => ({
        ...file(lines.join('\n')),
        name: `${name}.csv`,
      })),
    )
    const section = page.getByRole('region', { name: 'Check and challenge: one team' })
    await section
      .getByRole('heading', {
        name: /^North, Assessment: 7 of 8 audits.*, 7 to 25 September 2026$/,
      })
      .waitFor()
    expect(await section.textContent()).toMatch(/Review every planOverdue/)
    expect(await section.textContent()).not.toContain('Secret')
    await section.getByRole('checkbox', { name: 'Show names' }).check()
    expect(await section.textContent()).toContain('B. Secret0 of 11')
    expect(await breachesInEveryLook(page)).toEqual([])
    await section.getByRole('combobox', { name: 'Team' }).selectOption('South, Assessment')
    await section.getByRole('heading', { name: /^South, Assessment: 9 of 9 audits/ }).waitFor()
    expect(asked.filter((url) => !/^blob:|icon\.svg$/.test(url))).toEqual([])
  })

  it('keeps to the rules of accessibility while problems, differences and the banner are shown', async () => {
    const page = await newPage({ hasAxe: true, reducedMotion: 'reduce' })
    await ready(page)
    await read(page, FIGURES.replace(',51,', ',?,'))
    expect(await breaches(page)).toEqual([])
    await read(page, FIGURES)
    await page.getByRole('button', { name: 'View the dashboard' }).click()
    await page.locator('.own-banner').waitFor()
    expect(await breachesInEveryLook(page)).toEqual([])
  })
})
