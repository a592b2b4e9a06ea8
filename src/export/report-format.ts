import type { ExportInput, Work } from './format'
import type { OfficeTheme } from '@/charts/office/office-chart'

/** What the front page of a pack says. */
interface PackCover {
  title: string
  committee?: string
  /** ISO date of the meeting. */
  date?: string
  author?: string
}

/** A chart with the officer's own line about it, or a heading over the charts that follow. */
export type PackEntry =
  | { kind: 'chart'; input: ExportInput; commentary?: string }
  | { kind: 'heading'; text: string }

/** Charts in order, ready to leave the app as one file. */
export interface PackInput {
  cover: PackCover
  entries: readonly PackEntry[]
  theme?: OfficeTheme
  /** Day on which the file is made, ISO. */
  today: string
  /** The day as of which its figures stand, where it is pinned to one. */
  asAt?: string
  /** Whole address that opens the pack again. */
  link?: string
  /** Why there is no such address: said in its place. */
  unlinked?: string
}

export interface PackFormat {
  id: string
  label: string
  extension: string
  /**
   * @throws {Error} with a message for the reader when the file cannot be made
   * @throws {DOMException} named AbortError when it was cancelled
   */
  make: (pack: PackInput, work?: Work) => Promise<Blob>
}

/** Default export of a file in packs/. */
export const definePackFormat = (format: PackFormat): PackFormat => format
