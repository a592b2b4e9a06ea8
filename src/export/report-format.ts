import type { ExportInput, Work } from './format'
import type { OfficeTheme } from '@/charts/office/office-chart'

/** The text on the front page of a report. */
interface Cover {
  title: string
  committee?: string
  /** Date of the meeting (ISO). */
  date?: string
  author?: string
}

/** A chart with the officer's comment, or a heading over the charts that follow. */
export type EntryInput =
  | { kind: 'chart'; input: ExportInput; commentary?: string }
  | { kind: 'heading'; text: string }

/** Charts in order, ready to leave the app as one file. */
export interface ReportInput {
  cover: Cover
  entries: readonly EntryInput[]
  theme?: OfficeTheme
  /** Whether the tables of the charts are included, in a format where they are optional. */
  withTables?: boolean
  /** Day on which the file is made (ISO date). */
  today: string
  /** The day as of which its figures are known, if it is pinned to one. */
  asAt?: string
  /** Full address that reopens the report. */
  link?: string
  /** Why it has no such address, printed in its place. */
  unlinked?: string
}

/** Of which version of the data the charts of a report are, where it is not today’s. */
export const versionOf = ({ entries }: ReportInput): string | undefined =>
  entries.flatMap((entry) => (entry.kind === 'chart' ? (entry.input.version ?? []) : []))[0]

export interface ReportFormat {
  id: string
  label: string
  extension: string
  /**
   * @throws {Error} with a message for the reader when the file cannot be made
   * @throws {DOMException} named AbortError when it was cancelled
   */
  make: (report: ReportInput, work?: Work) => Promise<Blob>
}

/** Default export of a file in report-formats/. */
export const defineReportFormat = (format: ReportFormat): ReportFormat => format
