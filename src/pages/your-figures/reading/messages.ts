import type { IndicatorDifference } from '@/importer/releases/difference'
import type { PublishedFiles } from '@/importer/open-own-files'
import type { Problem, Warning } from '@/importer/tables/problem'
import type { FileChange } from '@/importer/slices/with-own-figures'

/** Requests from the page to the worker. */
export type Request =
  | { ask: 'read'; files: readonly File[]; published: PublishedFiles; today: string }
  | { ask: 'patch'; id: number; path: string }
  | { ask: 'zip'; id: number }

/** The result of reading own files. */
export interface OwnReading {
  problems: Problem[]
  /** The number of problems, only the first of which are listed. */
  problemCount: number
  warnings: Warning[]
  /** Absent if there are problems. */
  title?: string
  differences: IndicatorDifference[]
  /** The tables that were read: "release|indicator". */
  tables: string[]
}

/** Messages from the worker to the page. */
export type Answer =
  | { tell: 'started' }
  | { tell: 'progress'; part: number }
  | { tell: 'reading'; reading: OwnReading }
  | { tell: 'patch'; id: number; patch: FileChange | undefined }
  | { tell: 'zip'; id: number; zip: Uint8Array }
  | { tell: 'failed'; message: string }
