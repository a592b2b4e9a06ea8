import type { Check } from '@/importer/audits/read-check'
import type { PublishedFiles } from '@/importer/open-own-files'
import type { IndicatorDifference } from '@/importer/releases/difference'
import type { Problem, Warning } from '@/importer/tables/problem'

/** What the worker reads own files with. */
interface OwnGiven {
  files: readonly File[]
  published: PublishedFiles
  /** The reader’s day as an ISO date. */
  today: string
}

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
  /** What there is for check and challenge; absent where the files have no audits of a team. */
  check?: Check
}

/** What the page and its worker talk about. */
export interface OwnTalk {
  given: OwnGiven
  reading: OwnReading
}
