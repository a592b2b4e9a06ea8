import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { checkData } from '@/importer/check-data'
import { readDataFiles } from '@/importer/disk'
import { sliceFiles } from '@/importer/slices'
import { FAST, SLOW } from './browser'
import { figuresFor, median, type Figure } from './figures'
import { AXES, growData, type Axis, type Texts } from './grow-data'
import { importAllTime, importTime } from './grow-import'
import { load } from './load'
import { ALL, INDICATOR_PAGE, OVERVIEW } from './pages'
import { respond } from './response'
import { serveFolder } from './server'
import { KINDS, type Bytes } from './wire'

const SECONDS = 10

async function writeTexts(folder: string, files: Texts): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

async function seconds(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

/** The best of so many: what the machine does beside can only make it longer. */
async function bestOf(tries: number, work: () => Promise<number>): Promise<number> {
  let best = Infinity
  for (let run = 0; run < tries; run += 1) best = Math.min(best, await work())
  return best
}

const buildFrom = (publicDir: string, outDir: string) =>
  build({
    mode: 'production',
    logLevel: 'error',
    publicDir,
    build: { outDir, emptyOutDir: true },
  })

const kB = (bytes: Bytes): number => KINDS.reduce((sum, kind) => sum + bytes[kind], 0) / 1000

/** What readers of a build of these data fetch and wait for. */
async function firstViews(browser: Browser, folder: string) {
  const host = await serveFolder(folder)
  try {
    const overview = await load(browser, host.address, OVERVIEW, FAST)
    const indicator = await load(browser, host.address, INDICATOR_PAGE, FAST)
    const { hover, key } = await respond(browser, host.address, ALL, SLOW)
    return {
      overview: kB(overview.bytes),
      indicator: kB(indicator.bytes),
      hover: median(hover),
      key: median(key),
    }
  } finally {
    await host.close()
  }
}

type Sample = Record<'import' | 'check' | 'slices' | 'build' | 'overview' | 'indicator', number> &
  Record<'hover' | 'key', number | undefined>

async function sample(
  browser: Browser,
  folder: string,
  { axis, times, files }: { axis: Axis; times: number; files: Texts },
): Promise<Sample> {
  const grown = growData(files, axis, times)
  const publicDir = join(folder, 'public')
  await rm(publicDir, { recursive: true, force: true })
  await cp('public', publicDir, { recursive: true })
  await writeTexts(join(publicDir, 'data'), grown)
  const tries = times === 10 ? 1 : 3
  let problems = 0
  const check = await bestOf(tries, () =>
    seconds(async () => {
      problems = checkData(await readDataFiles(join(publicDir, 'data'))).problems.length
    }),
  )
  if (problems > 0) throw new Error(`${axis} x ${times}: the grown data have ${problems} problems.`)
  return {
    import: await bestOf(tries, () => importTime(files, axis, times)),
    check,
    slices: await bestOf(tries, () => seconds(() => sliceFiles(grown))),
    build: await seconds(() => buildFrom(publicDir, join(folder, 'dist'))),
    ...(await firstViews(browser, join(folder, 'dist'))),
  }
}

/** Figures of one size beside those of today's: bytes should stay, times grow no faster than data. */
function sizeFigures(axis: Axis, times: number, now: Sample, today: Sample): Figure[] {
  const add = figuresFor(`${axis} x ${times}`, 'Growth')
  const isToday = times === 1
  const duration = (name: 'import' | 'check' | 'slices' | 'build', label: string) => [
    ...add(
      label,
      's',
      now[name],
      isToday && name !== 'slices' ? { bar: SECONDS, isUnder: true } : {},
    ),
    // Linear, but for the tenth by which one run differs from another.
    ...(isToday
      ? []
      : add(`${label}, times today`, 'times', now[name] / today[name], { bar: times * 1.1 })),
  ]
  const bytes = (name: 'overview' | 'indicator', label: string) => [
    ...add(`first view of ${label}`, 'kB', now[name]),
    // Flat, but for the few bytes by which compression differs.
    ...(isToday
      ? []
      : add(`${label}, times today`, 'times', now[name] / today[name], { bar: 1.05 })),
  ]
  return [
    ...duration('import', 'import of one publication'),
    ...duration('check', 'check'),
    ...duration('slices', 'slices'),
    ...duration('build', 'build'),
    ...bytes('overview', 'overview'),
    ...bytes('indicator', 'indicator page'),
    ...add(
      'hover, all authorities, 4x CPU',
      'ms',
      now.hover,
      isToday ? { bar: 50, isUnder: true } : {},
    ),
    ...add('key, all authorities, 4x CPU', 'ms', now.key),
  ]
}

interface GrowthOptions {
  /** A folder with the published files, to time the import of all of them. */
  sources: string | undefined
  isQuick: boolean
  say: (line: string) => void
}

/** How the work and the bytes grow with the data, one dimension at a time. */
export async function measureGrowth(
  browser: Browser,
  folder: string,
  { sources, isQuick, say }: GrowthOptions,
): Promise<Figure[]> {
  const files = await readDataFiles('public/data')
  // The first time, everything is also compiled.
  await importTime(files, 'years', 1)
  checkData(files)
  sliceFiles(files)
  const figures: Figure[] = []
  if (sources !== undefined)
    figures.push(
      ...figuresFor('all of today’s files', 'Import')(
        'import',
        's',
        await importAllTime(files, sources),
        { bar: SECONDS, isUnder: true },
      ),
    )
  say('today')
  const today = await sample(browser, folder, { axis: 'years', times: 1, files })
  figures.push(
    ...sizeFigures('years', 1, today, today).map((figure) => ({ ...figure, of: 'today' })),
  )
  for (const axis of AXES)
    for (const times of isQuick ? [3] : [3, 10]) {
      say(`${axis} x ${times}`)
      const now = await sample(browser, folder, { axis, times, files })
      figures.push(...sizeFigures(axis, times, now, today))
    }
  return figures
}
