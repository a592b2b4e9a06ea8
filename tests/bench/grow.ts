import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { readDataFiles } from '@/importer/disk'
import { FAST, SLOW } from './browser'
import { median, type Figure } from './figures'
import { AXES, growData, type Axis, type Texts } from './grow-data'
import { sizeFigures, sourcesFigure, type PageId, type Sample } from './grow-figures'
import { importAll, importInto, worked, writePublication } from './grow-import'
import { load, type BenchPage } from './load'
import { ALL, INDICATOR_PAGE, OVERVIEW, THEME } from './pages'
import { table } from './report'
import { respond } from './response'
import { serveFolder } from './server'

const PAGES: Record<PageId, BenchPage> = {
  overview: OVERVIEW,
  theme: THEME,
  indicator: INDICATOR_PAGE,
  all: ALL,
}

async function writeTexts(folder: string, files: Texts): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** The shortest of several tries, because other work on the machine can only make one longer. */
async function bestOf(tries: number, work: () => Promise<number>): Promise<number> {
  let best = Infinity
  for (let run = 0; run < tries; run += 1) best = Math.min(best, await work())
  return best
}

/** Bytes that the indicator page fetches for its section on all authorities, further down. */
async function bytesOfAll(folder: string, files: ReadonlyMap<string, number>): Promise<number> {
  const html = await readFile(join(folder, ALL.path, 'index.html'), 'utf8')
  const place = html.indexOf(`<h2>${ALL.heading ?? ''}`)
  if (place < 0) throw new Error('The indicator page says nothing of all authorities.')
  const rest = html.slice(0, place) + html.slice(html.indexOf('</section>', place))
  const peers = [...files].filter(([file]) => file.startsWith('slices/peers/'))
  return (
    brotliCompressSync(html).length -
    brotliCompressSync(rest).length +
    peers.reduce((sum, [, bytes]) => sum + bytes, 0)
  )
}

/** What a reader of a build with these data fetches, and how long it takes. */
async function firstViews(
  browser: Browser,
  folder: string,
): Promise<Pick<Sample, 'pages' | 'ofAll' | 'ms'>> {
  const host = await serveFolder(folder)
  try {
    // Files prefetched for the next page may arrive before or after this one is ready, so prefetching is off.
    const how = { ...FAST, savesData: true }
    const read = async (page: BenchPage) =>
      (await load(browser, host.address, page, how, page === ALL)).files
    const pages = {
      overview: await read(PAGES.overview),
      theme: await read(PAGES.theme),
      indicator: await read(PAGES.indicator),
      all: await read(PAGES.all),
    }
    const chart = await respond(browser, host.address, PAGES.indicator, SLOW)
    const all = await respond(browser, host.address, PAGES.all, SLOW)
    return {
      pages,
      ofAll: await bytesOfAll(folder, pages.indicator),
      ms: {
        chartHover: median(chart.hover),
        chartKey: median(chart.key),
        allHover: median(all.hover),
        allKey: median(all.key),
      },
    }
  } finally {
    await host.close()
  }
}

/** Measures everything at one size of the data. The import comes last, because it adds to them. */
async function sample(
  browser: Browser,
  folder: string,
  { axis, times, files }: { axis: Axis; times: number; files: Texts },
): Promise<Sample> {
  const grown = growData(files, axis, times)
  const publicDir = join(folder, 'public')
  const data = join(publicDir, 'data')
  const dist = join(folder, 'dist')
  await rm(publicDir, { recursive: true, force: true })
  await cp('public', publicDir, { recursive: true })
  await writeTexts(data, grown)
  const publication = await writePublication(folder, grown, axis === 'years' ? times : 1)
  const tries = times === 1 ? 2 : 1
  const check = await bestOf(tries, () => worked('check', data))
  const slices = await bestOf(tries, () => worked('slices', data))
  // Measured once, because it takes long enough for the noise to even out.
  const build = await worked('build', publicDir, dist)
  const views = await firstViews(browser, dist)
  return {
    seconds: { import: await importInto(data, publication), check, slices, build },
    ...views,
  }
}

interface GrowthOptions {
  /** A folder with the published files, to time the import of all of them. */
  sources: string | undefined
  isQuick: boolean
  say: (line: string) => void
}

/** The files of each page that are larger than with today's data, for whoever has to reduce them. */
function sayGrown(now: Sample, today: Sample, say: (line: string) => void): void {
  for (const [id, page] of Object.entries(PAGES))
    for (const [file, bytes] of now.pages[page.id as PageId]) {
      const before = today.pages[id as PageId].get(file) ?? 0
      if (bytes - before > 500)
        say(
          `  ${page.label}: ${file} ${(before / 1000).toFixed(1)} → ${(bytes / 1000).toFixed(1)} kB`,
        )
    }
}

/** How work and bytes grow with the data, one dimension at a time. */
export async function measureGrowth(
  browser: Browser,
  folder: string,
  { sources, isQuick, say }: GrowthOptions,
): Promise<Figure[]> {
  const files = await readDataFiles('public/data')
  const figures: Figure[] = []
  if (sources !== undefined) figures.push(...sourcesFigure(await importAll(files, sources, folder)))
  say('today')
  const today = await sample(browser, folder, { axis: 'years', times: 1, files })
  const add = (more: readonly Figure[]) => {
    // Printed at once, because the whole takes a quarter of an hour or more.
    say(table(more))
    figures.push(...more)
  }
  add(sizeFigures('today', 1, today, today))
  for (const axis of AXES)
    for (const times of isQuick ? [3] : [3, 10]) {
      say(`${axis} x ${times}`)
      const now = await sample(browser, folder, { axis, times, files })
      sayGrown(now, today, say)
      add(sizeFigures(axis, times, now, today))
    }
  return figures
}
