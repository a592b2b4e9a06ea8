import * as z from 'zod/mini'

const MOST_ENTRIES = 100

// Lengths, dates and addresses are looked at by readReport: a schema that did would weigh on every page.
const ChartSchema = z.object({
  kind: z.enum(['chart']),
  id: z.string(),
  /** Address of its page with what was chosen there: "/indicator/<id>?category=<id>". */
  address: z.string(),
  /** How it is drawn; without it, as its page does. */
  chart: z.optional(z.string()),
  /** What it said when it was put in: its name until its figures have come. */
  title: z.string(),
  /** The officer's own line about it. */
  commentary: z.optional(z.string()),
})
export type ReportChart = z.infer<typeof ChartSchema>

const HeadingSchema = z.object({ kind: z.enum(['heading']), id: z.string(), text: z.string() })

const ItemSchema = z.union([ChartSchema, HeadingSchema])
export type ReportItem = z.infer<typeof ItemSchema>

/** A report as it is kept and handed on: where its charts are, in words; never their figures. */
export const SavedReportSchema = z.object({
  version: z.number(),
  title: z.string(),
  committee: z.optional(z.string()),
  author: z.optional(z.string()),
  /** Day of the meeting, ISO. */
  date: z.optional(z.string()),
  /** The day as of which all of its figures stand, ISO. */
  asAt: z.optional(z.string()),
  entries: z.array(ItemSchema),
})
export type SavedReport = z.infer<typeof SavedReportSchema>

export const EMPTY_REPORT: SavedReport = { version: 1, title: '', entries: [] }

export const isFull = (report: SavedReport): boolean => report.entries.length >= MOST_ENTRIES

export const chartsIn = ({ entries }: SavedReport): ReportChart[] =>
  entries.flatMap((entry) => (entry.kind === 'chart' ? [entry] : []))

/** Whether a chart is in it already, with the same choices. */
export const holds = (
  report: SavedReport,
  chart: Pick<ReportChart, 'address' | 'chart'>,
): boolean => chartsIn(report).some((c) => c.address === chart.address && c.chart === chart.chart)

/** Ids that are free in a report, the smallest first. */
function* freeIds({ entries }: SavedReport): Generator<string, never> {
  const taken = new Set(entries.map(({ id }) => id))
  for (let n = 1; ; n++) if (!taken.has(String(n))) yield String(n)
}

export type NewItem = Omit<ReportChart, 'id'> | { kind: 'heading'; text: string }

/** Items at the end, each with an id of its own; those that would be too many are left out. */
export function withItems(report: SavedReport, items: readonly NewItem[]): SavedReport {
  const ids = freeIds(report)
  const added = items
    .slice(0, MOST_ENTRIES - report.entries.length)
    .map((item): ReportItem => ({ ...item, id: ids.next().value }))
  return { ...report, entries: [...report.entries, ...added] }
}

/** One item taken to another place of the list; a place beyond an end is that end. */
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

/** What was taken out, back at its place. */
export const restored = (report: SavedReport, item: ReportItem, at: number): SavedReport =>
  report.entries.some(({ id }) => id === item.id)
    ? report
    : { ...report, entries: report.entries.toSpliced(at, 0, item) }

/** The words of one item changed. */
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

/** Items of a list without the charts that a report has already, and without the headings of those alone. */
export function itemsNewTo<T extends NewItem>(report: SavedReport, items: readonly T[]): T[] {
  const isNew = (item: T): boolean => item.kind === 'chart' && !holds(report, item)
  return items.filter((item, index) => {
    if (item.kind === 'chart') return isNew(item)
    const next = items.findIndex(({ kind }, i) => i > index && kind === 'heading')
    const under = items.slice(index + 1, next < 0 ? undefined : next)
    return under.length === 0 || under.some(isNew)
  })
}

/** Another report's items behind its own, no chart twice; its own front page stays, where it has a title. */
export const joined = (report: SavedReport, other: SavedReport): SavedReport => ({
  ...withItems(report, itemsNewTo(report, other.entries)),
  title: report.title || other.title,
})

/** "3 charts": how much there is. */
export const chartCount = (report: SavedReport): string => {
  const { length } = chartsIn(report)
  return `${length} ${length === 1 ? 'chart' : 'charts'}`
}
