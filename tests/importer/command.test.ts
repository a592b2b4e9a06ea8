// @vitest-environment node
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixturePath } from './given'

const PATIENCE = 60_000

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'command-'))
  await writeFile(join(folder, 'other.csv'), 'a,b\n1,2\n')
})
afterAll(() => rm(folder, { recursive: true }))

const run = promisify(execFile)

/** What Node prints when it runs something, whether that succeeds or not. */
const printed = async (...args: string[]): Promise<string> => {
  try {
    const { stdout, stderr } = await run(process.execPath, args)
    return stdout + stderr
  } catch (error) {
    return error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  }
}

describe('the command in a process of its own', () => {
  it.each([
    ['import', []],
    ['returns', ['--year', '2024-25', '--published', '2025-06-30']],
  ])(
    'loads what %s needs, and says what is wrong with a file',
    async (name, options) => {
      const file = join(folder, 'other.csv')
      const text = await printed('src/importer/command.mjs', name, ...options, file)
      expect(text).toContain('other.csv')
      expect(text).toMatch(/problems?: nothing was written\./)
    },
    PATIENCE,
  )

  it(
    'writes what it imports',
    async () => {
      const data = join(folder, 'data')
      const args = ['import', fixturePath('english-las'), fixturePath('neighbours')]
      const script = `
        import { runSource } from './src/importer/run-source.mjs'
        await runSource('src/importer/main.ts', ({ main }) =>
          main(${JSON.stringify(args)}, ${JSON.stringify(data)}))`
      expect(await printed('--input-type=module', '--eval', script)).toMatch(
        /^areas\.json: \d+ areas$/m,
      )
      expect(await readdir(data)).toContain('areas.json')
    },
    PATIENCE,
  )
})
