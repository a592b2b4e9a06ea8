import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ADDRESS, addressOf, newPage, open, settled } from './open'
import { focused, openDownloads, save, tabTo } from './reader'

const PAGE = '/indicator/children-looked-after'
const textOf = (locator: Locator) => locator.first().innerText()

describe('a leader', () => {
  it('sees what to worry about, and reaches its trend with one click', async () => {
    const page = await newPage()
    await open(page, '/')
    expect(await textOf(page.locator('h1'))).toMatch(
      /^Fewer children live in foster care: 57%, down from 67% in 2022$/,
    )
    const concern = page.locator('.watch li').first()
    expect(await textOf(concern)).toMatch(/Worse and getting worse/)
    await concern.getByRole('heading').getByRole('link').click()
    await settled(page)
    expect(addressOf(page)).toBe('/indicator/placement-type?category=foster')
    expect(await textOf(page.locator('figcaption'))).toMatch(
      /57% of children looked after lived with foster carers \(297 of 522\)/,
    )
    expect(await page.locator('figure svg path').count()).toBeGreaterThan(2)
  })
})

describe('a reader who reloads a page', () => {
  it('and goes back before it can answer sees the page before', async () => {
    const page = await newPage()
    await open(page, PAGE)
    await page.getByRole('link', { name: 'Table' }).first().click()
    await page.waitForURL(/view=table/)
    // The step comes once the router has read the address, and before it listens to steps.
    await page.addInitScript(() => {
      const listen = globalThis.addEventListener
      Reflect.set(globalThis, 'addEventListener', (...given: Parameters<typeof listen>) => {
        if (given[0] !== 'popstate') return listen(...given)
        Reflect.set(globalThis, 'addEventListener', listen)
        listen('popstate', () => setTimeout(() => listen(...given)), { once: true })
        history.back()
      })
    })
    await page.reload()
    await page.locator('.chart-body svg').first().waitFor()
    expect(addressOf(page)).toBe(PAGE)
    expect(await page.locator('figure table').count()).toBe(0)
  })
})

describe('a councillor', () => {
  it('finds Milton Keynes by keyboard alone and reads the table', async () => {
    const page = await newPage({ fetchesAhead: true })
    await open(page, PAGE)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Skip to the page')
    await tabTo(page, /^Council: Buckinghamshire$/)
    await page.keyboard.press('Enter')
    await page.keyboard.type('milton')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /68 per 10,000/ }).waitFor()
    expect(addressOf(page)).toBe(`${PAGE}?area=E06000042`)
    expect(await page.getByRole('combobox', { name: /Find a council/ }).count()).toBe(0)
    await tabTo(page, /^Table$/)
    await page.keyboard.press('Enter')
    const row = page.locator('figure').first().getByRole('row', { name: /^2025/ })
    await row.waitFor()
    expect(await row.innerText()).toMatch(/^2025\s+68/)
  })

  it('prints a page with its charts and sentences to paper', async () => {
    const page = await newPage()
    await open(page, PAGE)
    const pdf = await page.pdf({ format: 'A4', tagged: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.length).toBeGreaterThan(20_000)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('figure').first().isVisible()).toBe(true)
    expect(
      await page
        .getByRole('button', { name: /Download/ })
        .first()
        .isVisible(),
    ).toBe(false)
    const width = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0)
  })
})

describe('an officer', () => {
  const openMenu = async () => {
    const page = await newPage({
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await open(page, `${PAGE}?from=2021`)
    await openDownloads(page)
    return page
  }

  it('saves the figures as CSV: the years chosen, with their source', async () => {
    const { name, bytes } = await save(await openMenu(), 'Figures (CSV)')
    expect(name).toBe('CLA-01_children-looked-after-rate_Buckinghamshire_2021-2025.csv')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = bytes.subarray(3).toString('utf8').trimEnd().split('\r\n')
    expect(lines).toHaveLength(1 + 3 * 5)
    expect(lines[5]).toMatch(
      /^children-looked-after,CLA-01,E06000060,Buckinghamshire,2025,rate,.*,total,40,,522,130466,dfe-cla-2025,/,
    )
  })

  it('saves the picture as SVG: well-formed, with title, sentence and source', async () => {
    const page = await openMenu()
    await page.getByRole('button', { name: 'Picture…' }).click()
    const { name, bytes } = await save(page, 'Save to edit (SVG)')
    expect(name).toMatch(/^CLA-01_.*\.svg$/)
    const text = bytes.toString('utf8').replaceAll(/base64,[^)]*/g, '')
    expect(text).not.toMatch(/var\(|<script|style=|NaN/)
    // The app's own policy forbids parsing text; an empty page has none.
    const blank = await page.context().newPage()
    const words = await blank.evaluate((svg) => {
      const document = new DOMParser().parseFromString(svg, 'image/svg+xml')
      if (document.querySelector('parsererror')) return 'not well-formed'
      return [...document.querySelectorAll('desc, text')].map((t) => t.textContent).join(' ')
    }, text)
    expect(words).toContain('Children in care: 40 per 10,000')
    expect(words).toContain('The South East’s figure was 55 and England’s 67.')
    expect(words).toMatch(/Sources?: Department for Education.*CLA-01\. Made on /)
  })

  it('saves the picture as PNG, twice the size and not blank', async () => {
    const page = await openMenu()
    await page.getByRole('button', { name: 'Picture…' }).click()
    await page.getByRole('dialog').getByRole('img').waitFor()
    const { name, bytes } = await save(page, 'Save picture (PNG)')
    expect(name).toMatch(/^CLA-01_.*\.png$/)
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(2000)
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(800)
    expect(bytes.length).toBeGreaterThan(40_000)
  })

  it('copies a link that opens just this view', async () => {
    const page = await openMenu()
    await page.getByRole('button', { name: 'Copy link', exact: true }).click()
    await page.getByText('Link copied').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${ADDRESS}${PAGE}?from=2021`,
    )
  })
})
