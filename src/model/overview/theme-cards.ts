import { figuresFrom } from '../figures/figures'
import { judge, TONES, type Status } from '../judgement/judgement'
import { readSeries } from '../judgement/reading'
import type { Headline, Indicator } from '../schema/indicator'
import { isNumber, type ObservationFile } from '../schema/observation'
import { inSentence } from '../values/format'
import { buildView } from '../view/build-view'
import type { Selection } from '../view/selection'
import { subjectSeries } from '../view/subject'
import type { View, ViewSources } from '../view/types'
import { leadingSeries } from '../sentences/short/leading-part'
import { moveOf } from '../sentences/short/judged-title'
import { rangeStatement } from '../sentences/short/range'
import { LONGEST_TITLE } from '../sentences/short/title-length'
import { whenInTitle } from '../sentences/short/title-words'
import { headlineCards, type HeadlineCard } from './headline-cards'

/** All that a theme shows of a council: its figures over time, those that stand alone, and what has none. */
export interface ThemeCards {
  /** What is worse comes first. */
  trends: HeadlineCard[]
  singles: HeadlineCard[]
  /** Indicators without one number for the council: with a range, with words, or with the reason why there is none. */
  without: View[]
}

/** What a reader should see first comes first; equals stay in the order of the catalogue. */
const ORDER: readonly Status[] = [
  'worse-and-worsening',
  'worse',
  'in-line-but-worsening',
  'better-but-worsening',
  'worse-but-improving',
  'doubtful',
  'differs',
  'in-line',
  'in-line-and-improving',
  'too-small',
  'no-benchmark',
  'better',
  'better-and-improving',
]

/** Statuses of what cannot be called worse or better. */
const NOT_COMPARED: readonly Status[] = ['doubtful', 'differs', 'too-small', 'no-benchmark']
const WORSE: readonly Status[] = ['worse-and-worsening', 'worse', 'worse-but-improving']

/** Whether a card's figure has a number in more than one period. */
export const hasTrend = ({ reading }: Pick<HeadlineCard, 'reading'>): boolean =>
  [...reading.series.points.values()].filter(({ value }) => isNumber(value)).length > 1

/**
 * The part that stands for a whole for which the catalogue names none, or the whole itself: the one that its title
 * begins with. Undefined for a figure given as a range, and where no part can be said to lead.
 */
function leadingHeadline(view: View): Headline | undefined {
  if (rangeStatement(view)) return undefined
  const subject = subjectSeries(view)
  const lead = subject.length > 1 ? leadingSeries(view) : subject[0]
  if (!lead || !isNumber(lead.points.get(view.period)?.value)) return undefined
  const { indicator, measure } = view
  return {
    name: indicator.name,
    measure: measure.id,
    category: lead.category?.id ?? 'total',
  }
}

/**
 * The cards of some indicators: one for each headline, or for the leading part where the catalogue has none.
 * @param files slices of the council and of what it is compared with
 */
export function themeCards(
  files: readonly ObservationFile[],
  from: Omit<ViewSources, 'indicator' | 'figures'> & {
    indicators: readonly Indicator[]
    selection: Selection
  },
): ThemeCards {
  const { indicators, areas, releases, selection } = from
  const without: View[] = []
  const cards = indicators.flatMap((indicator): HeadlineCard[] => {
    const named = headlineCards(files, { ...from, indicators: [indicator] })
    if (named.length > 0) return named
    const figures = figuresFrom(files, { indicator, releases, asAt: selection.asAt })
    const viewOf = (patch: Partial<Selection>) =>
      buildView({ indicator, figures, areas, releases }, { ...selection, ...patch })
    const whole = viewOf({})
    const headline = leadingHeadline(whole)
    if (!headline) {
      without.push(whole)
      return []
    }
    const view = viewOf({ measure: headline.measure, category: headline.category })
    const reading = readSeries(view)
    return [{ indicator, headline, view, reading, judgement: judge(view, reading) }]
  })
  const place = ({ judgement }: HeadlineCard) => ORDER.indexOf(judgement.status)
  return {
    trends: cards.filter(hasTrend).toSorted((a, b) => place(a) - place(b)),
    singles: cards.filter((card) => !hasTrend(card)),
    without,
  }
}

const isWorsening = ({ judgement, reading }: HeadlineCard): boolean =>
  TONES[judgement.status] === 'concern' && reading.movement.direction === 'worsening'

/** What gets worse about a figure, to follow the name of its theme: "fewer children live in foster care, 57% in 2025". */
function worseningInWords({ reading, view }: HeadlineCard): string[] {
  const move = moveOf(reading, view)
  if (!move) return []
  const { words, names, way, now, before } = move
  return [
    ...words.map((said) => `${inSentence(said)}, ${now} in ${whenInTitle(view.period, view)}`),
    ...names.map((name) => `${inSentence(name)}, ${way} from ${before} to ${now}`),
  ].filter((title) => !title.includes('{'))
}

/**
 * The title of a theme's page: what gets worse, or else how many of its figures do, or are worse than
 * elsewhere; where none can be compared, its name and the council's.
 */
export function themeTitle(
  { trends }: Pick<ThemeCards, 'trends'>,
  theme: { name: string; short: string },
  area: string,
): string {
  const worst = trends.find(isWorsening)
  const judged = trends.filter(({ judgement: { status } }) => !NOT_COMPARED.includes(status))
  const count = (some: readonly HeadlineCard[], what: string) =>
    `${some.length} of ${judged.length} figures ${some.length === 1 ? 'is' : 'are'} ${what}`
  const worse = judged.filter(({ judgement: { status } }) => WORSE.includes(status))
  // A figure that is still better than elsewhere gets worse too.
  const worsening = judged.filter(({ reading }) => reading.movement.direction === 'worsening')
  const statements = [
    ...(worst ? [...worseningInWords(worst), count(worsening, 'getting worse')] : []),
    ...(worse.length > 0 ? [count(worse, 'worse than elsewhere')] : []),
    ...(judged.length > 0 ? ['no figure is worse than elsewhere'] : []),
  ]
  const titles = [
    ...statements.map((statement) => `${theme.short}: ${statement}`),
    `${theme.name} in ${area}`,
  ]
  return titles.find(({ length }) => length <= LONGEST_TITLE) ?? theme.name
}
