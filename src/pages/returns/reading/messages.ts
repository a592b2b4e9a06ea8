import type { PublishedFiles } from '@/importer/open-own-files'
import type { ReturnsReading } from '@/importer/open-returns'
import type { RecognisedReturns } from '@/importer/returns/recognise-returns'

/** What the worker reads returns with. */
interface ReturnsGiven {
  files: readonly File[]
  published: PublishedFiles
  /** The reader’s day as an ISO date. */
  today: string
  /** The year of the newest return, where the officer has said it. */
  newest?: number
  /** ISO date on which it was saved, where the officer has said it. */
  saved?: string
}

/** What the worker finds. Nothing in it is of a child. */
export interface ReturnsFound {
  recognised: RecognisedReturns
  /** The year of the newest return as it was read; absent where the officer must say it first. */
  newest?: number
  reading?: ReturnsReading
  /** The tables that were made: "release|indicator". */
  tables: string[]
  /** Ids of the indicators without published figures. */
  indicators: string[]
  /** Title of the release. */
  title: string
}

/** What the page and its worker talk about. */
export interface ReturnsTalk {
  given: ReturnsGiven
  reading: ReturnsFound
}
