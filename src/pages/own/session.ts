import type { PublishedFiles } from '@/importer/open-own'
import type { Patch } from '@/importer/overlay'
import type { Answer, OwnReading, Request } from './messages'
import { startWorker } from './start-worker'

/** Reading of some own files under way, or done. */
export interface OwnSession {
  /** What came of it. @throws {Error} when the files could not be read at all */
  reading: Promise<OwnReading>
  /** What becomes of a published file. */
  patch: (path: string) => Promise<Patch | undefined>
  zip: () => Promise<Uint8Array>
  /** Gives up the reading, and forgets what was read. */
  end: () => void
}

/** What waits for an answer, which waits no longer. */
function take<Item>(waiting: Map<number, Item>, id: number): Item | undefined {
  const item = waiting.get(id)
  waiting.delete(id)
  return item
}

/** Reads own files in a worker; what they hold stays there until it is asked for. */
export function readOwnFiles(
  files: readonly File[],
  at: { published: PublishedFiles; today: string; onProgress: (part: number) => void },
): OwnSession {
  const { published, today, onProgress } = at
  const worker = startWorker()
  const patches = new Map<number, (patch: Patch | undefined) => void>()
  const zips = new Map<number, (zip: Uint8Array) => void>()
  let asked = 0
  const send = (request: Request): void => worker.postMessage(request)
  const reading = new Promise<OwnReading>((resolve, reject) => {
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'The browser could not start reading.')),
    )
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.tell === 'progress') onProgress(data.part)
      else if (data.tell === 'reading') resolve(data.reading)
      else if (data.tell === 'patch') take(patches, data.id)?.(data.patch)
      else if (data.tell === 'zip') take(zips, data.id)?.(data.zip)
      else reject(new Error(data.message))
    })
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
    end: () => worker.terminate(),
  }
}
