import { askWorker } from '@/data/ask/ask-worker'
import { startSealedWorker, type SealedWorker } from '@/data/closed-worker'
// Vite turns this import into the address of the built worker.
// oxlint-disable-next-line import/default
import address from './worker?worker&url'

let code: Promise<Blob> | undefined

/** Fetches the worker’s code, before the page is closed to the network. */
export async function fetchCode(): Promise<void> {
  code ??= askWorker(address).then((text) => new Blob([text], { type: 'text/javascript' }))
  try {
    await code
  } catch (error) {
    code = undefined
    throw error
  }
}

/** @throws {Error} when the browser does not start it */
export async function startWorker(): Promise<SealedWorker> {
  if (!code) throw new Error('The code that reads returns has not been fetched.')
  return startSealedWorker(await code, 'returns')
}
