import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDataFiles, writeAll } from '@/importer/disk'
import { main } from '@/importer/main'
import { KeptVersionsSchema } from '@/model/changes/kept-version'
import { soundData } from '../given-data'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'))
  await writeAll(
    folder,
    [...(await soundData())].map(([path, text]) => ({ path, text })),
  )
})
afterEach(() => rm(folder, { recursive: true }))

async function run(...args: string[]): Promise<{ code: number; out: string[]; failed: string[] }> {
  const out: string[] = []
  const failed: string[] = []
  const streams = { out: (l: string) => out.push(l), fail: (l: string) => failed.push(l) }
  return { code: await main(args, folder, streams), out, failed }
}
const NAME = 'Committee, 7 September 2026'
const keep = (name = NAME) => run('keep', '--name', name)
const versions = async () =>
  KeptVersionsSchema.parse(JSON.parse(await readFile(join(folder, 'kept.json'), 'utf8'))).versions

describe('the command that keeps a version', () => {
  it('keeps it once, beside the data, which stay as they are; and the check finds it whole', async () => {
    const before = await readDataFiles(folder)
    const first = await keep()
    expect(first).toMatchObject({ code: 0, failed: [] })
    expect(first.out[0]).toContain(`“${NAME}”`)
    expect(await readDataFiles(folder)).toEqual(before)
    expect((await keep('Another')).out[0]).toMatch(/^The data have not changed since .* as “Comm/)
    expect(await versions()).toHaveLength(1)
    expect(await run('check')).toMatchObject({ code: 0, failed: [] })
  })

  it('keeps changed data as one more', async () => {
    await keep()
    const place = join(folder, 'releases.json')
    const text = await readFile(place, 'utf8')
    await writeFile(place, text.replace(/"title": "/, '$&The '))
    expect(await keep('The next meeting')).toMatchObject({ code: 0, failed: [] })
    const [first, second] = await versions()
    expect([first?.name, second?.name]).toEqual([NAME, 'The next meeting'])
    const folders = await readdir(join(folder, 'kept'))
    expect(new Set(folders)).toEqual(new Set([first?.version, second?.version]))
  })

  it('keeps nothing of data with a problem', async () => {
    await writeFile(join(folder, 'inspection.json'), '{}')
    const { code, failed } = await keep()
    expect(code).toBe(1)
    expect(failed.at(-1)).toMatch(/problems?: nothing was kept\.$/)
    expect(await readdir(folder)).not.toContain('kept')
  })

  it('has the check fail on an archive that was changed', async () => {
    await keep()
    const [kept] = await versions()
    const path = `kept/${kept?.version ?? ''}/first.zip`
    await writeFile(join(folder, path), 'other')
    expect(await run('check')).toMatchObject({
      code: 1,
      failed: [expect.stringContaining(`${path}: is not as it was kept on `)],
    })
  })

  it.each([[''], ['   '], ['x'.repeat(81)], ['two\nlines']])(
    'refuses the name %j',
    async (name) => {
      await expect(keep(name)).rejects.toThrow('is no name for a version')
    },
  )

  it.each([
    [['keep', '--name', NAME, 'a.csv'], 'keep takes nothing but --name.'],
    [['keep', '--name', NAME, '--issue', '2'], 'keep takes nothing but --name.'],
    [['check', '--name', NAME], 'check takes no arguments'],
  ])('refuses %j', async (args, words) => {
    const said = await run(...args).then(
      ({ failed }) => failed[0] ?? '',
      (error: unknown) => String(error),
    )
    expect(said).toContain(words)
  })
})
