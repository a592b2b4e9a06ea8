import {
  isNumber,
  isSameValue,
  readObservations,
  type Observation,
  type ObservationFile,
  type Value,
} from '@/model/schema/observation'
import { resolve, type Release } from '@/model/schema/release'
import { dayOfIso, isoOf, lastDay, yearOf, type Day } from '../day'
import type { WorkedOut } from '../plan-returns'
import { likeliestReason, type Reason } from './reasons'

/** One of the council’s figures of a 31 March beside that which DfE has published. */
export interface ReconciledFigure {
  /** Id, code and name of DfE’s indicator. */
  indicator: string
  code: string
  name: string
  /** What the figure is: "Rate per 10,000", or the label of a category. */
  label: string
  /** Number of decimals that the figures have. */
  decimals: number
  /** ISO date of the 31 March. */
  day: string
  /** What was worked out here, with small numbers hidden. */
  ours: Value
  /** DfE’s figure. */
  theirs: Value
  /** Title of the publication that it stands in. */
  source: string
  /** Ours without theirs; absent where one of them is not shown. */
  difference?: number
  /** Why they most likely differ; absent where they are equal or cannot be compared. */
  reason?: Reason
}

interface Compared {
  worked: WorkedOut
  /** The published figures, of any indicators and areas. */
  tables: readonly ObservationFile[]
  releases: readonly Release[]
}

/** The annual measure that a flow’s measure is set beside. */
const ANNUAL_MEASURE: Readonly<Record<string, string>> = {
  'since-april': 'number',
  'twelve-months': 'number',
}

/** Measures that are compared: a percentage follows from two numbers. */
const MEASURES = new Set(['number', 'rate', 'since-april', 'twelve-months'])

/** The 31 March that a row of a monthly table is of, or the year to it; undefined for other rows. */
function marchOf({ period, measure, category }: Observation): Day | undefined {
  const [from = '', to = from] = period.split('/')
  if (to.length < 10) return undefined
  const day = dayOfIso(to)
  const year = yearOf(day)
  // The parts of a year’s total are those of the same twelve months.
  if (measure === 'twelve-months' && category === 'total') return undefined
  const isFlow = measure in ANNUAL_MEASURE
  return day === lastDay(year) && period.includes('/') === isFlow ? day : undefined
}

/** The standing figures of DfE’s for one indicator and area, by year, category and measure. */
function publishedOf(annual: string, area: string, { tables, releases }: Compared) {
  const official = new Set(
    releases.flatMap(({ id, standing }) => (standing === 'official' ? [id] : [])),
  )
  const observations = tables
    .filter(({ indicator, release }) => indicator === annual && official.has(release))
    .flatMap(readObservations)
    .filter((one) => one.area === area)
  return resolve(observations, releases)
}

/**
 * Sets the figures of each 31 March beside those that DfE has published for it.
 * @returns newest day first, and each day in the order of the catalogue; none for years that DfE has not published
 */
export function reconcile(compared: Compared): ReconciledFigure[] {
  const { worked, releases } = compared
  const { catalogue, tables } = worked
  const { home } = catalogue
  const indicatorOf = (wanted: string | undefined) =>
    catalogue.indicators.find(({ id }) => id === wanted)
  const found = tables.flatMap((table): ReconciledFigure[] => {
    const annual = indicatorOf(indicatorOf(table.indicator)?.annual?.indicator)
    if (!annual) return []
    const published = publishedOf(annual.id, home, compared)
    const labels = new Map(
      annual.breakdowns.flatMap(({ categories }) => categories.map(({ id, label }) => [id, label])),
    )
    return readObservations(table).flatMap((one): ReconciledFigure[] => {
      const day = MEASURES.has(one.measure) ? marchOf(one) : undefined
      if (day === undefined) return []
      const id = ANNUAL_MEASURE[one.measure] ?? one.measure
      const measure = annual.measures.find((held) => held.id === id)
      const year = String(yearOf(day))
      const theirs = published.get(`${home}|${year}|${one.category}|${id}`)?.current
      // The total of a division on a day is that of the indicator of the number looked after.
      const isRepeated = one.category === 'total' && one.measure === 'number' && labels.size > 0
      if (!measure || !theirs || isRepeated) return []
      const reason = isSameValue(one.value, theirs.value)
        ? undefined
        : likeliestReason(one, theirs.value, { annual: annual.id, day, worked })
      return [
        {
          indicator: annual.id,
          code: annual.code,
          name: annual.name,
          label: labels.get(one.category) ?? measure.label,
          decimals: measure.decimals,
          day: isoOf(day),
          ours: one.value,
          theirs: theirs.value,
          source:
            releases.find((release) => release.id === theirs.release)?.title ?? theirs.release,
          ...(isNumber(one.value) && isNumber(theirs.value)
            ? { difference: one.value - theirs.value }
            : {}),
          ...(reason ? { reason } : {}),
        },
      ]
    })
  })
  const order = catalogue.indicators.map(({ id }) => id)
  return found.toSorted(
    (a, b) =>
      (a.day < b.day ? 1 : a.day > b.day ? -1 : 0) ||
      order.indexOf(a.indicator) - order.indexOf(b.indicator),
  )
}
