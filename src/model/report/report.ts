import * as z from 'zod/mini'

const MOST_ENTRIES = 200

// Lengths, dates and addresses are checked by readReport: in the schema, the checks would add
// weight to every page.
const ChartSchema = z.object({
  kind: z.enum(['chart']),
  id: z.string(),
  /**
   * Address of the chart's page, with the reader's choices there: "/indicator/<id>?category=<id>".
   */
  address: z.string(),
  /** Id of the chart; if absent, the one that the page shows. */
  chart: z.optional(z.string()),
  /** The chart's title when it was added, shown until its figures have loaded. */
  title: z.string(),
  /** The officer's own line about the chart. */
  commentary: z.optional(z.string()),
  /** What whoever presents the chart in a meeting means to say; it is never on the screen or on paper. */
  note: z.optional(z.string()),
  /** The questions picked for it in a meeting; if absent, those of its indicator. */
  questions: z.optional(z.array(z.string())),
})
export type ReportChart = z.infer<typeof ChartSchema>

const HeadingSchema = z.object({ kind: z.enum(['heading']), id: z.string(), text: z.string() })

export const ItemSchema = z.union([ChartSchema, HeadingSchema])
export type ReportItem = z.infer<typeof ItemSchema>

/**
 * A report as it is saved and passed on: texts and the addresses of its charts, never their
 * figures.
 */
export const SavedReportSchema = z.object({
  version: z.number(),
  title: z.string(),
  committee: z.optional(z.string()),
  author: z.optional(z.string()),
  /** Day of the meeting, ISO. */
  date: z.optional(z.string()),
  /** The day as of which all figures are shown, ISO. */
  asAt: z.optional(z.string()),
  entries: z.array(ItemSchema),
})
export type SavedReport = z.infer<typeof SavedReportSchema>

export const EMPTY_REPORT: SavedReport = { version: 1, title: '', entries: [] }

export const isFull = (report: SavedReport): boolean => report.entries.length >= MOST_ENTRIES

export const chartsIn = ({ entries }: SavedReport): ReportChart[] =>
  entries.flatMap((entry) => (entry.kind === 'chart' ? [entry] : []))

/** Whether a report already holds a chart, with the same choices. */
export const holds = (
  report: SavedReport,
  chart: Pick<ReportChart, 'address' | 'chart'>,
): boolean => chartsIn(report).some((c) => c.address === chart.address && c.chart === chart.chart)

/** Ids not yet used in a report, smallest first. */
function* freeIds({ entries }: SavedReport): Generator<string, never> {
  const taken = new Set(entries.map(({ id }) => id))
  for (let n = 1; ; n++) if (!taken.has(String(n))) yield String(n)
}

export type NewItem = Omit<ReportChart, 'id'> | { kind: 'heading'; text: string }

/** Adds items at the end, each with an id of its own; any beyond the limit are left out. */
export function withItems(report: SavedReport, items: readonly NewItem[]): SavedReport {
  const ids = freeIds(report)
  const added = items
    .slice(0, MOST_ENTRIES - report.entries.length)
    .map((item): ReportItem => ({ ...item, id: ids.next().value }))
  return { ...report, entries: [...report.entries, ...added] }
}

/**
 * Moves one item to another position in the list; a position beyond either end counts as that end.
 */
export function moved(report: SavedReport, id: string, to: number): SavedReport {
  const item = report.entries.find((entry) => entry.id === id)
  if (!item) return report
  const rest = report.entries.filter((entry) => entry !== item)
  return { ...report, entries: rest.toSpliced(Math.max(0, Math.min(to, rest.length)), 0, item) }
}

export const without = (report: SavedReport, id: string): SavedReport => ({
  ...report,
  entries: report.entries.filter((entry) => entry.id !== id),
})

/** Puts a removed item back in its place. */
export const restored = (report: SavedReport, item: ReportItem, at: number): SavedReport =>
  report.entries.some(({ id }) => id === item.id)
    ? report
    : { ...report, entries: report.entries.toSpliced(at, 0, item) }

/** Changes the text of one item. */
export const reworded = (report: SavedReport, id: string, text: string): SavedReport => ({
  ...report,
  entries: report.entries.map((entry) =>
    entry.id !== id
      ? entry
      : entry.kind === 'heading'
        ? { ...entry, text }
        : { ...entry, commentary: text },
  ),
})

/** Changes what is prepared for a chart's meeting: the talking note, or the questions picked. */
export const prepared = (
  report: SavedReport,
  id: string,
  parts: Pick<ReportChart, 'note' | 'questions'>,
): SavedReport => ({
  ...report,
  entries: report.entries.map((entry) =>
    entry.id === id && entry.kind === 'chart' ? { ...entry, ...parts } : entry,
  ),
})

/**
 * Leaves out of a list the charts that a report already has, and headings that have only such
 * charts under them.
 */
export function itemsNewTo<T extends NewItem>(report: SavedReport, items: readonly T[]): T[] {
  const isNew = (item: T): boolean => item.kind === 'chart' && !holds(report, item)
  return items.filter((item, index) => {
    if (item.kind === 'chart') return isNew(item)
    const next = items.findIndex(({ kind }, i) => i > index && kind === 'heading')
    const under = items.slice(index + 1, next < 0 ? undefined : next)
    return under.length === 0 || under.some(isNew)
  })
}

/**
 * Adds the items of another report, with no chart twice. The report keeps its own front page, and
 * takes the other's title only if it has none.
 */
export const joined = (report: SavedReport, other: SavedReport): SavedReport => ({
  ...withItems(report, itemsNewTo(report, other.entries)),
  title: report.title || other.title,
})

/** How many charts a report has: "3 charts". */
export const chartCount = (report: SavedReport): string => {
  const { length } = chartsIn(report)
  return `${length} ${length === 1 ? 'chart' : 'charts'}`
}
