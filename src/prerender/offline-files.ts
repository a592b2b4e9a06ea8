import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import type { figuresOfThemes } from '@/data/offline/files'
import type * as kept from '@/data/offline/kept'

/** Where in the source the offline worker is, and the one that switches it off. */
const WORKER = 'src/data/worker/offline-worker.ts'
const OFF = 'src/data/worker/offline-off.ts'

/** Whether this build switches the offline worker off: `OFFLINE=off npm run build`. */
const isSwitchedOff = (): boolean => process.env['OFFLINE'] === 'off'

interface Site {
  /** The built index.html. */
  html: string
  /** Names of all built files, from the root of the site. */
  files: readonly string[]
  /** The folder of the data, named by its content. */
  data: string
}

/**
 * A name for what this build publishes, by which the browser tells two versions apart; undefined where nothing
 * is to be kept for offline.
 */
export function siteVersion({ html, files, data }: Site): string | undefined {
  if (isSwitchedOff()) return undefined
  const hash = createHash('sha256').update(html).update(data)
  for (const file of files.toSorted()) hash.update(file)
  return hash.digest('hex').slice(0, 10)
}

/** Bundles a worker into one file at the root of the site, which needs no other. */
const bundle = (root: string, dir: string, [source, name]: readonly [string, string]) =>
  build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: dir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(root, source),
        output: { format: 'iife', entryFileNames: name },
      },
    },
  })

/**
 * Writes what keeping pages for offline needs: the worker, the one that switches it off, which version
 * this is, and in one file each, which takes one request instead of a hundred, all of its code and the home
 * council’s figures of every theme.
 * @param version of the site; undefined where the worker is switched off
 * @param names what the pages call these files
 * @param figures the data files of each theme
 */
export async function writeOfflineFiles(
  { root, dir, files, data }: Site & { root: string; dir: string },
  version: string | undefined,
  { codeFile, figuresFile, OFF_FILE, VERSION_FILE, WORKER_FILE }: typeof kept,
  figures: typeof figuresOfThemes,
): Promise<void> {
  await bundle(root, dir, [OFF, OFF_FILE])
  await bundle(root, dir, [version === undefined ? OFF : WORKER, WORKER_FILE])
  if (version === undefined) return
  const texts = await Promise.all(
    files
      .filter((name) => /\.(js|css)$/.test(name))
      .map(async (file) => ({ file, text: await readFile(join(dir, file), 'utf8') })),
  )
  const others = [...files.filter((name) => name.endsWith('.woff2')), 'icon.svg']
  await writeFile(join(dir, codeFile(version)), JSON.stringify({ texts, others }))
  const read = async (path: string): Promise<unknown> =>
    JSON.parse(await readFile(join(dir, data, path), 'utf8'))
  for (const [theme, paths] of await figures(read)) {
    const contents = await Promise.all(paths.map(async (path) => [path, await read(path)] as const))
    await writeFile(
      join(dir, figuresFile(version, theme)),
      JSON.stringify(Object.fromEntries(contents)),
    )
  }
  await writeFile(join(dir, VERSION_FILE), JSON.stringify({ version, data }))
}
