import { listOfPhrases } from '../sentences/text-values'
import { inSentence, listInWords } from '../values/format'
import type { Asked } from '../schema/inspection'
import type { Category } from '../schema/indicator'
import {
  overallOf,
  type GradeCounts,
  type Inspected,
  type InspectionJudgements,
} from '../schema/inspection-judgements'
import { fitting } from '../sentences/short/title-length'
import { dateLabel } from '../values/period'
import { flatTimeline, type TimelineEntry } from './timeline'

/** "January 2025". */
const monthIn = (date: string): string => dateLabel(date.slice(0, 7))

/** Below zero where the first is better, above zero where it is worse. */
const compareGrades = (grade: string, before: string, { grades }: InspectionJudgements): number =>
  grades.indexOf(grade) - grades.indexOf(before)

const comparison = (size: number): string => (size < 0 ? 'better than' : 'worse than')

/**
 * How a council was judged last, and the time before.
 * @param history its inspections, newest first
 */
export function judgedTitle(
  name: string,
  history: readonly Inspected[],
  judgements: InspectionJudgements,
): string {
  const [latest, previous] = history
  const grade = overallOf(latest, judgements)
  if (!latest || grade === undefined) return `No judgement of ${name} by Ofsted is held here`
  const before = overallOf(previous, judgements)
  const month = monthIn(latest.date)
  const titles = [`Ofsted judged ${name} ‘${grade}’ in ${month}`, `Ofsted: ‘${grade}’ in ${month}`]
  if (!previous || before === undefined) return fitting(titles)
  const size = compareGrades(grade, before, judgements)
  const [year, then] = [latest.date.slice(0, 4), previous.date.slice(0, 4)]
  const as = size === 0 ? 'as' : comparison(size)
  return fitting([
    `${titles[0]}, ${size === 0 ? 'as' : `${as} ‘${before}’`} in ${monthIn(previous.date)}`,
    ...titles.map((title) => `${title}, ${as} in ${then}`),
    `Ofsted: ‘${grade}’ in ${year}, ${as} in ${then}`,
    ...titles,
  ])
}

const called = (category: Category): string => category.says ?? inSentence(category.label)

/**
 * The latest judgements, the best grade first: "The 2 judgements were ‘Outstanding’ for care
 * leavers and ‘Good’ for children in care."
 */
function gradesInWords(
  latest: Inspected,
  judgements: InspectionJudgements,
  categories: readonly Category[],
): string {
  const groups = judgements.grades.flatMap((grade) => {
    const of = categories.filter(({ id }) => latest.grades.get(id) === grade)
    return of.length === 0 ? [] : [{ grade, of }]
  })
  const count = groups.reduce((sum, { of }) => sum + of.length, 0)
  const [only] = groups
  if (only && groups.length === 1) return `All ${count} judgements were ‘${only.grade}’.`
  const parts = groups.map(({ grade, of }) => `‘${grade}’ for ${listOfPhrases(of.map(called))}`)
  const last = parts.at(-1) ?? ''
  const before = parts.slice(0, -1).join('; ')
  return `The ${count} judgements were ${before}${parts.length > 2 ? ';' : ''} and ${last}.`
}

function changesInWords(
  latest: Inspected,
  previous: Inspected,
  { judgements, categories }: { judgements: InspectionJudgements; categories: readonly Category[] },
): string {
  const changes = categories.flatMap((category) => {
    const [now, then] = [latest.grades.get(category.id), previous.grades.get(category.id)]
    return now === undefined || then === undefined
      ? []
      : [{ category, size: compareGrades(now, then, judgements) }]
  })
  const named = (sign: number) =>
    changes.filter(({ size }) => Math.sign(size) === sign).map(({ category }) => called(category))
  const parts = [
    ...(named(-1).length > 0 ? [`better for ${listOfPhrases(named(-1))}`] : []),
    ...(named(1).length > 0 ? [`worse for ${listOfPhrases(named(1))}`] : []),
  ]
  const month = monthIn(previous.date)
  if (changes.length === 0) return ''
  return parts.length === 0
    ? `None differs from ${month}.`
    : `Compared with ${month}, the judgement is ${listInWords(parts)}${named(0).length > 0 ? ' and the same for the rest' : ''}.`
}

/**
 * Judgements before those that are compared: "Before that, the judgement was ‘Inadequate’ in August 2014 and
 * November 2017."
 */
function earlierInWords(timeline: readonly TimelineEntry[], before: string): string {
  const earlier = timeline.filter((entry) => entry.rank !== undefined && entry.date < before)
  const results = [...new Set(earlier.flatMap(({ result }) => result ?? []))]
  const parts = results.map(
    (result) =>
      `‘${result}’ in ${listInWords(earlier.filter((e) => e.result === result).map((e) => monthIn(e.date)))}`,
  )
  return parts.length === 0 ? '' : `Before that, the judgement was ${listInWords(parts)}.`
}

/** The lines below the title: each judgement, what changed, and what came before. */
export function judgedSummary(
  history: readonly Inspected[],
  timeline: readonly TimelineEntry[],
  about: { judgements: InspectionJudgements; categories: readonly Category[] },
): string {
  const [latest, previous] = history
  if (!latest) return 'Judgements of other authorities are below.'
  return [
    gradesInWords(latest, about.judgements, about.categories),
    previous ? changesInWords(latest, previous, about) : '',
    earlierInWords(timeline, (previous ?? latest).date.slice(0, 7)),
  ]
    .filter(Boolean)
    .join(' ')
}

/**
 * How a judgement differs from the one before: "Better"; empty where it does not, or where there
 * was none.
 */
export function changeWord(
  now: string | undefined,
  then: string | undefined,
  judgements: InspectionJudgements,
): string {
  if (now === undefined || then === undefined) return ''
  const size = compareGrades(now, then, judgements)
  return size === 0 ? '' : size < 0 ? 'Better' : 'Worse'
}

/** "4 were judged ‘Outstanding’, 10 ‘Good’ and 5 ‘Inadequate’". */
const gradeParts = ({ grades }: GradeCounts, judged: '' | 'judged '): string =>
  listInWords(
    grades
      .filter(({ count }) => count > 0)
      .map(({ grade, count }, index) => {
        const verb = index === 0 ? `${count === 1 ? 'was' : 'were'} ${judged}` : ''
        return `${count} ${verb}‘${grade}’`
      }),
  )

/**
 * "Of the 19 authorities in the South East, 4 were judged ‘Outstanding’ … overall at their latest
 * inspection. Of the 153 in England, …"
 */
export function countsSentence(
  here: { where: string; counts: GradeCounts },
  all: { where: string; counts: GradeCounts },
): string {
  const judged = ({ counts: { authorities, none } }: typeof here): boolean => none < authorities
  if (!judged(here)) return `No judgement of an authority in ${here.where} is held for this date.`
  const missing = here.counts.none
  return [
    `Of the ${here.counts.authorities} authorities in ${here.where}, ${gradeParts(here.counts, 'judged ')} overall at their latest inspection.`,
    missing === 0 ? '' : `Of ${missing}, no judgement is held.`,
    `Of the ${all.counts.authorities} in ${all.where}, ${gradeParts(all.counts, '')}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/**
 * "The inspections in the South East took place between May 2022 and March 2025, …": why the
 * judgements are not a ranking.
 */
export function datesSentence(inspections: readonly Inspected[], where: string): string {
  const dates = inspections.map(({ date }) => date).toSorted()
  const [first, last] = [dates[0], dates.at(-1)]
  return first === undefined || last === undefined || monthIn(first) === monthIn(last)
    ? ''
    : `The inspections in ${where} took place between ${monthIn(first)} and ${monthIn(last)}, so the oldest may no longer describe the service as it is today.`
}

/**
 * How many of the things inspectors asked for are held here. The latest inspection may have asked
 * for others.
 */
export function askedNote(
  asked: readonly Asked[],
  timeline: readonly TimelineEntry[],
  name: string,
): string {
  const judged = timeline.filter(({ rank }) => rank !== undefined)
  const [source, latest] = [judged.find(({ id }) => id === asked[0]?.event), judged.at(-1)]
  if (!source) return ''
  const held = `The inspection of ${monthIn(source.date)} asked ${name} to improve ${asked.length} ${asked.length === 1 ? 'thing' : 'things'}.`
  return source === latest || latest === undefined
    ? held
    : `${held} What the inspection of ${monthIn(latest.date)} asked for is not in the papers that are held here.`
}

/** The event that led to what inspectors asked for, with its date and result. */
export function eventNote(asked: readonly Asked[], timeline: readonly TimelineEntry[]): string {
  const event = flatTimeline(timeline).find(({ id }) => id === asked[0]?.event)
  if (!event) return ''
  const result = event.result === undefined ? '' : `: ${inSentence(event.result)}`
  return [`${event.framework ?? event.what}, ${monthIn(event.date)}${result}.`, event.note]
    .filter(Boolean)
    .join(' ')
}
