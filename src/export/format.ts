import type { View } from '@/model/view'

/** A chart as the reader sees it, ready to leave the app. */
export interface ExportInput {
  view: View
  title: string
  /** The sentence under the title on the screen. */
  sentence: string
  chartId?: string
  /** Day on which the file is made, ISO. */
  today: string
}

export interface FileFormat {
  id: string
  /** How the menu offers it. */
  label: string
  extension: string
  /** Whether this chart can be saved so. */
  suits: (input: ExportInput) => boolean
  /** @throws {Error} with a message for the reader when the file cannot be made */
  make: (input: ExportInput) => Promise<Blob>
}

/** Default export of a file in formats/. */
export const defineFormat = (format: FileFormat): FileFormat => format
