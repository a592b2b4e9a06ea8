import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readDataFiles, writeAll } from '@/importer/disk'
import { main as importer } from '@/importer/main'
import { checkData } from '@/importer/check/check-data'
import { withNextEditions } from '../../mocks/next-editions'

const LEFT = new Set(['node_modules', 'dist', '.git'])
const UNIT_TESTS = ['--project', 'unit', '--project', 'figures']
/** The other side of the world, a language that writes 1.234,5, and a year in the future. */
const ELSEWHERE = { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }

const OWN_FIGURES = `indicator,name,theme,unit,period,value
edge-of-care,Children on the edge of care,Help and protection,children,2026-08,34
edge-of-care,Children on the edge of care,Help and protection,children,2026-09,31
edge-of-care,Children on the edge of care,Help and protection,children,2026-10,28
`

/** What a council imports: monthly figures of a new indicator, and its audits. */
async function importOwn(folder: string, data: string): Promise<void> {
  const audits = await readFile('mocks/audits/five-quarters.csv', 'utf8')
  for (const { name, text, published } of [
    { name: 'own-figures.csv', text: OWN_FIGURES, published: '2026-11-22' },
    { name: 'own-audits.csv', text: audits.replaceAll('North', 'Hills'), published: '2025-05-01' },
  ]) {
    const path = join(folder, name)
    await writeFile(path, text)
    if ((await importer(['import', path, '--published', published], data)) !== 0)
      throw new Error(`${name} could not be imported.`)
  }
}

/** Packages whose files are loaded as such, which Vite allows only inside the project's folder. */
const COPIED = new Set(['@fontsource-variable'])

/** Gives a folder the installed packages. Most are links, because copies of them all would take minutes. */
async function addPackages(folder: string): Promise<void> {
  const packages = join(folder, 'node_modules')
  await mkdir(packages)
  for (const name of await readdir('node_modules')) {
    const [from, to] = [resolve('node_modules', name), join(packages, name)]
    if (COPIED.has(name)) await cp(from, to, { recursive: true })
    // Vite and Vitest keep notes of their own in folders that begin with a dot.
    else if (!name.startsWith('.')) await symlink(from, to, 'junction')
  }
}

/**
 * Runs the unit tests in unfamiliar conditions: in a folder with a space and an accent in its name, in
 * another time zone, language and year, with a made-up next edition of every official publication and with
 * imports of a council's own.
 * @param args passed on to Vitest, such as the tests to run
 * @returns the exit code
 */
export async function main(args: string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'été elsewhere '))
  try {
    for (const name of await readdir('.'))
      if (!LEFT.has(name)) await cp(name, join(folder, name), { recursive: true })
    await addPackages(folder)
    const data = join(folder, 'public', 'data')
    const held = await readDataFiles(data)
    const made = withNextEditions(held)
    for (const { file, message } of checkData(made).problems)
      process.stderr.write(`made-up edition: ${file} ${message}\n`)
    await writeAll(
      data,
      [...made].flatMap(([path, text]) => (held.get(path) === text ? [] : [{ path, text }])),
    )
    await importOwn(folder, data)
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
