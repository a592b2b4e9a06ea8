import * as z from 'zod/mini'
import { releasesKnownOn, type Release } from '../schema/release'
import { capitalise, formatNumber } from '../values/format'
import { dateLabel, isDay } from '../values/period'

const SOURCE = {
  /** Code of the council whose paper it is. */
  area: z.string(),
  release: z.string(),
  /** The paragraph, section or page. */
  place: z.string(),
}

const PaperRecordSchema = z.object({
  ...SOURCE,
  /** Day, month, year or span, as the paper gives it: “2023-06-30”, “2022-23”, “2018-07/2019-10”. */
  period: z.string(),
  theme: z.string(),
  /** What is said or counted: “finding”, “case files reviewed by inspectors”. */
  about: z.string(),
  /** Whom it is about, where that is not the council itself. */
  of: z.optional(z.enum(['England', 'Partnership'])),
  /** The part of it, or how exact a figure is: “about”, “over”. */
  part: z.optional(z.string()),
  text: z.optional(z.string()),
  value: z.optional(z.number()),
  unit: z.optional(z.string()),
  /** Set for a chart whose figures cannot be read in the copy that is held. */
  lost: z.optional(z.boolean()),
  note: z.optional(z.string()),
})

const ProgrammeItemSchema = z.object({
  ...SOURCE,
  /** Day of the meeting. */
  date: z.string(),
  item: z.string(),
  purpose: z.optional(z.string()),
  /** Who leads and contributes, by office. */
  who: z.optional(z.string()),
})

/** papers.json: what the papers say besides the figures of indicators, and the committee’s work programme. */
export const PapersSchema = z.object({
  $schema: z.optional(z.string()),
  records: z.array(PaperRecordSchema),
  programme: z.array(ProgrammeItemSchema),
})
export type Papers = z.infer<typeof PapersSchema>
export type PaperRecord = z.infer<typeof PaperRecordSchema>

/** The releases that there are, and the day as known on which they are read. */
interface Known {
  releases: readonly Release[]
  asAt?: string | undefined
}

/** What the papers of all councils say, as known on a day. */
export function papersKnown({ records, programme }: Papers, { releases, asAt }: Known): Papers {
  const ids = new Set(releasesKnownOn(releases, asAt).map(({ id }) => id))
  const isKnown = ({ release }: { release: string }) => ids.has(release)
  return { records: records.filter(isKnown), programme: programme.filter(isKnown) }
}

/** What the papers of one council say, as known on a day. */
export function papersOf(papers: Papers, area: string, known: Known): Papers {
  const { records, programme } = papersKnown(papers, known)
  const isOwn = (one: { area: string }) => one.area === area
  return { records: records.filter(isOwn), programme: programme.filter(isOwn) }
}

const partOf = (period: string): string =>
  isDay(period.length === 7 ? `${period}-01` : period) ? dateLabel(period) : period

/** “30 June 2023”, “July 2018 to October 2019”, “2022-23”: a period as a paper gives it. */
export const paperPeriod = (period: string): string =>
  period
    .split('/')
    .map((part) => partOf(part))
    .join(' to ')

/** Words of a paper that say how exact a figure is. They stand before it. */
const EXACTNESS = new Set([
  'about',
  'over',
  'at least',
  'at most',
  'more than',
  'up to',
  'usually',
  'within',
])

/** What a record is about, in words: “ASYE review, after (England)”. */
export function paperSubject({ about, part, of }: PaperRecord): string {
  const detail = part === undefined || EXACTNESS.has(part) ? '' : `: ${part}`
  return `${capitalise(about)}${detail}${of === undefined ? '' : ` (${of.replace('Partnership', 'all partners')})`}`
}

/** What a record says: its text, or its figure with its unit and how exact it is. */
export function paperSays({ text, value, unit = '', part, lost }: PaperRecord): string {
  if (lost === true) return 'The chart is lost in the copy that is held: no figure can be read.'
  if (value === undefined) return text ?? ''
  const exact = part !== undefined && EXACTNESS.has(part) ? `${part} ` : ''
  const decimals = String(value).split('.')[1]?.length ?? 0
  const number = formatNumber(value, decimals)
  const said = /^(percent)\b/.test(unit)
    ? `${number}%${unit.slice('percent'.length)}`
    : /\bpounds$/.test(unit)
      ? `£${number}${unit
          .replace(/ ?pounds$/, '')
          .replace(/^/, ' ')
          .trimEnd()}`
      : `${number} ${value === 1 ? unit.replace(/(?<!s)s$/, '') : unit}`
  return `${exact}${said}`.trim()
}

const textOf = (record: PaperRecord): string =>
  [paperSubject(record), paperSays(record), record.theme, record.place, record.note ?? '']
    .join(' ')
    .toLowerCase()

/** The records that hold all the words; every record where there are no words. */
export function recordsWith(records: readonly PaperRecord[], words: string): PaperRecord[] {
  const wanted = words.toLowerCase().replaceAll("'", '’').split(/\s+/).filter(Boolean)
  return records.filter((record) => {
    const text = textOf(record)
    return wanted.every((word) => text.includes(word))
  })
}
