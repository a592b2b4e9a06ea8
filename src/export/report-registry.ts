import type { ReportFormat } from './report-format'

const loaders = new Map(
  Object.entries(
    import.meta.glob<ReportFormat>('./report-formats/*.{ts,tsx}', { import: 'default' }),
  ).map(([path, load]) => [path.replace(/^.*\/(.*)\.tsx?$/, '$1'), load]),
)

/** How each is offered before its code is fetched, in this order. */
const LABELS: Record<string, string> = {
  pptx: 'PowerPoint (PPTX)',
  docx: 'Word (DOCX)',
  zip: 'Pictures and figures (ZIP)',
}

/** Formats in which the reader chooses whether the tables of the charts follow them. */
const WITH_OR_WITHOUT_TABLES: readonly string[] = ['docx']

export interface ReportChoice {
  id: string
  label: string
  asksForTables: boolean
  /** Loads the code that makes it. */
  load: () => Promise<ReportFormat>
}

const places = Object.keys(LABELS)

/** The formats that a whole report can be saved in: each is a file of report-formats/. */
export const reportChoices: readonly ReportChoice[] = [...loaders]
  .map(([id, load]) => ({
    id,
    load,
    label: LABELS[id] ?? id.toUpperCase(),
    asksForTables: WITH_OR_WITHOUT_TABLES.includes(id),
  }))
  .toSorted((a, b) => places.indexOf(a.id) - places.indexOf(b.id))
