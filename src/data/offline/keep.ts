import { FileError } from '../ask/ask-file'
import { currentOverlay } from '../overlay'
import { workerAddress } from '../worker-address'
import { ownVersion } from './can-keep'
import type { Keeping } from './files'
import { WORKER_FILE } from './kept'
import {
  drop,
  keptList,
  NewerError,
  publishedEdition,
  scopeOf,
  store,
  type OnProgress,
} from './store'

/** Starts the offline worker, or finds that the site has switched it off. */
async function startWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.register(
    workerAddress('offline', import.meta.env.BASE_URL + WORKER_FILE),
  )
  const worker = registration.installing ?? registration.waiting ?? registration.active
  if (worker && worker.state !== 'activated' && worker !== registration.waiting)
    await new Promise<void>((done) => {
      worker.addEventListener('statechange', () => {
        if (/activated|redundant/.test(worker.state)) done()
      })
    })
  if (!(await navigator.serviceWorker.getRegistration(scopeOf())))
    throw new Error('This site no longer keeps pages for offline.')
}

async function endWorker(): Promise<void> {
  await (await navigator.serviceWorker.getRegistration(scopeOf()))?.unregister()
}

const said = (error: unknown): Error => {
  if (error instanceof FileError && error.cause !== undefined)
    return new Error('No network: it could not be fetched, and nothing has changed.')
  if (error instanceof FileError)
    return new Error(`It could not be kept, and nothing has changed. ${error.message}`)
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return new Error('There is no room left on this device, so nothing was kept.')
  if (error instanceof DOMException)
    return new Error('This browser does not let the page be kept. Everything else works.')
  // What a program says of itself is not for the reader.
  return error instanceof Error && !(error instanceof TypeError || error instanceof SyntaxError)
    ? error
    : new Error('The page could not be kept, and nothing has changed. Try again.')
}

/**
 * Changes what is kept while no other tab does.
 * @throws {Error} saying in plain words why it cannot be done
 */
async function alone(change: () => Promise<void>): Promise<void> {
  try {
    await navigator.locks.request(`kept ${scopeOf()}`, change)
  } catch (error) {
    throw said(error)
  }
}

/** How many meetings stay because they were opened. */
const MOST_OPENED = 3

/** What stays beside something new: all that the reader has asked for, and the latest of what was only opened. */
function staysBeside(next: Keeping, before: readonly Keeping[]): Keeping[] {
  const others = before.filter(({ id }) => id !== next.id)
  const opened = others.filter(({ isOpened }) => isOpened === true)
  const room = MOST_OPENED - (next.isOpened === true ? 1 : 0)
  const gone = new Set(opened.slice(0, Math.max(0, opened.length - room)))
  return others.filter((one) => !gone.has(one))
}

/**
 * Keeps pages with the figures of their charts on the device, so that they work without a network. What was
 * kept before stays; of an older version of the site, it is replaced by this one.
 * @param keeping what to keep; one with the same id takes the place of the one before
 * @throws {Error} saying in plain words why it cannot be kept; then nothing has changed
 */
export async function keep(keeping: Keeping, onProgress: OnProgress): Promise<void> {
  if (currentOverlay())
    throw new Error('Figures from your own file are never kept. Discard them first.')
  await alone(async () => {
    try {
      const [edition, list] = await Promise.all([publishedEdition(), keptList()])
      if (edition.version !== ownVersion())
        throw list?.version === ownVersion()
          ? new Error('A newer version of this site is ready. Use it first, then keep this page.')
          : new NewerError()
      await startWorker()
      // Asked for, not waited for: where it is refused, the browser may drop files when the disk is full. Firefox
      // asks the reader, whom it would surprise on the screen of a meeting that is only opened.
      if (keeping.isOpened !== true) void navigator.storage?.persist?.().catch(() => undefined)
      const before = list?.kept.map((one) => one.keeping) ?? []
      await store([...staysBeside(keeping, before), keeping], edition, onProgress)
    } catch (error) {
      const list = await keptList().catch(() => undefined)
      if (list === undefined) await endWorker().catch(() => undefined)
      throw error
    }
  })
}

/** Takes away something that was kept; with the last of it, the worker goes too. */
export async function takeAway(id: string): Promise<void> {
  await alone(async () => {
    if (!(await drop(id))) await endWorker()
  })
}

/**
 * Whether the server has a newer version than the one that is kept.
 * @throws {Error} when the server cannot be asked
 */
export async function hasNewer(): Promise<boolean> {
  const [list, edition] = await Promise.all([keptList(), publishedEdition()])
  return list !== undefined && list.version !== edition.version
}

/**
 * Puts the version that the server has in the place of the one that is kept, all of it or nothing, and
 * reloads the page.
 * @throws {Error} saying why it cannot be fetched; then nothing has changed
 */
export async function takeNewer(onProgress: OnProgress): Promise<void> {
  await alone(async () => {
    const list = await keptList()
    const keepings = list?.kept.map(({ keeping }) => keeping) ?? []
    if (keepings.length > 0) await store(keepings, await publishedEdition(), onProgress)
    const registration = await navigator.serviceWorker.getRegistration(scopeOf())
    registration?.waiting?.postMessage('take over')
  })
  location.reload()
}
