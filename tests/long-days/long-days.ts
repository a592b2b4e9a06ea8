import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import * as z from 'zod/mini'
import { buildApp, serveApp } from '../browser/build-app'
import { FLAGS, findBrowser } from '../browser/find-browser'
import { measureHostile } from './hostile'
import { measureAreas, measureReport, measureRows } from './large'
import { measureMeetingDay } from './meeting-day'
import { measureOneTab } from './one-tab'
import { isMet, lineOf, type Measured } from './report'

const say = (line: string) => process.stdout.write(`${line}\n`)

const AreasSchema = z.object({ areas: z.array(z.object({ code: z.string(), level: z.string() })) })
const CatalogueSchema = z.object({ indicators: z.array(z.object({ id: z.string() })) })

async function known<T>(path: string, schema: z.ZodMiniType<T>): Promise<T> {
  return schema.parse(JSON.parse(await readFile(`public/data/${path}`, 'utf8')))
}

/**
 * Measures long days and large loads: changes of page and council in one tab, a meeting of eight hours, and what is
 * larger than any council has.
 * @param args --dist with a folder that holds a build, in place of a new one; --only with one part: tab, meeting,
 * areas, report, rows or hostile
 * @returns the exit code: 1 if a limit is not met
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { dist: { type: 'string' }, only: { type: 'string' } },
  })
  const folder = await mkdtemp(join(tmpdir(), 'long-days-'))
  const dist = values.dist ?? join(folder, 'site')
  if (values.dist === undefined && values.only !== 'hostile') await buildApp(dist)
  const server = await serveApp(dist)
  const place = server.httpServer.address()
  if (place === null || typeof place === 'string') throw new Error('The server has no port.')
  const address = `http://127.0.0.1:${place.port}`
  const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS })
  const { areas } = await known('areas.json', AreasSchema)
  const { indicators } = await known('catalogue.json', CatalogueSchema)
  const councils = areas.flatMap(({ code, level }) => (level === 'authority' ? [code] : []))
  const ids = indicators.map(({ id }) => id)
  const parts: Record<string, () => Promise<Measured[]>> = {
    tab: () => measureOneTab(browser, address, councils),
    meeting: () => measureMeetingDay(browser, address),
    areas: () => measureAreas(browser, address),
    report: () => measureReport(browser, address, ids),
    rows: () => measureRows(browser, address, folder),
    hostile: () => measureHostile(say),
  }
  const found: Measured[] = []
  try {
    for (const [name, measure] of Object.entries(parts)) {
      if (values.only !== undefined && values.only !== name) continue
      say(name)
      // oxlint-disable-next-line no-await-in-loop
      const figures = await measure()
      for (const figure of figures) say(lineOf(figure))
      found.push(...figures)
    }
  } finally {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
  const judged = found.filter(({ most }) => most !== undefined)
  say(`${judged.filter(isMet).length} of ${judged.length} limits met`)
  return judged.every(isMet) ? 0 : 1
}
