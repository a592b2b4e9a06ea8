import type { IndicatorDifference } from '@/importer/releases/difference'
import type { PublishedFiles } from '@/importer/open-own-files'
import type { Problem, Warning } from '@/importer/tables/problem'
import type { FileChange } from '@/importer/slices/with-own-figures'

/** What the page asks of the worker. */
export type Request =
  | { ask: 'read'; files: readonly File[]; published: PublishedFiles; today: string }
  | { ask: 'patch'; id: number; path: string }
  | { ask: 'zip'; id: number }

/** What came of reading own files, as the page shows it. */
export interface OwnReading {
  problems: Problem[]
  /** How many there are; only the first are handed over. */
  problemCount: number
  warnings: Warning[]
  /** Absent where there are problems. */
  title?: string
  differences: IndicatorDifference[]
  /** What figures were read: "release|indicator". */
  tables: string[]
}

/** What the worker answers. */
export type Answer =
  | { tell: 'started' }
  | { tell: 'progress'; part: number }
  | { tell: 'reading'; reading: OwnReading }
  | { tell: 'patch'; id: number; patch: FileChange | undefined }
  | { tell: 'zip'; id: number; zip: Uint8Array }
  | { tell: 'failed'; message: string }
