import type { ReportChart, SavedReport } from '../report/report'
import { dateLabel } from '../values/period'

/** One item of a meeting's agenda, as its heading says it. */
export interface AgendaItem {
  /** Number on the agenda: "5", "7a". */
  number?: string
  title: string
  /** Minutes set aside for it. */
  minutes?: number
}

/** One chart of a meeting, in the order in which it is shown. */
export interface Step {
  chart: ReportChart
  /** The item that it belongs to; absent before the first heading. */
  item?: AgendaItem
  /** Whether the item begins with it. */
  isFirst: boolean
}

const MOST_MINUTES = 600

/**
 * An item from the words of its heading: "5 Placement sufficiency (15 minutes)". A number counts as that of
 * the item before a capital letter or a sign, so that "12 months of visits" stays a title.
 */
export function itemOf(heading: string): AgendaItem {
  const text = heading.trim()
  const [, before = text, digits = ''] =
    /^(.*?)\s*[([]?\b(\d{1,3})\s*min(?:ute)?s?\.?[)\]]?$/i.exec(text) ?? []
  const minutes = Number(digits)
  const [, number, title = before] =
    /^(?:[Ii]tem\s+)?(\d{1,2}[a-z]?)(?:$|[.:)]\s*|\s+(?=\p{Lu}))(.*)$/u.exec(before) ?? []
  return {
    ...(number === undefined ? {} : { number }),
    title,
    ...(minutes > 0 && minutes <= MOST_MINUTES ? { minutes } : {}),
  }
}

/** An item in a few words: "Item 5 Placement sufficiency". */
export const itemInWords = ({ number, title }: AgendaItem): string =>
  [number === undefined ? '' : `Item ${number}`, title].filter(Boolean).join(' ')

/**
 * The day of a meeting in words; undefined where it has none, or its names say it: "Scrutiny committee, 7 September 2023".
 * @param date ISO
 */
export function dayOfMeeting(
  date: string | undefined,
  ...names: readonly (string | undefined)[]
): string | undefined {
  const day = date && dateLabel(date)
  return names.some((name) => name?.includes(day ?? '')) ? undefined : day
}

/** The charts of a report as the steps of a meeting: each under the heading before it. */
export function stepsOf({ entries }: SavedReport): Step[] {
  let item: AgendaItem | undefined
  let isFirst = false
  return entries.flatMap((entry): Step[] => {
    if (entry.kind === 'heading') {
      item = itemOf(entry.text)
      isFirst = true
      return []
    }
    const step = { chart: entry, ...(item ? { item } : {}), isFirst }
    isFirst = false
    return [step]
  })
}

/** The steps of each item together, in order. */
export function itemsOf(steps: readonly Step[]): { item?: AgendaItem; steps: Step[] }[] {
  const groups: { item?: AgendaItem; steps: Step[] }[] = []
  for (const step of steps) {
    const last = groups.at(-1)
    if (last && !step.isFirst && last.item === step.item) last.steps.push(step)
    else groups.push({ ...(step.item ? { item: step.item } : {}), steps: [step] })
  }
  return groups
}
