import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { aCouncil } from '../../mocks/returns/council'
import { FAST, openTab } from './browser'
import { figuresFor, medianOf, type Figure } from './figures'

/** A large council’s five returns, with about 15,000 rows. */
const LARGE = { first: 2022, newest: 2026, children: 1750, livedTo: '2025-10-31', mistaken: 0.03 }
const SAID = '.own-said'

/**
 * The memory that a browser’s pages and workers have taken for themselves, in kB.
 * @returns undefined where the system does not say, as other systems than Linux
 */
async function memoryOf(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession()
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    const taken = await Promise.all(
      processInfo
        .filter(({ type }) => type === 'renderer')
        .map(async ({ id }) => {
          const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
          return Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1])
        }),
    )
    const sum = taken.reduce((all, kB) => all + kB, 0)
    return Number.isNaN(sum) ? undefined : sum
  } finally {
    await session.detach()
  }
}

interface Run {
  seconds: number
  /** The longest task of the page, in ms; 0 where none was longer than 50 ms. */
  halt: number
  /** Between choosing the files and the result, above what the page had before, in kB. */
  memory: number | undefined
}

async function readOnce(browser: Browser, address: string, paths: readonly string[]): Promise<Run> {
  const tab = await openTab(browser, FAST)
  try {
    const { page } = tab
    await page.goto(`${address}/returns`)
    await page.locator('#own-file:not([disabled])').waitFor()
    await page.waitForTimeout(1000)
    const before = await memoryOf(browser)
    const from = await page.evaluate(() => performance.now())
    let peak = before
    const reading = { isOver: false }
    const watching = (async () => {
      while (!reading.isOver) {
        const now = await memoryOf(browser)
        if (now !== undefined) peak = Math.max(peak ?? 0, now)
        await new Promise((resolve) => {
          setTimeout(resolve, 50)
        })
      }
    })()
    await page.setInputFiles('#own-file', [...paths])
    await page.waitForFunction(
      (said) => document.querySelector(said)?.textContent?.includes('Worked out'),
      SAID,
      { polling: 50 },
    )
    const seconds = ((await page.evaluate(() => performance.now())) - from) / 1000
    await page.waitForTimeout(2000)
    reading.isOver = true
    await watching
    const tasks = await page.evaluate(() => window.bench.tasks)
    const halts = tasks.filter(({ start }) => start >= from).map(({ duration }) => duration)
    return {
      seconds,
      halt: Math.max(0, ...halts),
      memory: before === undefined || peak === undefined ? undefined : peak - before,
    }
  } finally {
    await tab.close()
  }
}

/** Measures reading a large council’s returns of five years: how long, what it halts, and what it takes. */
export async function measureReturns(
  browser: Browser,
  address: string,
  runs: number,
): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'returns-'))
  try {
    const { files } = aCouncil(7, LARGE)
    const paths = files.map(({ name }) => join(folder, name))
    for (const [index, { text }] of files.entries()) await writeFile(paths[index] ?? '', text)
    const rows = files.reduce((sum, { text }) => sum + text.trim().split(/\r?\n/).length - 1, 0)
    const all: Run[] = []
    for (let run = 1; run <= runs; run += 1) all.push(await readOnce(browser, address, paths))
    const add = figuresFor('Returns', `Five years, ${rows.toLocaleString('en-GB')} rows`)
    return [
      ...add(
        'read, checked and worked out',
        's',
        medianOf(all, ({ seconds }) => seconds),
        { limit: 5, isUnder: true },
      ),
      ...add(
        'longest halt of the page',
        'ms',
        medianOf(all, ({ halt }) => halt),
        { limit: 100 },
      ),
      ...add(
        'memory taken',
        'kB',
        medianOf(all, ({ memory }) => memory),
        { limit: 200_000, isUnder: true },
      ),
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}
