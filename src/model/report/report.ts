import * as z from 'zod/mini'

const MOST_ENTRIES = 100

// Lengths, dates and addresses are looked at by readPack: a schema that did would weigh on every page.
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
export type PackChart = z.infer<typeof ChartSchema>

const HeadingSchema = z.object({ kind: z.enum(['heading']), id: z.string(), text: z.string() })

const ItemSchema = z.union([ChartSchema, HeadingSchema])
export type PackItem = z.infer<typeof ItemSchema>

/** A report as it is kept and handed on: where its charts are, in words; never their figures. */
export const PackSchema = z.object({
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
export type Pack = z.infer<typeof PackSchema>

export const EMPTY_PACK: Pack = { version: 1, title: '', entries: [] }

export const isFull = (pack: Pack): boolean => pack.entries.length >= MOST_ENTRIES

export const chartsIn = ({ entries }: Pack): PackChart[] =>
  entries.flatMap((entry) => (entry.kind === 'chart' ? [entry] : []))

/** Whether a chart is in it already, with the same choices. */
export const holds = (pack: Pack, chart: Pick<PackChart, 'address' | 'chart'>): boolean =>
  chartsIn(pack).some((c) => c.address === chart.address && c.chart === chart.chart)

/** Ids that are free in a pack, the smallest first. */
function* freeIds({ entries }: Pack): Generator<string, never> {
  const taken = new Set(entries.map(({ id }) => id))
  for (let n = 1; ; n++) if (!taken.has(String(n))) yield String(n)
}

export type NewItem = Omit<PackChart, 'id'> | { kind: 'heading'; text: string }

/** Items at the end, each with an id of its own; those that would be too many are left out. */
export function withItems(pack: Pack, items: readonly NewItem[]): Pack {
  const ids = freeIds(pack)
  const added = items
    .slice(0, MOST_ENTRIES - pack.entries.length)
    .map((item): PackItem => ({ ...item, id: ids.next().value }))
  return { ...pack, entries: [...pack.entries, ...added] }
}

/** One item taken to another place of the list; a place beyond an end is that end. */
export function moved(pack: Pack, id: string, to: number): Pack {
  const item = pack.entries.find((entry) => entry.id === id)
  if (!item) return pack
  const rest = pack.entries.filter((entry) => entry !== item)
  return { ...pack, entries: rest.toSpliced(Math.max(0, Math.min(to, rest.length)), 0, item) }
}

export const without = (pack: Pack, id: string): Pack => ({
  ...pack,
  entries: pack.entries.filter((entry) => entry.id !== id),
})

/** What was taken out, back at its place. */
export const restored = (pack: Pack, item: PackItem, at: number): Pack =>
  pack.entries.some(({ id }) => id === item.id)
    ? pack
    : { ...pack, entries: pack.entries.toSpliced(at, 0, item) }

/** The words of one item changed. */
export const reworded = (pack: Pack, id: string, text: string): Pack => ({
  ...pack,
  entries: pack.entries.map((entry) =>
    entry.id !== id
      ? entry
      : entry.kind === 'heading'
        ? { ...entry, text }
        : { ...entry, commentary: text },
  ),
})

/** Items of a list without the charts that a pack has already, and without the headings of those alone. */
export function itemsNewTo<T extends NewItem>(pack: Pack, items: readonly T[]): T[] {
  const isNew = (item: T): boolean => item.kind === 'chart' && !holds(pack, item)
  return items.filter((item, index) => {
    if (item.kind === 'chart') return isNew(item)
    const next = items.findIndex(({ kind }, i) => i > index && kind === 'heading')
    const under = items.slice(index + 1, next < 0 ? undefined : next)
    return under.length === 0 || under.some(isNew)
  })
}

/** Another report's items behind its own, no chart twice; its own front page stays, where it has a title. */
export const joined = (pack: Pack, other: Pack): Pack => ({
  ...withItems(pack, itemsNewTo(pack, other.entries)),
  title: pack.title || other.title,
})

/** "3 charts": how much there is. */
export const chartCount = (pack: Pack): string => {
  const { length } = chartsIn(pack)
  return `${length} ${length === 1 ? 'chart' : 'charts'}`
}
