import { strFromU8, unzipSync } from 'fflate'
import * as z from 'zod/mini'
import {
  archiveOf,
  KEPT_PATH,
  keptFolder,
  KeptVersionsSchema,
  PACKED_FILE,
  splitFiles,
  type KeptVersion,
} from '@/model/changes/kept-version'
import { askFile, DAMAGED, FileError, PORTAL } from '../ask/ask-file'
import { whileWaiting } from '../ask/waiting'
import { download, readTextsFrom } from '../fetch-json'
import { setKeptVersion } from './shown'

/** Whether a version is kept here, and what the list says of it. */
type Found = { details: KeptVersion } | 'unknown'

/** How long a page waits for the list before it shows its header, in milliseconds. */
const LONGEST_WAIT = 1000

const publicAddress = (path: string) => `${import.meta.env.BASE_URL}data/${path}`

/**
 * What the list of kept versions says of one.
 * @throws {FileError} when the list cannot be had
 */
async function find(version: string): Promise<Found> {
  // A link can be a minute younger than the list in the browser’s cache.
  const text = await askFile({
    file: KEPT_PATH,
    address: publicAddress(KEPT_PATH),
    isFresh: true,
  })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new FileError(KEPT_PATH, DAMAGED, { cause, fault: 'damaged' })
  }
  const list = z.safeParse(KeptVersionsSchema, json)
  if (!list.success)
    throw new FileError(KEPT_PATH, 'The list of kept versions is not as this site expects it.', {
      fault: 'damaged',
    })
  const details = list.data.versions.find((one) => one.version === version)
  return details ? { details } : 'unknown'
}

/** Archives that could not be used: asked for again, they are not taken from the browser’s cache. */
const failed = new Set<string>()

type Unpacked = ReadonlyMap<string, string>

/** @throws {Error} when it is cut off, is no ZIP file, or lacks its one file */
function unpacked(bytes: Uint8Array): Unpacked {
  const content = unzipSync(bytes)[PACKED_FILE]
  if (content) return splitFiles(strFromU8(content))
  throw new Error(`There is no ${PACKED_FILE} in it.`)
}

/** @throws {FileError} when the archive cannot be had, or is none */
async function fetchArchive(path: string): Promise<Unpacked> {
  try {
    return await whileWaiting(async (signal) => {
      const cache = failed.has(path) ? 'reload' : 'default'
      let response: Response
      let bytes: Uint8Array
      try {
        response = await fetch(publicAddress(path), { signal, cache })
        bytes = new Uint8Array(await response.arrayBuffer())
      } catch (cause) {
        throw new FileError(
          path,
          'The file could not be fetched. The connection may have been lost.',
          {
            cause,
            fault: 'unreachable',
          },
        )
      }
      const isPage = response.ok && strFromU8(bytes.subarray(0, 64)).trimStart().startsWith('<')
      if (response.status === 511 || isPage) throw new FileError(path, PORTAL, { fault: 'portal' })
      if (!response.ok)
        throw new FileError(
          path,
          `The server of this site answered ${response.status} for the file.`,
        )
      try {
        const files = unpacked(bytes)
        failed.delete(path)
        return files
      } catch (cause) {
        throw new FileError(path, DAMAGED, { cause, fault: 'damaged' })
      }
    })
  } catch (error) {
    failed.add(path)
    throw error
  }
}

const archives = new Map<string, Promise<Unpacked>>()

/** An archive, fetched once; one that could not be had is asked for again. */
function archive(path: string): Promise<Unpacked> {
  const held = archives.get(path) ?? fetchArchive(path)
  archives.set(path, held)
  held.catch(() => archives.delete(path))
  return held
}

/**
 * The text of a data file of a kept version.
 * @param file its path below the data folder
 * @throws {FileError} when its archive cannot be had, or does not hold it
 */
async function textIn(version: string, file: string): Promise<string> {
  const files = await archive(`${keptFolder(version)}/${archiveOf(file)}`)
  const text = files.get(file)
  if (text !== undefined) return text
  throw new FileError(file, 'The version of the data that you asked for has no such file.')
}

/**
 * Shows a kept version of the data from now on: every data file is read from its archives. To be called before the first
 * is asked for, so that no page mixes two versions.
 * @returns false where the version is not kept here; then today’s data are shown. Where the list of kept versions cannot
 *   be had, each file asks for it again, and says why it cannot be had; where it is slow, each file waits for it, and the
 *   rest of the page does not. A version that the late list does not have is no longer the one that is shown
 */
export async function openKeptVersion(version: string): Promise<boolean> {
  let asking: Promise<KeptVersion | undefined> | undefined
  const ask = async (): Promise<KeptVersion | undefined> => {
    const found = await find(version)
    if (found === 'unknown') return undefined
    setKeptVersion({ version, details: found.details })
    return found.details
  }
  // A list that could not be had is asked for again.
  const details = (): Promise<KeptVersion | undefined> => {
    asking ??= ask().catch((error: unknown) => {
      asking = undefined
      throw error
    })
    return asking
  }
  setKeptVersion({ version })
  const isKnown = await Promise.race([
    details().then(
      (found) => found !== undefined,
      () => true,
    ),
    new Promise<boolean>((done) => {
      setTimeout(() => done(true), LONGEST_WAIT)
    }),
  ])
  if (!isKnown) {
    setKeptVersion(undefined)
    return false
  }
  readTextsFrom(async (asked) => {
    if (await details()) return textIn(version, asked.file)
    // The list was slow, and no file has been read before it: the whole page has today’s.
    setKeptVersion(undefined)
    readTextsFrom(askFile)
    return askFile(asked)
  })
  return true
}

/**
 * A data file as it is today, beside the kept version that the page shows.
 * @throws {FileError} when it cannot be fetched, is cut off, or does not match the schema
 */
export async function fetchToday<T>(path: string, schema: z.ZodMiniType<T>): Promise<T> {
  const read = z.safeParse(schema, await download(path, askFile))
  if (read.success) return read.data
  throw new FileError(path, 'The file is not as this site expects it.', { fault: 'damaged' })
}
