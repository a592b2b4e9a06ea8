import type { ReportFormat } from './report-format'

const loaders = new Map(
  Object.entries(
    import.meta.glob<ReportFormat>('./report-formats/*.{ts,tsx}', { import: 'default' }),
  ).map(([path, load]) => [path.replace(/^.*\/(.*)\.tsx?$/, '$1'), load]),
)

/** Labels of the formats, in the order of the menu, for use before their code is fetched. */
const LABELS: Record<string, string> = {
  pptx: 'PowerPoint (PPTX)',
  docx: 'Word (DOCX)',
  zip: 'Pictures and figures (ZIP)',
}

/** Formats in which the reader chooses whether to include the tables of the charts. */
const WITH_OR_WITHOUT_TABLES: readonly string[] = ['docx']

export interface ReportChoice {
  id: string
  label: string
  asksForTables: boolean
  /** Loads the code of the format. */
  load: () => Promise<ReportFormat>
}

const places = Object.keys(LABELS)

/** The formats in which a whole report can be saved. Each is a file in report-formats/. */
export const reportChoices: readonly ReportChoice[] = [...loaders]
  .map(([id, load]) => ({
    id,
    load,
    label: LABELS[id] ?? id.toUpperCase(),
    asksForTables: WITH_OR_WITHOUT_TABLES.includes(id),
  }))
  .toSorted((a, b) => places.indexOf(a.id) - places.indexOf(b.id))
