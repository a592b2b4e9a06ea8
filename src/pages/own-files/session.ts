import type { FileChange } from '@/importer/slices/with-own-figures'
import type { Answer, Request, Talk } from './messages'

/** Own files that are being read or have been read. */
export interface OwnSession<Reading> {
  /** The result. @throws {Error} when the files could not be read at all */
  reading: Promise<Reading>
  /** The change that own figures make to a published file. */
  patch: (path: string) => Promise<FileChange | undefined>
  zip: () => Promise<Uint8Array>
  /** Stops reading and discards what was read. */
  end: () => void
}

interface SessionOptions {
  worker: Worker
  onProgress: (part: number) => void
  /** Ends the worker, or keeps it where it is idle. */
  onEnd: (isIdle: boolean) => void
}

/** Removes and returns the item that waits for the answer with this id. */
function take<Item>(waiting: Map<number, Item>, id: number): Item | undefined {
  const item = waiting.get(id)
  waiting.delete(id)
  return item
}

/** Reads own files in a worker, which holds their content until it is requested. */
export function readInWorker<Of extends Talk>(
  given: Of['given'],
  { worker, onProgress, onEnd }: SessionOptions,
): OwnSession<Of['reading']> {
  let isBusy = true
  const listening = new AbortController()
  const { signal } = listening
  const patches = new Map<number, (patch: FileChange | undefined) => void>()
  const zips = new Map<number, (zip: Uint8Array) => void>()
  let asked = 0
  // The rule is for windows: messages to a worker have no target origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const send = (request: Request<Of>): void => worker.postMessage(request)
  const reading = new Promise<Of['reading']>((resolve, reject) => {
    worker.addEventListener(
      'error',
      ({ message }) => reject(new Error(message || 'The browser stopped reading.')),
      { signal },
    )
    const hear = ({ data }: MessageEvent<Answer<Of>>): void => {
      if (data.tell === 'progress') onProgress(data.part)
      else if (data.tell === 'reading') {
        isBusy = false
        resolve(data.reading)
      } else if (data.tell === 'patch') take(patches, data.id)?.(data.patch)
      else if (data.tell === 'zip') take(zips, data.id)?.(data.zip)
      else if (data.tell === 'failed') reject(new Error(data.message))
    }
    worker.addEventListener('message', hear, { signal })
    send({ ask: 'read', given })
  })
  return {
    reading,
    patch: (path) =>
      new Promise((resolve) => {
        asked += 1
        patches.set(asked, resolve)
        send({ ask: 'patch', id: asked, path })
      }),
    zip: () =>
      new Promise((resolve) => {
        asked += 1
        zips.set(asked, resolve)
        send({ ask: 'zip', id: asked })
      }),
    end: () => {
      listening.abort()
      onEnd(!isBusy)
    },
  }
}
