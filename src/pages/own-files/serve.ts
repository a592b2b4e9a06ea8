import { releaseZip, type OpenedFiles } from '@/importer/open-own-files'
import type { InputFile } from '@/importer/releases/import-files'
import type { Answer, Request, Talk } from './messages'

/** What a worker reads: the result for the page, and the figures that it holds until they are asked for. */
export interface Read<Reading> {
  reading: Reading
  opened?: OpenedFiles | undefined
}

/** The content of files that the reader has chosen. */
export const contentOf = (files: readonly File[]): Promise<InputFile[]> =>
  Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )

/**
 * Answers a page from within the worker that reads the reader's own files.
 * @param read called with what the page gives; it reports how much is done, from 0 to 1
 * @param words the message for the page where reading fails altogether
 */
export function serve<Of extends Talk>(
  read: (given: Of['given'], onProgress: (part: number) => void) => Promise<Read<Of['reading']>>,
  words: (error: unknown) => string,
): void {
  let opened: OpenedFiles | undefined
  // The rule is for windows: a worker's messages go to its own page only.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const tell = (answer: Answer<Of>): void => self.postMessage(answer)
  const start = async (given: Of['given']): Promise<void> => {
    let last = 0
    const found = await read(given, (part) => {
      if (part - last < 0.01) return
      last = part
      tell({ tell: 'progress', part })
    })
    opened = found.opened
    tell({ tell: 'reading', reading: found.reading })
  }
  self.addEventListener('message', ({ data }: MessageEvent<Request<Of>>) => {
    if (data.ask === 'patch')
      tell({ tell: 'patch', id: data.id, patch: opened?.patches.get(data.path) })
    else if (data.ask === 'zip')
      tell({ tell: 'zip', id: data.id, zip: opened ? releaseZip(opened) : new Uint8Array() })
    else
      start(data.given).catch((error: unknown) => tell({ tell: 'failed', message: words(error) }))
  })
  tell({ tell: 'started' })
}
