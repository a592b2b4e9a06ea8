import type { Words } from '@/model/comparison/scatter-view'
import type { View } from '@/model/view/types'

/** A chart as the reader sees it, ready to leave the app. */
export interface ExportInput {
  view: View
  title: string
  /** The sentence under the title on the screen. */
  sentence: string
  chartId?: string
  /** Day on which the file is made (ISO date). */
  today: string
  /** Full address of the page that shows the chart in this state. */
  link?: string
  /** Why it has no such address, printed in its place. */
  unlinked?: string
  /** Of which version of the data it is, where it is not today’s: "Figures as they stood on 30 November 2026 (…)." */
  version?: string
  /** Texts about the indicator, for the notes of a slide and the cover of a workbook. */
  words?: Words
}

/** Progress reports and cancellation of a long task. */
export interface Work {
  /** Parts done, out of a total. */
  onProgress?: (done: number, of: number) => void
  signal?: AbortSignal
}

export interface FileFormat {
  id: string
  /** Name in the menu. */
  label: string
  /** Position in the menu: the lowest number comes first. */
  place: number
  extension: string
  /** Whether this chart can be saved in this format. */
  suits: (input: ExportInput) => boolean
  /** @throws {Error} with a message for the reader when the file cannot be made */
  make: (input: ExportInput, work?: Work) => Promise<Blob>
}

/** Default export of a file in formats/. */
export const defineFormat = (format: FileFormat): FileFormat => format
