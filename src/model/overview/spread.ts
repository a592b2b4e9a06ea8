import * as z from 'zod/mini'
import type { Areas } from '../schema/area'
import { figuresFrom } from '../figures/figures'
import type { Headline, Indicator } from '../schema/indicator'
import { isNumber, type ObservationFile } from '../schema/observation'
import { knownFrom, type Release } from '../schema/release'
import { isDoubtful } from '../judgement/doubt'
import { FEWEST_TO_RANK } from '../judgement/standing'
import { comparePeriods } from '../values/period'
import { quartiles, type Quartiles } from '../values/statistics'
import { hasPeers, peersIn } from '../view/peers'
import { canRank } from '../view/polarity'

const RowSchema = z.object({
  period: z.string(),
  /** The day (ISO date) from which this row stands, when a release changed the figures. */
  known: z.string(),
  /** How many authorities have a figure. */
  of: z.number(),
  lower: z.number(),
  median: z.number(),
  upper: z.number(),
})
type Row = z.infer<typeof RowSchema>

/**
 * The quartiles of each headline figure over all authorities in each period, so that a page can say in which
 * quarter a council lies without loading the figures of all councils.
 */
export const SpreadSchema = z.object({
  headlines: z.array(
    z.object({
      indicator: z.string(),
      measure: z.string(),
      category: z.string(),
      /** By period, and for each period by the day from which it is known. */
      rows: z.array(RowSchema),
    }),
  ),
})
export type Spread = z.infer<typeof SpreadSchema>

/** Where the spread of the headline figures is, relative to the data folder. */
export const SPREAD_PATH = 'slices/spread.json'

/** Days on which what is known of an indicator may have changed, oldest first. */
const daysOf = (files: readonly ObservationFile[], releases: readonly Release[]): string[] => {
  const held = new Set(files.map(({ release }) => release))
  const days = releases.filter(({ id }) => held.has(id)).map((one) => knownFrom(one.published))
  return [...new Set(days)].toSorted((a, b) => (a < b ? -1 : 1))
}

interface Known {
  areas: Areas
  releases: readonly Release[]
}

/** The quartiles of one headline in each period, as known on a day. */
function rowsOn(
  known: string,
  { measure: id, category }: Pick<Headline, 'measure' | 'category'>,
  from: Known & { indicator: Indicator; figures: ReturnType<typeof figuresFrom> },
): Row[] {
  const { indicator, figures, areas } = from
  const measure = indicator.measures.find((one) => one.id === id)
  const [subject] = areas.areas
  if (!measure || !subject || !canRank({ measure })) return []
  const shown = indicator.breakdowns
    .flatMap(({ categories }) => categories)
    .find((one) => one.id === category)
  const periods = new Set<string>()
  for (const { current } of figures.values())
    if (current.measure === id && current.category === category) periods.add(current.period)
  return [...periods].toSorted(comparePeriods(indicator.periodType)).map((period) => {
    const at = { indicator, measure, period, ...(shown ? { category: shown } : {}) }
    const numbers = peersIn({ ...from, indicator }, { subject, measure, period, category }).flatMap(
      ({ area, value }) => (isNumber(value) && !isDoubtful(at, area.code) ? [value] : []),
    )
    const { lower, median, upper } = quartiles(numbers.length === 0 ? [0] : numbers)
    // Without the noise of binary fractions, which would also make the file longer.
    const exact = (value: number) => Number(value.toPrecision(12))
    return {
      period,
      known,
      of: numbers.length,
      lower: exact(lower),
      median: exact(median),
      upper: exact(upper),
    }
  })
}

const isSame = (one: Row, other: Row | undefined): boolean =>
  one.of === other?.of &&
  one.lower === other.lower &&
  one.median === other.median &&
  one.upper === other.upper

/**
 * Works out the quartiles of every headline figure that councils can be compared by.
 * @param filesOf the observation files of an indicator, with all authorities
 */
export function spreadOf(
  indicators: readonly Indicator[],
  filesOf: (indicator: Indicator) => readonly ObservationFile[],
  { areas, releases }: Known,
): Spread {
  return {
    headlines: indicators.filter(hasPeers).flatMap((indicator) => {
      if (indicator.headlines.length === 0) return []
      const files = filesOf(indicator)
      const days = daysOf(files, releases).map((known) => ({
        known,
        figures: figuresFrom(files, { indicator, releases, asAt: known }),
      }))
      return indicator.headlines.map(({ measure, category }) => {
        const last = new Map<string, Row>()
        const rows = days.flatMap(({ known, figures }) =>
          rowsOn(known, { measure, category }, { indicator, figures, areas, releases }).filter(
            (row) => {
              if (isSame(row, last.get(row.period))) return false
              last.set(row.period, row)
              return true
            },
          ),
        )
        return { indicator: indicator.id, measure, category, rows }
      })
    }),
  }
}

/**
 * The quartiles of a headline figure in a period, as known on a day.
 * @returns undefined where too few authorities have a figure
 */
export function quartilesAt(
  spread: Spread,
  at: { indicator: string; measure: string; category: string; period: string },
  asAt?: string,
): Quartiles | undefined {
  const row = spread.headlines
    .find(
      ({ indicator, measure, category }) =>
        indicator === at.indicator && measure === at.measure && category === at.category,
    )
    ?.rows.findLast(
      ({ period, known }) => period === at.period && (asAt === undefined || known <= asAt),
    )
  return row && row.of >= FEWEST_TO_RANK ? row : undefined
}
