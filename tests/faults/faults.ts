import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { buildApp, serveApp } from '../browser/build-app'
import { FLAGS, findBrowser } from '../browser/find-browser'
import { isHydrated } from '../browser/hydrated'
import { tryAddresses } from './addresses'
import { CASES, casesOf, someCases } from './cases'
import { KINDS } from './kinds'
import { tryLacking } from './lacking'
import { sweptKinds } from './swept'
import { tryPlanted } from './planted-pages'
import { HASTE, judge, nameOf, type Case } from './judge'

const say = (line: string) => process.stdout.write(`${line}\n`)

/**
 * Tries faults of every kind of file in a browser, and prints how many are handled rightly.
 * @param args --dist with a folder that holds a build, in place of a new one; --some with a number of cases
 * and --seed to choose them; --only with a regular expression for their names; --part 2/3 for a third of them; --slow 6
 * for a processor six times as slow; --out with a file for the list; --addresses with how many odd addresses are opened
 * in place of the faults; --lacking for browsers that lack something; --swept for kinds of files that pages ask for and
 * no entry names; --planted for markup in every text of the data
 * @returns the exit code: 1 if any is not
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      dist: { type: 'string' },
      some: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string' },
      part: { type: 'string' },
      out: { type: 'string' },
      addresses: { type: 'string' },
      lacking: { type: 'boolean' },
      planted: { type: 'boolean' },
      swept: { type: 'boolean' },
      slow: { type: 'string' },
    },
  })
  const folder = await mkdtemp(join(tmpdir(), 'faults-'))
  const dist = values.dist ?? folder
  if (values.dist === undefined) await buildApp(dist)
  const server = await serveApp(dist)
  const place = server.httpServer.address()
  if (place === null || typeof place === 'string') throw new Error('The server has no port.')
  const address = `http://127.0.0.1:${place.port}`
  const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS })
  const all = values.swept === true ? casesOf(await sweptKinds(browser, address, KINDS)) : CASES
  const chosen =
    values.some === undefined ? all : someCases(Number(values.some), Number(values.seed ?? 1))
  const addresses = Number(values.addresses ?? 0)
  const [part = 1, parts = 1] = values.part?.split('/').map(Number) ?? []
  const cases = (addresses > 0 || values.lacking === true || values.planted === true ? [] : chosen)
    .filter((one) => new RegExp(values.only ?? '').test(nameOf(one)))
    .filter((_, at) => at % parts === part - 1)
  const lines: string[] = []
  const attempt = async (one: Case): Promise<string[]> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    context.setDefaultTimeout(8000)
    await context.addInitScript(HASTE)
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'onLine', { value: true, configurable: true })
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
    })
    const page = await context.newPage()
    if (values.slow !== undefined) {
      const session = await context.newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slow) })
    }
    const settled = async () => {
      await page.locator('a.figure, main h1').first().waitFor({ state: 'attached' })
      await page.waitForFunction(isHydrated)
      await page.waitForLoadState('networkidle')
    }
    try {
      return await judge({ address, page, settled }, one)
    } catch (error) {
      return [
        `the case itself failed: ${error instanceof Error ? error.message.replaceAll('\n', ' ').slice(0, 600) : ''}`,
      ]
    } finally {
      await context.close()
    }
  }
  let right = 0
  const queue = [...cases]
  const work = async (): Promise<void> => {
    const one = queue.shift()
    if (!one) return
    const wrong = await attempt(one)
    if (wrong.length === 0) right += 1
    else {
      const line = `${nameOf(one)}: ${wrong.join('; ')}`
      lines.push(line)
      say(line)
    }
    await work()
  }
  try {
    await Promise.all([work(), work(), work()])
    if (values.lacking === true) {
      const { count, wrong } = await tryLacking(browser, address)
      for (const line of wrong) say(line)
      say(`${count - wrong.length} of ${count} tries in browsers that lack something go well`)
      return wrong.length === 0 ? 0 : 1
    }
    if (values.planted === true) {
      const { count, wrong } = await tryPlanted(browser, address)
      for (const line of wrong) say(line)
      say(
        `${count - wrong.length} of ${count} pages, a report’s files among them, show markup and formulae as text`,
      )
      return wrong.length === 0 ? 0 : 1
    }
    if (addresses > 0) {
      const wrong = await tryAddresses(browser, address, {
        count: addresses,
        seed: Number(values.seed ?? 1),
      })
      for (const line of wrong) say(line)
      say(
        `${addresses - wrong.length} of ${addresses} odd addresses come to a page without an error`,
      )
      return wrong.length === 0 ? 0 : 1
    }
  } finally {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
  if (values.out !== undefined) await writeFile(values.out, lines.join('\n'))
  say(`${right} of ${cases.length} faults handled rightly`)
  return right === cases.length ? 0 : 1
}
