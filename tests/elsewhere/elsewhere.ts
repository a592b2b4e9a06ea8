import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readDataFiles, writeAll } from '@/importer/disk'
import { checkData } from '@/importer/check/check-data'
import { withNextEditions } from '../../mocks/next-editions'

const LEFT = new Set(['node_modules', 'dist', '.git'])
const UNIT_TESTS = ['--project', 'unit', '--project', 'figures']
/** The other side of the world, a language that writes 1.234,5, and a year in the future. */
const ELSEWHERE = { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }

/**
 * Runs the unit tests in unfamiliar conditions: in a folder with a space and an accent in its name, in
 * another time zone, language and year, and with a made-up next edition of every official publication.
 * @param args passed on to Vitest, such as the tests to run
 * @returns the exit code
 */
export async function main(args: string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'été elsewhere '))
  try {
    for (const name of await readdir('.'))
      if (!LEFT.has(name)) await cp(name, join(folder, name), { recursive: true })
    await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
    const data = join(folder, 'public', 'data')
    const held = await readDataFiles(data)
    const made = withNextEditions(held)
    for (const { file, message } of checkData(made).problems)
      process.stderr.write(`made-up edition: ${file} ${message}\n`)
    await writeAll(
      data,
      [...made].flatMap(([path, text]) => (held.get(path) === text ? [] : [{ path, text }])),
    )
    const clock = pathToFileURL(join(folder, 'tests', 'elsewhere', 'clock.mjs')).href
    const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs')
    const { status } = spawnSync(process.execPath, [vitest, 'run', ...UNIT_TESTS, ...args], {
      cwd: folder,
      stdio: 'inherit',
      env: { ...process.env, ...ELSEWHERE, NODE_OPTIONS: `--import=${clock}` },
    })
    return status ?? 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
