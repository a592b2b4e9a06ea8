import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ADDRESS, addressOf, newPage, open, settled } from './open'
import { COPY_ITEMS, SAVE_ITEMS } from '../menu-items'

const OWN = 'E06000060'

/** The content of the page: its title, and each panel's name, sentence and table. */
const viewOf = (page: Page): Promise<string[]> =>
  page
    .locator('main h1, main h2, main .chart-verdict, main table')
    .evaluateAll((parts) => parts.map((part) => part.textContent))

const labelsOf = (page: Page): Promise<string[]> =>
  page.locator('figure svg text').evaluateAll((texts) => texts.map((text) => text.textContent))

describe('an officer', () => {
  it('compares the council with its ten neighbours on four indicators and shares just that view', async () => {
    const page = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] })
    await open(page, '/')
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
    await settled(page)
    for (const name of ['South East', 'England'])
      await page.getByRole('button', { name: `Remove ${name}` }).click()
    await page
      .getByRole('heading', { name: 'Buckinghamshire beside its ten statistical neighbours' })
      .waitFor()
    await page.getByRole('button', { name: 'Remove Children for each social worker' }).click()
    await page.getByRole('button', { name: 'Add an indicator' }).click()
    await page.keyboard.type('pla-05')
    await page.keyboard.press('Enter')
    await page
      .getByRole('link', { name: 'Children with three or more placements in the year' })
      .waitFor()
    await page.getByRole('link', { name: 'Shared axes' }).click()
    await settled(page)
    expect(addressOf(page)).toBe(
      `/compare?areas=${OWN},neighbours&indicators=children-looked-after,placement-type,agency-social-workers,placement-stability&axes=shared`,
    )
    const seen = await viewOf(page)
    expect(seen.filter((text) => text.includes('Of the ten statistical neighbours'))).toHaveLength(
      4,
    )

    await page.getByRole('button', { name: /This comparison/ }).click()
    await page.getByRole('button', { name: 'Copy link', exact: true }).click()
    await page.getByText('Link copied').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toBe(`${ADDRESS}${addressOf(page)}`)

    const other = await newPage()
    await open(other, link.slice(ADDRESS.length))
    expect(await viewOf(other)).toEqual(seen)
    expect(addressOf(other)).toBe(link.slice(ADDRESS.length))
  })

  it('saves all its figures in one file', async () => {
    const page = await newPage({ acceptDownloads: true })
    await open(page, `/compare?areas=${OWN},neighbours&from=2025`)
    await page.getByRole('button', { name: /This comparison/ }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'All figures (CSV)' }).click(),
    ])
    expect(download.suggestedFilename()).toBe(
      'CLA-01_PLA-01_WFO-02_WFO-05_Buckinghamshire_compared.csv',
    )
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')
    // Four indicators of one year: the council, the median and ten neighbours.
    expect(lines).toHaveLength(1 + 4 * 12)
  })
})

describe('a file for an officer', () => {
  const SCATTER = '/compare?scatter=children-looked-after,agency-social-workers'
  const NAME =
    'CLA-01_children-looked-after-rate_WFO-02_agency-social-workers-percent_all-authorities_Buckinghamshire_2025'

  async function opened(path: string, menu: RegExp) {
    const page = await newPage({ acceptDownloads: true })
    await open(page, path)
    await page.getByRole('button', { name: menu }).click()
    await page.getByRole('button', { name: 'Copy link', exact: true }).waitFor()
    const save = async (item: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: item, exact: true }).click(),
      ])
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    }
    return { page, save }
  }

  it('of two figures against each other is a slide with a chart to edit, and a picture', async () => {
    const { page, save } = await opened(SCATTER, /Agency social workers: Download$/)
    const items = await page.locator('.menu-two button').allInnerTexts()
    // A link to the figures as they stand is offered only while a version with just these is kept.
    const usual = items.filter((item) => !item.endsWith('as they stand'))
    expect(usual).toEqual([...SAVE_ITEMS, ...COPY_ITEMS])
    const slide = await save('PowerPoint (PPTX)')
    expect(slide.name).toBe(`${NAME}.pptx`)
    const parts = unzipSync(slide.bytes)
    expect(strFromU8(parts['ppt/charts/chart1.xml'] ?? new Uint8Array())).toContain(
      '<c:scatterChart>',
    )
    const notes = strFromU8(parts['ppt/notesSlides/notesSlide1.xml'] ?? new Uint8Array())
    expect(notes).toContain('What it is: Children looked after: ')
    expect(notes).toContain('Agency social workers: ')
    await page.getByRole('button', { name: 'Picture…' }).click()
    await page
      .getByRole('img', { name: /rank correlation/ })
      .last()
      .waitFor()
    const picture = await save('Save picture (PNG)')
    expect(picture.name).toBe(`${NAME}.png`)
    expect(picture.bytes.readUInt32BE(16)).toBe(2000)
    expect(picture.bytes.length).toBeGreaterThan(50_000)
  })

  it('of several charts over time is a deck with a slide each', async () => {
    const { save } = await opened('/compare', /This comparison/)
    const { name, bytes } = await save('All charts: PowerPoint (PPTX)')
    expect(name).toBe('CLA-01_PLA-01_WFO-02_WFO-05_Buckinghamshire_compared.pptx')
    const parts = unzipSync(bytes)
    const charts = Object.keys(parts).filter((path) => /charts\/chart\d\.xml$/.test(path))
    expect(charts).toHaveLength(4)
    expect(strFromU8(parts['ppt/slides/slide1.xml'] ?? new Uint8Array())).toContain(
      'Buckinghamshire beside the South East, England and its ten statistical neighbours',
    )
  })
})

describe('a leader on a tablet', () => {
  it('compares two councils, a panel below the other, by touch', async () => {
    const page = await newPage({ viewport: { width: 768, height: 1024 }, hasTouch: true })
    await open(page, `/compare?areas=${OWN},E06000042`)
    expect(await page.locator('h1').innerText()).toBe('Buckinghamshire beside Milton Keynes')
    const boxes = await page
      .locator('.panel-figure')
      .evaluateAll((panels) => panels.map((panel) => panel.getBoundingClientRect().left))
    expect(new Set(boxes).size).toBe(1)
    const labels = await labelsOf(page)
    expect(labels.filter((text) => text.startsWith('Milton Keynes'))).toHaveLength(4)
    const small = await page
      .locator('.chips button, .compare-tools a, .compare-tools button')
      .evaluateAll((parts) =>
        parts
          .filter((part) => part.getBoundingClientRect().height < 44)
          .map((part) => part.outerHTML),
      )
    expect(small).toEqual([])
  })

  it('has all choices and the download in one row, and four figures in two', async () => {
    const page = await newPage({ viewport: { width: 768, height: 1024 } })
    await open(page, '/compare')
    const rowsOf = (parts: Locator) =>
      parts.evaluateAll(
        (all) =>
          new Set(
            all.map((part) => {
              const { top, height } = part.getBoundingClientRect()
              return Math.round((top + height / 2) / 10)
            }),
          ).size,
      )
    expect(await rowsOf(page.locator('.compare-tools > *'))).toBe(1)
    const figures = page.locator('.chips').last().locator('.chips-list > li')
    expect(await figures.count()).toBe(4)
    expect(await rowsOf(figures)).toBe(2)
  })
})

describe('a scatter in a browser', () => {
  it('is walked from the council on by keys, and by pointer to the nearest dot', async () => {
    const page = await newPage()
    await open(page, '/compare?scatter=children-looked-after,agency-social-workers')
    const surface = page.getByRole('application')
    await surface.focus()
    await page.keyboard.press('ArrowRight')
    await page
      .getByText('Buckinghamshire: Children looked after 40; Agency social workers 23.2%')
      .waitFor()
    await page.keyboard.press('Escape')
    // The council's dot is the largest. Another one is nearer horizontally, but not in both directions.
    const own = page.locator('.chart-surface circle[r="7"]').filter({ visible: true }).last()
    await own.waitFor()
    const dot = await own.boundingBox()
    if (!dot) throw new Error('The council has no dot.')
    await page.mouse.move(dot.x + dot.width / 2 + 1, dot.y + dot.height / 2 + 2, { steps: 2 })
    expect(await page.locator('.chart-tooltip-heading').innerText()).toBe('Buckinghamshire')
    await surface.hover({ position: { x: 8, y: 8 } })
    expect(await page.locator('.chart-tooltip-heading').innerText()).not.toBe('Buckinghamshire')
  })
})
