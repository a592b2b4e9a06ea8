import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildApp } from '../browser/build-app'
import { chromium } from './browsers/chromium'
import type { Engine } from './browsers/engine'
import { firefox } from './browsers/firefox'
import { webkit } from './browsers/webkit'
import { differencesIn, type Features } from './features'
import type { NamedJourney } from './journey'
import { Reader } from './one-reader'
import { takePictures } from './pictures'

const ENGINES: readonly Engine[] = [chromium, firefox, webkit]

/** All that stand in the folder. */
const JOURNEYS = Object.entries(
  import.meta.glob<{ default: NamedJourney }>('./journeys/*.ts', { eager: true }),
)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([, { default: one }]) => one)

const say = (line: string) => process.stdout.write(`${line}\n`)
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** What has come of the journeys in one engine. */
interface Outcome {
  passed: number
  violations: number
  differences: Set<string>
}

async function walk(
  engine: Engine,
  journeys: readonly NamedJourney[],
  place: { dist: string; version: string; pictures: string | undefined },
): Promise<Outcome> {
  const outcome: Outcome = { passed: 0, violations: 0, differences: new Set() }
  for (const { name, go } of journeys) {
    const reader = new Reader(engine, place)
    const began = performance.now()
    try {
      await reader.walk(go, name)
      outcome.passed += 1
      say(`  ${name}: passed in ${((performance.now() - began) / 1000).toFixed(1)} s`)
    } catch (error) {
      say(`  ${name}: ${messageOf(error)}`)
    }
    outcome.violations += reader.violations
    for (const difference of reader.differences) outcome.differences.add(difference)
  }
  return outcome
}

/**
 * Walks the journeys in each engine, and prints how many each has passed and what differs.
 * @param args --dist with a folder that holds a build, in place of a new one; --engine with part of the name of one,
 * --journey with part of the name of one; --pictures with a folder for pictures of the main pages, and of the page at
 * which a journey failed
 * @returns the exit code: 1 if a journey failed, the policy was violated or an engine is missing
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      dist: { type: 'string' },
      pictures: { type: 'string' },
      engine: { type: 'string', default: '' },
      journey: { type: 'string', default: '' },
    },
  })
  const { pictures } = values
  const isMeant = ({ name }: { name: string }, part: string) =>
    name.toLowerCase().includes(part.toLowerCase())
  const engines = ENGINES.filter((one) => isMeant(one, values.engine))
  const journeys = JOURNEYS.filter((one) => isMeant(one, values.journey))
  if (pictures !== undefined) await mkdir(pictures, { recursive: true })
  const folder = await mkdtemp(join(tmpdir(), 'engines-dist-'))
  const dist = values.dist ?? folder
  const totals: string[] = []
  const differences: string[] = []
  const features = new Map<string, Features>()
  let isGood = engines.length > 0 && journeys.length > 0
  try {
    if (values.dist === undefined) await buildApp(dist)
    const versionFile = join(dist, 'version.json')
    if (!existsSync(versionFile)) throw new Error(`${dist} holds no build: run npm run build.`)
    const { version } = JSON.parse(await readFile(versionFile, 'utf8')) as { version: string }
    const place = { dist, version, pictures }
    for (const engine of engines) {
      try {
        say(`${engine.name}: ${engine.find().join(', ')}`)
      } catch (error) {
        say(`${engine.name}: ${messageOf(error)}`)
        isGood = false
        continue
      }
      const { passed, violations, differences: named } = await walk(engine, journeys, place)
      if (passed < journeys.length || violations > 0) isGood = false
      totals.push(
        `${engine.name}: ${passed} of ${journeys.length} journeys passed, ${violations} violations of the policy`,
      )
      differences.push(...[...named].map((difference) => `${engine.name} ${difference}`))
      const reader = new Reader(engine, place)
      features.set(engine.name, await reader.features())
      if (pictures !== undefined)
        await new Reader(engine, place).walk(takePictures, 'pictures').catch((error: unknown) => {
          isGood = false
          say(`  pictures: ${messageOf(error)}`)
        })
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  say(['', ...totals, '', 'Differences'].join('\n'))
  for (const line of [...differences, ...differencesIn(features)]) say(`- ${line}`)
  return isGood ? 0 : 1
}
