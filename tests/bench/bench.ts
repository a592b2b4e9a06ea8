import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { buildApp } from '../browser/build-app'
import { findBrowser, readersBrowser } from '../browser/find-browser'
import { start } from './browser'
import type { Figure } from './figures'
import { measureGrowth } from './grow'
import { measureMeeting } from './meeting'
import { measurePages, STATIC_PATH, STILLS } from './pages'
import { limits, changes, lastResults, table, writeResults, type Part } from './report'
import { measureReturns } from './returns'
import { serveFolder } from './server'
import { staticPage } from './static-page'
import { withoutScripts } from './without-scripts'

const RESULTS = 'tests/bench/results.json'
const say = (line: string) => process.stdout.write(`${line}\n`)

async function pages(browser: Browser, folder: string, runs: number): Promise<Figure[]> {
  say('building')
  await buildApp(folder)
  const host = await serveFolder(folder)
  try {
    await host.add(STATIC_PATH, staticPage('children-looked-after'))
    for (const { path, original } of STILLS) {
      // oxlint-disable-next-line no-await-in-loop
      const html = await readFile(join(folder, original, 'index.html'), 'utf8')
      await host.add(path, withoutScripts(html))
    }
    const figures = await measurePages(browser, host, runs, say)
    say('a meeting')
    const meeting = await measureMeeting(browser, host.address, { folder, runs })
    say('returns')
    return [...figures, ...meeting, ...(await measureReturns(browser, host.address, runs))]
  } finally {
    await host.close()
  }
}

/**
 * The command line of the benchmark.
 * @param args --quick for one run of each, --runs N, --grow for the growth of the data instead
 * @returns the exit code: 0 even if a limit is exceeded, because machines are noisy
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean' },
      runs: { type: 'string' },
      grow: { type: 'boolean' },
      sources: { type: 'string' },
    },
  })
  const runs = Number(values.runs ?? (values.quick === true ? 1 : 5))
  const began = performance.now()
  const busy = loadavg()[0] ?? 0
  if (busy > cpus().length / 2)
    say(`The machine is busy (load ${busy.toFixed(1)}): its times will be too long.`)
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const browser = await start(findBrowser(readersBrowser))
  try {
    const before = await lastResults(RESULTS)
    const name = values.grow === true ? 'growth' : 'pages'
    const figures =
      name === 'growth'
        ? await measureGrowth(browser, folder, {
            sources: values.sources,
            isQuick: values.quick === true,
            say,
          })
        : await pages(browser, folder, runs)
    const part: Part = {
      date: new Date().toISOString(),
      node: process.version,
      chromium: browser.version(),
      load: Number(busy.toFixed(1)),
      runs: name === 'growth' ? 1 : runs,
      figures,
    }
    say(table(figures))
    say(limits(figures))
    const last = before[name]
    say(last ? `\nSince ${last.date}:\n${changes(figures, last.figures)}` : '\nNo earlier results.')
    // A single run is too noisy to be stored.
    if (values.quick !== true) await writeResults(RESULTS, { ...before, [name]: part })
    say(`Took ${Math.round((performance.now() - began) / 1000)} s.`)
    return 0
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}
