import type { ExportInput, FileFormat } from './format'

const formats = Object.values(
  import.meta.glob<FileFormat>('./formats/*.{ts,tsx}', { eager: true, import: 'default' }),
)

/** The formats that a chart can be saved in. */
export const formatsFor = (input: ExportInput): FileFormat[] =>
  formats.filter((format) => format.suits(input)).toSorted((a, b) => a.place - b.place)
