import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../real-data'
import { drawn } from './meeting-screen'
import {
  alive,
  closeBrowser,
  cut,
  heldBy,
  keepButton,
  openBrowser,
  site,
  takeProblems,
} from './offline-reader'
import { openDownloads, save } from './reader'

/** Bytes of everything that is kept. */
const bytesHeld = (page: Page) =>
  page.evaluate(async () => {
    let sum = 0
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        sum += (await (await cache.match(request))?.blob())?.size ?? 0
    }
    return sum
  })

/** A reader who saves data, for whom nothing is kept unasked. */
const savesData = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })

const works = (page: Page) => page.getByText('Works without a network').first()
const START_OF: Record<string, string> = {
  '.html': '<!do',
  '.pptx': 'PK',
  '.docx': 'PK',
  '.xlsx': 'PK',
  '.ods': 'PK',
  '.png': '\u0089PNG',
  '.svg': '<?xml',
}

describe('a meeting that is kept', () => {
  const codes = catalogue.indicators
    .filter(({ local }) => local !== true)
    .slice(0, 20)
    .map(({ code }) => code)

  it('works without network and server in all its faces, takes less than 3 MB, and saves every file', async () => {
    const agenda = codes.join(',')
    let page = await openBrowser()
    await savesData(page)
    await page.goto(`${site.address}/meeting#${agenda}`)
    await drawn(page, codes[0] ?? '')
    await page.keyboard.press('?')
    await keepButton(page).click()
    await works(page).waitFor()
    expect(await bytesHeld(page)).toBeLessThan(3_000_000)
    expect(takeProblems()).toEqual([])
    await closeBrowser()

    page = await openBrowser()
    await cut()
    await page.goto(`${site.address}/meeting#${agenda}`)
    let said = ''
    for (const code of codes) {
      await drawn(page, code)
      const comment = page.locator('.screen-chart:visible + .screen-aside .screen-said')
      if ((await comment.count()) > 0) said += await comment.innerText()
      await page.keyboard.press('PageDown')
    }
    expect(said).toContain('“Since October 2021, it has become increasingly difficult')
    const saved: string[] = []
    const begins = async (button: string | RegExp) => {
      const { name, bytes } = await save(page, button)
      const ending = /\.\w+$/.exec(name)?.[0] ?? ''
      saved.push(ending)
      const start = START_OF[ending] ?? ''
      expect({ name, start: bytes.toString('latin1').slice(0, start.length) }).toEqual({
        name,
        start,
      })
      expect(bytes.length).toBeGreaterThan(100)
    }
    await page.keyboard.press('?')
    await begins('Save as one file')
    await page.goto(`${site.address}/meeting#companion&${agenda}`)
    await page.reload()
    await page.getByRole('button', { name: `Next: ${codes[1]}` }).click()
    await page.locator('.chart-frame svg').first().waitFor()
    await page.getByLabel(/^My notes/).fill('Ask again')
    await begins('Save my notes (Word)')
    await page.goto(`${site.address}/meeting#presenter&${agenda}`)
    await page.reload()
    await page.locator('.presenter-questions input').first().check()
    await begins('Minutes (Word)')
    await begins('Minutes (text)')

    // The page of one of its figures, which was not kept itself: the kept code draws it.
    await page.goto(`${site.address}/indicator/placement-type`)
    await alive(page)
    await openDownloads(page)
    for (const button of [/^PowerPoint/, /^Word/, /^Excel/, /spreadsheet/, /CSV/])
      await begins(button)
    await page.getByRole('button', { name: 'Picture…' }).click()
    await begins('Save picture (PNG)')
    await begins(/\(SVG\)/)
    expect(saved).toEqual('.html .docx .docx .txt .pptx .docx .xlsx .ods .csv .png .svg'.split(' '))
    expect(takeProblems().filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
  }, 120_000)

  it('is kept by being opened, and says so to whoever presents and to members', async () => {
    const agenda = codes.slice(0, 2).join(',')
    let page = await openBrowser()
    await page.goto(`${site.address}/meeting#companion&${agenda}`)
    await page.locator('.companion-bar').getByText('Works without a network').waitFor()
    await page.goto(`${site.address}/meeting#presenter&${agenda}`)
    await page.locator('.presenter-bar').getByText('Works without a network').waitFor()
    expect(takeProblems()).toEqual([])
    await closeBrowser()
    page = await openBrowser()
    await cut()
    await page.goto(`${site.address}/meeting#${agenda}`)
    await drawn(page, codes[0] ?? '')
    takeProblems()
  })

  it('of those that were only opened, the latest three stay', async () => {
    const page = await openBrowser()
    for (const code of codes.slice(0, 4)) {
      await page.goto(`${site.address}/meeting#companion&${code}`)
      await page.reload()
      await page.locator('.companion-bar').getByText('Works without a network').waitFor()
    }
    const kept = await page.evaluate(async () => {
      const [name = ''] = await caches.keys()
      const text = await (await (await caches.open(name)).match('/kept.json'))?.text()
      return text ?? ''
    })
    expect(codes.slice(0, 4).map((code) => kept.includes(`/meeting#${code}"`))).toEqual([
      false,
      true,
      true,
      true,
    ])
  })

  it('is offered beside each list, and says so when it is kept', async () => {
    const page = await openBrowser()
    await page.goto(`${site.address}/meeting`)
    const list = page.getByRole('group', { name: 'Placement sufficiency, without a network' })
    await list.getByRole('button', { name: 'Keep for offline' }).click()
    await list.getByText('Works without a network').waitFor()
    await page.reload()
    await list.getByText('Works without a network').waitFor()
    await site.stop()
    await page
      .getByRole('group', { name: /^Improvement board/ })
      .getByRole('button', { name: 'Keep for offline' })
      .click()
    await page
      .getByText(/^No network/)
      .first()
      .waitFor()
    takeProblems()
    expect((await heldBy(page)).workers).toBe(1)
  })
})

describe('a newer version, while a meeting is shown', () => {
  const versionOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['version'])

  it('changes nothing on the screen until whoever presents says so', async () => {
    const screen = await openBrowser()
    await screen.goto(`${site.address}/meeting#screen&PLA-01,CLA-01,WFO-02`)
    await drawn(screen, 'PLA-01')
    await screen.keyboard.press('?')
    await works(screen).waitFor()
    await screen.keyboard.press('Escape')
    const before = await versionOf(screen)
    site.version = 'newer00000'
    const presenter = await screen.context().newPage()
    await presenter.goto(`${site.address}/meeting#presenter&PLA-01,CLA-01,WFO-02`)
    await presenter.getByText('On the screen now').waitFor()
    await presenter.keyboard.press('PageDown')
    await drawn(screen, 'CLA-01')
    // Neither walking on nor loading the page again brings the newer version.
    await screen.reload()
    await drawn(screen, 'CLA-01')
    expect([await versionOf(screen), await versionOf(presenter)]).toEqual([before, before])
    await presenter.getByRole('button', { name: 'Use the newer version' }).click()
    await presenter.waitForFunction(
      () => document.documentElement.dataset['version'] === 'newer00000',
    )
    await presenter.locator('.presenter-chart').getByText('CLA-01').waitFor()
    // The window of the room stays as it is until it is loaded again.
    expect(await versionOf(screen)).toBe(before)
    await drawn(screen, 'CLA-01')
    await screen.reload()
    await drawn(screen, 'CLA-01')
    expect(await versionOf(screen)).toBe('newer00000')
    takeProblems()
  })

  it('does not load the page again of a meeting that is not kept', async () => {
    const page = await openBrowser()
    await savesData(page)
    await page.goto(`${site.address}/meeting#PLA-01,CLA-01`)
    await drawn(page, 'PLA-01')
    await page.keyboard.press('?')
    const toFile = page.getByRole('button', { name: 'Save as one file' })
    await toFile.waitFor()
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => Object.assign(globalThis, { isTheSame: true }))
    // What was published before is gone, and its files with it.
    const html = await readFile(`${site.folder}/index.html`, 'utf8')
    site.instead.set('index.html', html.replaceAll(/index-[\w-]+\.js/g, 'index-newer.js'))
    site.isGone = (path) => /^(assets|data\/v)\//.test(path)
    await toFile.click()
    await page.getByText('A newer version of this site has been published.').waitFor()
    await page.keyboard.press('PageDown')
    await drawn(page, 'CLA-01')
    await page.keyboard.type('fin3')
    await page.keyboard.press('Enter')
    await page.getByText('This chart could not be shown.').waitFor()
    await page.keyboard.press('Escape')
    await drawn(page, 'CLA-01')
    expect(await page.evaluate(() => Reflect.get(globalThis, 'isTheSame'))).toBe(true)
    takeProblems()
  })
})
