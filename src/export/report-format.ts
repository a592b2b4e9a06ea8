import type { ExportInput, Work } from './format'
import type { OfficeTheme } from '@/charts/office/office-chart'

/** What the front page of a report says. */
interface Cover {
  title: string
  committee?: string
  /** ISO date of the meeting. */
  date?: string
  author?: string
}

/** A chart with the officer's own line about it, or a heading over the charts that follow. */
export type EntryInput =
  | { kind: 'chart'; input: ExportInput; commentary?: string }
  | { kind: 'heading'; text: string }

/** Charts in order, ready to leave the app as one file. */
export interface ReportInput {
  cover: Cover
  entries: readonly EntryInput[]
  theme?: OfficeTheme
  /** Whether the tables of the charts follow them, in a format that can have them or not. */
  withTables?: boolean
  /** Day on which the file is made, ISO. */
  today: string
  /** The day as of which its figures stand, where it is pinned to one. */
  asAt?: string
  /** Whole address that opens the report again. */
  link?: string
  /** Why there is no such address; printed in its place. */
  unlinked?: string
}

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
