import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Gives the text of a data file by its path below /data/. */
export interface Served {
  get(path: string): string | undefined
}

const LONGEST_WAIT = 120_000

/** A folder as what is served: a file is read when it is asked for. */
const folderOf = (folder: string): Served => ({
  get(path) {
    const file = join(folder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  },
})

/**
 * Makes files once for all processes of a run: the first that needs them writes them to a folder, and the
 * others wait for it. Cutting the published data takes seconds and much memory, and some thirty test files need
 * it.
 * @param folder does not exist before the run, and is the same for all its processes
 * @param make the files to be served, by path
 * @throws {Error} when the process that began does not end
 */
export async function servedOnce(
  folder: string,
  make: () => Promise<Iterable<readonly [path: string, text: string]>>,
): Promise<Served> {
  const done = join(folder, '.done')
  mkdirSync(dirname(folder), { recursive: true })
  try {
    mkdirSync(folder)
  } catch {
    const until = Date.now() + LONGEST_WAIT
    while (!existsSync(done)) {
      if (Date.now() > until)
        throw new Error(`${folder} was begun by another process and not ended.`)
      // oxlint-disable-next-line no-await-in-loop
      await wait(50)
    }
    return folderOf(folder)
  }
  for (const [path, text] of await make()) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  writeFileSync(done, '')
  return folderOf(folder)
}
