import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../real-data'
import { breachesInEveryLook } from './axe'
import { ADDRESS, newPage, takeProblems, type PageOptions } from './open'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'meeting-'))
afterAll(() => rmSync(folder, { recursive: true }))

const MEGABYTE = 1_000_000
/** The figures that most authorities publish, which have the largest drawings and tables. */
const TWENTY = catalogue.indicators
  .filter(({ local }) => local !== true)
  .slice(0, 20)
  .map(({ code }) => code)

/** Opens a file from the disk; the only request is for the file itself. */
async function opened(path: string, options: PageOptions = {}): Promise<Page> {
  const page = await newPage({ viewport: { width: 1280, height: 720 }, ...options })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url().replace(/#.*$/, '')))
  const url = pathToFileURL(path).href
  await page.goto(url)
  await page.waitForLoadState('networkidle')
  expect(asked.filter((one) => !one.startsWith('data:'))).toEqual([url])
  expect(takeProblems()).toEqual([`asked another host: ${url}`])
  return page
}

const shown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.page')]
      .filter((one) => one.checkVisibility())
      .map((one) => one.dataset['code'] ?? one.id),
  )

describe('the file of a meeting', () => {
  const file = join(folder, 'twenty.html')
  let text = ''
  beforeAll(async () => {
    const agenda = `5 Homes (15 minutes): ${TWENTY.slice(0, 8).join(', ')}; 6 Staff: ${TWENTY.slice(8).join(', ')}`
    await run('npm', ['run', '-s', 'meeting', '--', agenda, '--out', file])
    text = readFileSync(file, 'utf8')
  })

  it('holds twenty charts in less than 1.5 MB, with their pictures, tables and day', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(1.5 * MEGABYTE)
    expect(text.match(/<section class="page figures"/g)).toHaveLength(20)
    expect(text.match(/<table>/g)?.length).toBeGreaterThanOrEqual(20)
    expect(text.match(/class="chart-svg"/g)?.length).toBeGreaterThanOrEqual(18)
    expect(text).toMatch(/The latest figures on \d+ \w+ \d{4}\./)
    expect(text).not.toMatch(/could not be|src="|href="http|@import/)
  })

  it('is walked by keys from the disk, and asks for nothing', async () => {
    const page = await opened(file)
    await expect.poll(() => shown(page)).toEqual(['agenda'])
    await page.keyboard.press('PageDown')
    await expect.poll(() => shown(page)).toEqual([TWENTY[0]])
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('PageUp')
    await expect.poll(() => shown(page)).toEqual([TWENTY[0]])
    await page.keyboard.type('12')
    await page.keyboard.press('Enter')
    await expect.poll(() => shown(page)).toEqual([TWENTY[11]])
    const code = TWENTY[4] ?? ''
    await page.keyboard.type(code.toLowerCase().replace('-0', ''))
    await page.keyboard.press('Enter')
    await expect.poll(() => shown(page)).toEqual([code])
    await page.keyboard.type(`${code.slice(0, 3).toLowerCase()}99`)
    await page.keyboard.press('Enter')
    await page.getByText(/^This file has no figure \w+99\. It has /).waitFor()
    await page.keyboard.type('99')
    await page.keyboard.press('Enter')
    await page.getByText('There is no figure 99: the meeting has 20.').waitFor()
    await expect.poll(() => shown(page)).toEqual([code])
    const rows = page.locator('.is-shown table')
    expect(await rows.isVisible()).toBe(false)
    await page.keyboard.press('t')
    expect(await rows.isVisible()).toBe(true)
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageUp')
    expect(await rows.isVisible()).toBe(false)
    await page.keyboard.press('q')
    await page.getByRole('heading', { name: 'Questions to ask' }).waitFor()
    expect(await page.locator('.is-shown svg.chart-svg').isVisible()).toBe(false)
    await page.keyboard.press('q')
    expect(await page.getByRole('heading', { name: 'Questions to ask' }).count()).toBe(0)
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    await page.keyboard.press('d')
    expect(await ground()).toBe('rgb(17, 23, 29)')
    await page.keyboard.press('d')
    expect(await ground()).toBe('rgb(255, 255, 255)')
    await page.keyboard.press('b')
    await page.getByRole('button', { name: /^The screen is blank/ }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('region', { name: 'Keys' }).waitFor()
    await page.getByRole('checkbox').uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('d')
    expect(await ground()).toBe('rgb(255, 255, 255)')
    await page.getByRole('button', { name: 'Next' }).click()
    await expect.poll(() => shown(page)).toEqual([TWENTY[5]])
    await page.getByRole('button', { name: 'Agenda' }).click()
    await page.getByRole('link', { name: TWENTY[7] ?? '' }).click()
    await expect.poll(() => shown(page)).toEqual([TWENTY[7]])
    await page.reload()
    await expect.poll(() => shown(page)).toEqual([TWENTY[7]])
    takeProblems()
  })

  it('shows every figure whole on a projector, and on a phone without scrolling sideways', async () => {
    const page = await opened(file)
    const faults: string[] = []
    for (const code of TWENTY) {
      await page.keyboard.press('PageDown')
      await expect.poll(() => shown(page)).toEqual([code])
      const found = await page.evaluate(() => {
        const of = document.querySelector('.is-shown')
        const bar = document.querySelector('.bar')?.getBoundingClientRect().top ?? 0
        const parts = [...(of?.querySelectorAll('.chart, aside, .sentence, .foot') ?? [])]
        return parts.flatMap((part) => {
          const { bottom, height } = part.getBoundingClientRect()
          return [
            ...(part.scrollHeight > part.clientHeight + 2 ? [`${part.className} is cut`] : []),
            ...(bottom > bar + 1 ? [`${part.className} is under the buttons`] : []),
            ...(part.className === 'chart' && height < 250 ? ['the chart is small'] : []),
          ]
        })
      })
      faults.push(...found.map((fault) => `${code}: ${fault}`))
    }
    expect(faults).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })

  it('has no breach of accessibility, as agenda and as figure', async () => {
    const page = await opened(file, { hasAxe: true })
    expect(await breachesInEveryLook(page)).toEqual([])
    await page.keyboard.press('PageDown')
    expect(await breachesInEveryLook(page)).toEqual([])
    await page.keyboard.press('t')
    expect(await breachesInEveryLook(page)).toEqual([])
  })

  it('has all figures one below the other without scripts', async () => {
    const page = await opened(file, { javaScriptEnabled: false })
    expect(await page.locator('.page:visible').count()).toBe(21)
    expect(await page.getByRole('button').count()).toBe(0)
  })

  it('is the same from a click, and keeps the day of its meeting', async () => {
    const page = await newPage()
    await page.goto(`${ADDRESS}/meeting`)
    const download = page.waitForEvent('download')
    await page
      .getByRole('group', { name: 'Scrutiny committee, 7 September 2023, without a network' })
      .getByRole('button', { name: 'Save as one file' })
      .click()
    const clicked = join(folder, 'clicked.html')
    await (await download).saveAs(clicked)
    const made = join(folder, 'made.html')
    await run('npm', ['run', '-s', 'meeting', '--', 'scrutiny-committee-2023-09-07', '--out', made])
    const [byClick, byCommand] = [clicked, made].map((path) => readFileSync(path, 'utf8'))
    const wordsOf = (html = '') =>
      html
        .replace(/^[^]*<main>/, '')
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll('&#x27;', "'")
        .replaceAll('&quot;', '"')
        .replaceAll(/\s+/g, ' ')
    expect(wordsOf(byClick)).toBe(wordsOf(byCommand))
    expect(byClick).toContain('Figures as known on 7 September 2023.')
    // What is to be said is only in the file of whoever presents.
    expect(byClick).not.toContain('The strategy is on pages 17 to 36')
    const own = join(folder, 'own.html')
    const pack = 'scrutiny-committee-2023-09-07'
    await run('npm', ['run', '-s', 'meeting', '--', pack, '--notes', '--out', own])
    const notes = await opened(own)
    await notes.getByText('This copy holds what is to be said.').waitFor()
    await notes.keyboard.press('PageDown')
    const said = notes.getByText('The strategy is on pages 17 to 36')
    expect(await said.isVisible()).toBe(false)
    await notes.keyboard.press('s')
    expect(await said.isVisible()).toBe(true)
    const scriptOf = (html = '') => /script-src [^;]*/.exec(html)?.[0]
    expect(scriptOf(byClick)).toBe(scriptOf(byCommand))
    const copy = await opened(clicked)
    await copy.keyboard.press('PageDown')
    expect(await shown(copy)).toEqual(['CLA-01'])
  })
})
