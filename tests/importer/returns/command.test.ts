// @vitest-environment node
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aCouncil } from '@mocks/returns/council'
import { main } from '@/importer/main'
import { smallReturns } from './small-returns'

const COUNCIL = aCouncil(2, { first: 2026, children: 150 })
const DAYS = ['--year', '2025-26', '--published', '2025-11-20', '--saved', '2025-10-31']

let folder = ''
let paths: string[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'returns-'))
  const data = join(process.cwd(), 'public/data')
  const names = [
    'areas.json',
    'catalogue.json',
    'inspection.json',
    'releases.json',
    'settings.json',
  ]
  await mkdir(join(folder, 'data/releases'), { recursive: true })
  for (const name of [...names, 'releases/dfe-cla-2025'])
    await cp(join(data, name), join(folder, 'data', name), { recursive: true })
  paths = COUNCIL.files.map(({ name }) => join(folder, name))
  for (const { name, text } of COUNCIL.files) await writeFile(join(folder, name), text)
})
afterAll(() => rm(folder, { recursive: true }))

async function run(...args: string[]) {
  const out: string[] = []
  const failed: string[] = []
  const streams = { out: (l: string) => out.push(l), fail: (l: string) => failed.push(l) }
  const code = await main(['returns', ...args], join(folder, 'data'), streams)
  return { code, out, failed }
}

it('asks for the year and the day', async () => {
  await expect(run(...paths, '--published', '2025-11-20')).rejects.toThrow(/--year .*2025-26/)
  await expect(run(...paths, '--year', '2025-26')).rejects.toThrow(/--published .*YYYY-MM-DD/)
  await expect(run(...paths, ...DAYS.slice(0, 4), '--saved', '31/10/2025')).rejects.toThrow(
    /--saved 31\/10\/2025 is not a day/,
  )
  await expect(run(...paths, ...DAYS.slice(0, 4), '--saved', '2025-12-31')).rejects.toThrow(
    /--saved 2025-12-31 is after --published 2025-11-20/,
  )
  await expect(run(...paths, ...DAYS, '--incomplete')).rejects.toThrow(
    /returns does not take --incomplete/,
  )
  await expect(main(['import', ...paths, '--year', '2025-26'], folder)).rejects.toThrow(
    /import does not take --year/,
  )
  expect(await run()).toMatchObject({
    code: 1,
    failed: ['returns was given no file.', expect.anything()],
  })
})

it('writes nothing where a return is spoiled', async () => {
  const lines = smallReturns()['episodes.csv'] ?? []
  const path = join(folder, 'spoiled.csv')
  await writeFile(path, lines.join('\n').replace('06/05/2025', '6/5/25'))
  const { code, failed } = await run(path, ...DAYS)
  expect(code).toBe(1)
  expect(failed.at(-1)).toMatch(/nothing was written/)
  expect(await readdir(join(folder, 'data/releases'))).toEqual(['dfe-cla-2025'])
})

it('writes a release and says how long it took', async () => {
  const { code, out, failed } = await run(...paths, ...DAYS)
  expect(failed).toEqual([])
  expect(code).toBe(0)
  expect(out.find((line) => line.startsWith('SSDA903'))).toMatch(
    /^SSDA903 2025-26: \d+ rows, \d+ indicators into ssda903-returns-2025-11-20$/,
  )
  expect(out.join('\n')).toMatch(/^31 March 2025 beside DfE: \d+ of \d+ figures/m)
  expect(out.at(-1)).toMatch(/^Worked out in \d+\.\d seconds\.$/)
  const written = await readdir(join(folder, 'data/releases/ssda903-returns-2025-11-20'))
  expect(written).toContain('children-looked-after-monthly.json')
  const releases = await readFile(join(folder, 'data/releases.json'), 'utf8')
  expect(releases).toContain('"ssda903-returns-2025-11-20"')
})
