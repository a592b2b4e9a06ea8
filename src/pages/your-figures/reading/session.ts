import type { PublishedFiles } from '@/importer/open-own-files'
import type { Answer, OwnReading, Request } from './messages'
import { giveBack, takeWorker } from './start-worker'
import type { FileChange } from '@/importer/slices/with-own-figures'

/** Own files that are being read or have been read. */
export interface OwnSession {
  /** The result. @throws {Error} when the files could not be read at all */
  reading: Promise<OwnReading>
  /** The change that own figures make to a published file. */
  patch: (path: string) => Promise<FileChange | undefined>
  zip: () => Promise<Uint8Array>
  /** Stops reading and discards what was read. */
  end: () => void
}

/** Removes and returns the item that waits for the answer with this id. */
function take<Item>(waiting: Map<number, Item>, id: number): Item | undefined {
  const item = waiting.get(id)
  waiting.delete(id)
  return item
}

/** Reads own files in a worker, which holds their content until it is requested. */
export async function readOwnFiles(
  files: readonly File[],
  {
    published,
    today,
    onProgress,
  }: { published: PublishedFiles; today: string; onProgress: (part: number) => void },
): Promise<OwnSession> {
  const worker = await takeWorker()
  let isBusy = true
  const listening = new AbortController()
  const { signal } = listening
  const patches = new Map<number, (patch: FileChange | undefined) => void>()
  const zips = new Map<number, (zip: Uint8Array) => void>()
  let asked = 0
  // The rule is for windows: messages to a worker have no target origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const send = (request: Request): void => worker.postMessage(request)
  const reading = new Promise<OwnReading>((resolve, reject) => {
    worker.addEventListener(
      'error',
      ({ message }) => reject(new Error(message || 'The browser stopped reading.')),
      { signal },
    )
    const hear = ({ data }: MessageEvent<Answer>): void => {
      if (data.tell === 'progress') onProgress(data.part)
      else if (data.tell === 'reading') {
        isBusy = false
        resolve(data.reading)
      } else if (data.tell === 'patch') take(patches, data.id)?.(data.patch)
      else if (data.tell === 'zip') take(zips, data.id)?.(data.zip)
      else if (data.tell === 'failed') reject(new Error(data.message))
    }
    worker.addEventListener('message', hear, { signal })
    send({ ask: 'read', files, published, today })
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
      // A busy worker cannot be interrupted, so it is replaced.
      if (isBusy) worker.terminate()
      else giveBack(worker)
    },
  }
}
