import type { Words } from '@/model/comparison/scatter-view'
import type { View } from '@/model/view/types'

/** A chart as the reader sees it, ready to leave the app. */
export interface ExportInput {
  view: View
  title: string
  /** The sentence under the title on the screen. */
  sentence: string
  chartId?: string
  /** Day on which the file is made, ISO. */
  today: string
  /** Whole address of the page that shows it as it is here. */
  link?: string
  /** Why it has no such address; printed in its place. */
  unlinked?: string
  /** A slide's notes and a workbook's cover carry them. */
  words?: Words
}

/** How work that takes a while reports its progress and is cancelled. */
export interface Work {
  /** Parts done, of how many. */
  onProgress?: (done: number, of: number) => void
  signal?: AbortSignal
}

export interface FileFormat {
  id: string
  /** How the menu offers it. */
  label: string
  /** Its place in the menu: the lowest number comes first. */
  place: number
  extension: string
  /** Whether this chart can be saved in this format. */
  suits: (input: ExportInput) => boolean
  /** @throws {Error} with a message for the reader when the file cannot be made */
  make: (input: ExportInput, work?: Work) => Promise<Blob>
}

/** Default export of a file in formats/. */
export const defineFormat = (format: FileFormat): FileFormat => format
