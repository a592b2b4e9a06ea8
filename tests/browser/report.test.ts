import { createServer } from 'node:http'
import { once } from 'node:events'
import { unzipSync, strFromU8 } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { breachesInEveryLook } from './axe'
import { ADDRESS, newPage, open, settled, takeProblems } from './open'
import { openDownloads, save } from './reader'

/** A busy machine is slow, which is not a failure. */
const SLOW = { timeout: 20_000 }
const said = (page: Page) => page.locator('.report-last [role=status]')

/** The report with a list of ten charts, all drawn. */
async function tenCharts(page: Page): Promise<void> {
  await open(page, '/')
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: /^Report/ })
    .click()
  await page.getByRole('button', { name: /^Placement sufficiency/ }).click()
  await page.waitForFunction(() => document.querySelectorAll('.report-words h3').length === 10)
  await settled(page)
  await page.waitForFunction(() => document.querySelectorAll('.report-picture').length === 10)
}

describe('an officer with ten charts for a committee', () => {
  it('has them by three clicks, changes their order by keys, and saves pictures and figures', async () => {
    const page = await newPage({ acceptDownloads: true })
    await tenCharts(page)
    await page.getByLabel('Title').fill('Homes: June')
    await page
      .getByRole('button', { name: /^Move up/ })
      .nth(2)
      .focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => said(page).innerText(), SLOW).toMatch(/ is now 2 of 13\.$/)
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toMatch(/^Move up: /)
    const zip = await save(page, /ZIP/)
    expect(zip.name).toMatch(/^Homes-June_\d{4}-\d{2}-\d{2}\.zip$/)
    const files = unzipSync(new Uint8Array(zip.bytes))
    const names = Object.keys(files).toSorted()
    expect(names).toHaveLength(31)
    expect(names[0]).toBe('00_contents.txt')
    expect(names[1]).toMatch(/^01_CLA-02_.*_Buckinghamshire_.*\.csv$/)
    expect(names[4]).toMatch(/^02_CLA-01_.*\.csv$/)
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(10)
    for (const name of names.filter((of) => of.endsWith('.png')))
      expect(strFromU8(files[name]?.subarray(1, 4) ?? new Uint8Array())).toBe('PNG')
    const contents = strFromU8(files['00_contents.txt'] ?? new Uint8Array())
    expect(contents).toContain('Homes: June')
    expect(contents).toMatch(/Sources?: Department for Education/)
    for (const name of names.slice(1)) expect(contents).toContain(name)
  })

  it('works on a page in which axe finds no fault, and which no width overflows', async () => {
    const page = await newPage({ hasAxe: true })
    await tenCharts(page)
    await page.getByText('Your own fonts and colours').click()
    expect(await breachesInEveryLook(page)).toEqual([])
    for (const width of [320, 768]) {
      await page.setViewportSize({ width, height: 600 })
      const over = () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
      await expect.poll(over, SLOW).toBe(0)
    }
  })

  it('chooses by keys whether the tables follow the charts in Word', async () => {
    const page = await newPage({ acceptDownloads: true })
    await tenCharts(page)
    const tablesIn = async () => {
      const { bytes } = await save(page, /Word/)
      const parts = unzipSync(new Uint8Array(bytes))
      return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).split('<w:tbl>').length - 1
    }
    const without = await tablesIn()
    await page.getByRole('button', { name: /Word/ }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await page.getByRole('checkbox', { name: /^With tables/ }).isChecked()).toBe(true)
    expect(await tablesIn()).toBeGreaterThanOrEqual(without + 10)
  })

  it('cancels a long task, and nothing is saved', async () => {
    const page = await newPage({ acceptDownloads: true })
    await tenCharts(page)
    let saved = 0
    page.on('download', () => (saved += 1))
    await page.getByRole('button', { name: /ZIP/ }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect.poll(() => said(page).innerText(), SLOW).toBe('Cancelled: nothing was saved.')
    expect(saved).toBe(0)
  })

  it('prints them as tagged pages with a front page, numbers and sources', async () => {
    const page = await newPage()
    await tenCharts(page)
    for (const landscape of [false, true]) {
      const pdf = await page.pdf({ format: 'A4', landscape, tagged: true, preferCSSPageSize: true })
      const text = pdf.toString('latin1')
      expect(text).toContain('/StructTreeRoot')
      const pages = text.match(/\/Type\s*\/Page\b/g)?.length ?? 0
      expect(pages).toBeGreaterThanOrEqual(12)
      expect(pages).toBeLessThanOrEqual(18)
    }
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('heading', { name: 'Contents' }).isVisible()).toBe(true)
    expect(await page.getByRole('heading', { name: 'Sources' }).isVisible()).toBe(true)
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
    expect(await page.getByRole('banner').isVisible()).toBe(false)
  })

  it('hands them to a colleague in a link that holds everything', async () => {
    const page = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] })
    await tenCharts(page)
    await page.getByRole('button', { name: /^Copy a link/ }).click()
    await said(page).filter({ hasText: 'Link copied' }).waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link.startsWith(`${ADDRESS}/report#pack=`)).toBe(true)
    const other = await newPage()
    await other.goto(link)
    await other.getByText('The report was opened.').waitFor()
    await other.waitForFunction(() => document.querySelectorAll('.report-words h3').length === 10)
    expect(new URL(other.url()).hash).toBe('')
  })
})

describe('the clipboard', () => {
  const copy = async (item: string) => {
    const page = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] })
    await open(page, '/indicator/placement-type')
    await openDownloads(page)
    await page.getByRole('button', { name: item }).click()
    await page.getByText(/ copied$/).waitFor()
    return page.evaluate(async () => {
      const [held] = await navigator.clipboard.read()
      const all: Record<string, string> = {}
      for (const type of held?.types ?? []) {
        const blob = await held?.getType(type)
        all[type] = type.startsWith('text/') ? ((await blob?.text()) ?? '') : String(blob?.size)
      }
      return all
    })
  }

  it('is given a real table, and the same between tabs', async () => {
    const held = await copy('Copy table')
    expect(held['text/html']).toMatch(
      /<table[^>]*>.*<th scope="col">2025.*<td[^>]*>57%<\/td><td[^>]*>297 of 522<\/td>/s,
    )
    expect(held['text/plain']).toMatch(/^Foster care\t66%\t.*\t57%\t297 of 522\r?$/m)
  })

  it('is given a picture', async () => {
    expect(Number((await copy('Copy picture'))['image/png'])).toBeGreaterThan(40_000)
  })
})

describe('a frame on another site', () => {
  it('shows the chart, and is as high as its content', async () => {
    const page = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] })
    await open(page, '/indicator/children-looked-after')
    await openDownloads(page)
    await page.getByRole('button', { name: 'Copy embed code', exact: true }).click()
    await page.getByText('Embed code copied').waitFor()
    const code = await page.evaluate(() => navigator.clipboard.readText())
    const council = createServer((_, response) =>
      response
        .setHeader('Content-Type', 'text/html; charset=utf-8')
        .end(`<link rel="icon" href="data:,"><h1>A council</h1>${code}`),
    ).listen(0, '127.0.0.1')
    await once(council, 'listening')
    try {
      const place = council.address()
      if (place === null || typeof place === 'string') throw new Error('no port')
      const { port } = place
      const guest = await newPage()
      const height = () => guest.evaluate(() => Number(document.querySelector('iframe')?.height))
      await guest.goto(`http://127.0.0.1:${port}/`)
      const frame = guest.frameLocator('iframe')
      await frame.getByText(/^Source: Department for Education/).waitFor()
      await expect.poll(height, SLOW).not.toBe(720)
      const before = await height()
      await frame.getByRole('link', { name: 'Table' }).click()
      await frame.getByRole('table').waitFor()
      await expect.poll(height, SLOW).not.toBe(before)
      const inside = await frame.locator('body').evaluate((body) => body.scrollHeight)
      expect(Math.abs((await height()) - inside)).toBeLessThanOrEqual(1)
      const picture = guest.locator('a > img')
      expect(await picture.isVisible()).toBe(false)
      // As on a site that removes frames and scripts from pasted code.
      await guest.setContent(code.replaceAll(/<(iframe|script).*<\/\1>/gs, ''))
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), SLOW)
        .toBe(1000)
      expect(await picture.getAttribute('alt')).toMatch(/^In Buckinghamshire on 31 March/)
      // Only the page with the frame is on another host.
      expect(takeProblems().filter((text) => !text.includes(`:${port}/`))).toEqual([])
    } finally {
      council.close()
    }
  })
})
