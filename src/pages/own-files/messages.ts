import type { FileChange } from '@/importer/slices/with-own-figures'

/** What a page and its worker talk about: what the worker reads files with, and the result. */
export interface Talk {
  given: unknown
  reading: unknown
}

/** Requests from the page to the worker that reads the reader's own files. */
export type Request<Of extends Talk> =
  | { ask: 'read'; given: Of['given'] }
  | { ask: 'patch'; id: number; path: string }
  | { ask: 'zip'; id: number }

/** Messages from the worker to the page. */
export type Answer<Of extends Talk> =
  | { tell: 'started' }
  | { tell: 'progress'; part: number }
  | { tell: 'reading'; reading: Of['reading'] }
  | { tell: 'patch'; id: number; patch: FileChange | undefined }
  | { tell: 'zip'; id: number; zip: Uint8Array }
  | { tell: 'failed'; message: string }
