import type { ObservationFile } from '@/model/schema/observation'
import { firstDay, isoOf, lastDay, monthEnd, yearOf, type Day } from '../day'
import type { EventKind } from '../measures/events'
import { EVENT_DIVISIONS } from '../measures/flows'
import type { Monthly } from '../measures/work-out'
import type { Before, TableContext } from './context'
import { DEFINITIONS } from './definitions'
import { FLOW_KINDS, flowId } from './flow-entries'
import { hideFlows, type PrintedFlow } from './hide-flows'
import { percentOf } from './hide-parts'
import { hideWindows } from './hide-windows'

type Rows = ObservationFile['rows']

const span = (from: Day, to: Day): string => `${isoOf(from)}/${isoOf(to)}`
const twelveMonthsTo = (day: Day): string => span(monthEnd(day, -12) + 1, day)

const MEASURES = ['number', 'since-april', 'twelve-months'] as const

function totalRows(area: string, flows: readonly PrintedFlow[]): Rows {
  return flows.flatMap(({ day, inMonth, sinceApril, twelveMonths }): Rows => {
    const isYear = day === lastDay(yearOf(day))
    return [
      [area, isoOf(day).slice(0, 7), 'total', inMonth, null, null, DEFINITIONS],
      [
        area,
        span(firstDay(yearOf(day)), day),
        'total',
        null,
        sinceApril,
        // From April to March the two readings are of the same days.
        isYear ? (twelveMonths ?? null) : null,
        DEFINITIONS,
      ],
      ...(twelveMonths === undefined || isYear
        ? []
        : [[area, twelveMonthsTo(day), 'total', null, null, twelveMonths, DEFINITIONS]]),
    ]
  })
}

interface FlowContext extends TableContext {
  before: Before
}

/** The rows of one division of a flow: numbers of twelve months, with their shares. */
function dividedRows(
  { catalogue, release, before }: FlowContext,
  { kind, division }: { kind: EventKind; division: string },
  { monthly, flows }: { monthly: Monthly; flows: readonly PrintedFlow[] },
): Rows {
  const { home: area } = catalogue
  const indicator = flowId(kind)
  const categories =
    catalogue.indicators
      .find(({ id }) => id === indicator)
      ?.breakdowns.find(({ id }) => id === division)
      ?.categories.map(({ id }) => id) ?? []
  const counted = (of: ReadonlyMap<string, number> | undefined) =>
    new Map(categories.map((category) => [category, of?.get(category) ?? 0]))
  const windows = flows.flatMap(({ day, twelveMonths: total }, index) => {
    const counts = monthly[kind][index]?.divided?.get(division)
    return counts && typeof total === 'number' && total > 0
      ? [{ day, period: twelveMonthsTo(day), total, counts: counted(counts) }]
      : []
  })
  const key = (period: string, category: string) =>
    `${indicator}|twelve-months|${period}|${category}`
  const printed = hideWindows(
    {
      division,
      windows,
      months: monthly[kind].map(({ day, monthDivided }) => ({
        day,
        counts: counted(monthDivided.get(division)),
      })),
    },
    (period) => ({
      release,
      area,
      earlier: (_, category) => before.get(key(period, category)),
    }),
    new Set(
      windows.flatMap(({ day, period }) =>
        categories.some((category) => before.has(key(period, category))) ? [day] : [],
      ),
    ),
  )
  return windows.flatMap(({ day, period, total }) =>
    [...(printed.get(day) ?? [])].map(([category, count]): Rows[number] => [
      area,
      period,
      category,
      null,
      null,
      count,
      count === 'c' ? 'c' : percentOf(count, total),
      DEFINITIONS,
    ]),
  )
}

/** The tables of what happened: children who came and left, and their placements. */
export function flowTables(monthly: Monthly, context: FlowContext): ObservationFile[] {
  const { before, catalogue, release } = context
  const printed = hideFlows(monthly, (kind, day) => {
    const key = `${flowId(kind)}|number|${isoOf(day).slice(0, 7)}|total`
    return before.get(key)?.value === 'c'
  })
  return FLOW_KINDS.map((kind): ObservationFile => {
    const flows = printed[kind]
    const totals = totalRows(catalogue.home, flows)
    const divisions = EVENT_DIVISIONS[kind]
    const base = { release: release.id, indicator: flowId(kind) }
    if (divisions.length === 0) return { ...base, measures: [...MEASURES], rows: totals }
    const divided = divisions.flatMap((division) =>
      dividedRows(context, { kind, division }, { monthly, flows }),
    )
    const isDivided = new Set(divided.map(([, period]) => period))
    return {
      ...base,
      measures: [...MEASURES, 'percent'],
      rows: [
        ...totals.map((row) => {
          // The percentages are of those counted over twelve months.
          const isWhole = isDivided.has(row[1] ?? null) && typeof row[5] === 'number'
          return [...row.slice(0, -1), isWhole ? 100 : null, row.at(-1) ?? null]
        }),
        ...divided,
      ],
    }
  })
}
