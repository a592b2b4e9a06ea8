import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildApp } from '../browser/build-app'
import { SiteServer } from '../browser/site-server'
import { findFirefox, openFirefox } from './firefox'
import type { NamedJourney } from './journey'
import { keptMeeting } from './journeys/kept-meeting'
import { until, type OpenBrowser, type Place } from './tab'

interface Engine {
  name: string
  /** @throws {Error} saying what to install where it is missing */
  find: () => string
  open: (place: Place) => Promise<OpenBrowser>
}

const ENGINES: readonly Engine[] = [{ name: 'Firefox', find: findFirefox, open: openFirefox }]
const JOURNEYS: readonly NamedJourney[] = [keptMeeting]

const say = (line: string) => process.stdout.write(`${line}\n`)

/** One journey in one engine, with a new reader. */
async function walked(
  { open }: Engine,
  { go }: NamedJourney,
  { site, pictures }: { site: SiteServer; pictures: string | undefined },
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'engines-'))
  const place = { profile: join(folder, 'profile'), downloads: join(folder, 'downloads') }
  await mkdir(place.profile)
  await mkdir(place.downloads)
  let current: OpenBrowser | undefined
  await site.start()
  try {
    await go({
      site,
      browser: async () => {
        current = await open(place)
        const { close, tab } = current
        return {
          tab,
          close: async () => {
            current = undefined
            await close()
          },
        }
      },
      downloaded: async (name) => {
        const found = await until(`a download ${String(name)}`, async () =>
          (await readdir(place.downloads)).find((file) => name.test(file)),
        )
        const path = join(place.downloads, found)
        // It has its name before it is whole.
        await until(`the whole of ${found}`, async () => (await readFile(path)).length > 0 || null)
        return path
      },
    })
  } catch (error) {
    if (pictures !== undefined && current)
      await writeFile(join(pictures, 'failed.png'), await current.tab.picture())
    throw error
  } finally {
    await current?.close()
    await site.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Walks the journeys in each engine, and prints how many each has passed.
 * @param args --dist with a folder that holds a build, in place of a new one; --pictures with a folder for a
 * picture of the page at which a journey failed
 * @returns the exit code: 1 if a journey failed or an engine is missing
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { dist: { type: 'string' }, pictures: { type: 'string' } },
  })
  const { pictures } = values
  const folder = await mkdtemp(join(tmpdir(), 'engines-dist-'))
  const dist = values.dist ?? folder
  let failed = 0
  try {
    if (values.dist === undefined) await buildApp(dist)
    const versionFile = join(dist, 'version.json')
    if (!existsSync(versionFile)) throw new Error(`${dist} holds no build: run npm run build.`)
    const { version } = JSON.parse(await readFile(versionFile, 'utf8')) as { version: string }
    for (const engine of ENGINES) {
      try {
        say(`${engine.name}: ${engine.find()}`)
      } catch (error) {
        say(`${engine.name}: ${error instanceof Error ? error.message : String(error)}`)
        failed += 1
        continue
      }
      let passed = 0
      for (const journey of JOURNEYS)
        try {
          await walked(engine, journey, { site: new SiteServer(dist, version), pictures })
          passed += 1
        } catch (error) {
          failed += 1
          say(`  ${journey.name}: ${error instanceof Error ? error.message : String(error)}`)
        }
      say(`${engine.name}: ${passed} of ${JOURNEYS.length} journeys passed`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return failed === 0 ? 0 : 1
}
