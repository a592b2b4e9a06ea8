import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import type { InputFile } from './releases/import-files'
import { siteFiles } from './slices/site-files.ts'

/**
 * Whether a file of public/data is one that people write or import; slices, schemas and kept versions
 * are made from these.
 */
const isData = (path: string): boolean =>
  path.endsWith('.json') && !/^(schema|slices|kept)\/|^kept\.json$/.test(path)

/** The path of settings to use instead of those in the data folder: SETTINGS=path npm run build. */
export const otherSettings = (): string | undefined => process.env['SETTINGS'] || undefined

/** The paths of all files below a folder, relative to it, with forward slashes; none where there is no folder. */
async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted()
}

/**
 * Every data file below a folder: its path relative to the folder, with forward slashes, and its
 * text.
 * @throws {Error} when the settings named by SETTINGS cannot be read
 */
export async function readDataFiles(folder: string): Promise<Map<string, string>> {
  const paths = (await pathsIn(folder)).filter(isData)
  const texts = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => [
      path,
      await readFile(join(folder, path), 'utf8'),
    ]),
  )
  const files = new Map(texts)
  const other = otherSettings()
  if (other !== undefined && files.has('settings.json'))
    files.set('settings.json', await readFile(other, 'utf8'))
  return files
}

/** The data files as the site of the council in the settings shows them. */
export const readSiteFiles = async (folder: string): Promise<Map<string, string>> =>
  siteFiles(await readDataFiles(folder))

/** The files of kept versions, and their list: bytes by path from public/data. */
export async function readKeptFiles(folder: string): Promise<Map<string, Uint8Array>> {
  const below = await pathsIn(join(folder, 'kept'))
  const bytesOf = (path: string) => readFile(join(folder, path)).catch(() => undefined)
  const found = await Promise.all(
    ['kept.json', ...below.map((path) => `kept/${path}`)].map(
      async (path) => [path, await bytesOf(path)] as const,
    ),
  )
  return new Map(found.flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : [])))
}

/** Why a path cannot be read, by Node's error code. */
const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  EISDIR: 'it is a folder. Name the files in it.',
  EACCES: 'you do not have permission.',
}

/** @throws {Error} naming the path that cannot be read, and why */
export const readInputs = (paths: readonly string[]): Promise<InputFile[]> =>
  Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(path).catch((error: unknown) => {
        const code = error instanceof Error && 'code' in error ? String(error.code) : ''
        throw new Error(`${path} cannot be read: ${UNREADABLE[code] ?? code}`, { cause: error })
      })
      return { name: basename(path), bytes }
    }),
  )

/**
 * Writes all files or none: each is written under a temporary name, and only when all are on disk
 * are they renamed, in the order given.
 * @throws {Error} when the disk refuses; what was there before is then still there
 */
export async function writeAll(
  folder: string,
  files: readonly { path: string; text: string | Uint8Array }[],
): Promise<void> {
  const staged = files.map(({ path, text }) => ({
    text,
    target: join(folder, path),
    draft: join(folder, `${path}.${process.pid}.part`),
  }))
  try {
    for (const { draft, text } of staged) {
      await mkdir(dirname(draft), { recursive: true })
      await writeFile(draft, text)
    }
  } catch (error) {
    await Promise.all(staged.map(({ draft }) => rm(draft, { force: true })))
    throw error
  }
  for (const { draft, target } of staged) await rename(draft, target)
}
