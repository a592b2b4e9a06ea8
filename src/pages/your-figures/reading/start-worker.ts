import { askWorker } from '@/data/ask/ask-worker'
import { workerAddress } from '@/data/worker-address'
// Vite turns this import into the address of the built worker.
// oxlint-disable-next-line import/default
import address from './worker?worker&url'

/** Starts the worker that reads own files; resolves once its code has loaded. */
async function startWorker(): Promise<Worker> {
  await askWorker(address)
  const worker = new Worker(workerAddress('own-figures', address), {
    type: 'module',
    name: 'own figures',
  })
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', () => resolve(worker), { once: true })
    worker.addEventListener(
      'error',
      () => reject(new Error('The browser could not start reading.')),
      {
        once: true,
      },
    )
  })
}

let spare: Promise<Worker> | undefined

/** Starts a worker before a file is chosen, so that choosing one fetches nothing. */
export async function keepWorkerReady(): Promise<void> {
  spare ??= startWorker()
  try {
    await spare
  } catch (error) {
    spare = undefined
    throw error
  }
}

export function takeWorker(): Promise<Worker> {
  const taken = spare ?? startWorker()
  spare = undefined
  return taken
}

/** Keeps an idle worker for the next file. */
export function giveBack(worker: Worker): void {
  if (spare) worker.terminate()
  else spare = Promise.resolve(worker)
}
