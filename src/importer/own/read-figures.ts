import type { FullIndicator, Measure } from '@/model/schema/indicator'
import { countsChildren } from '@/model/overview/affected'
import type { Area } from '@/model/schema/area'
import { USUAL_THRESHOLD } from '@/model/disclosure/disclosure'
import { SUPPRESS } from '@/model/disclosure/words'
import type { ObservationFile } from '@/model/schema/observation'
import { periodEnd } from '@/model/values/period'
import { areaNotThen } from '../rules/area-dates'
import { outOfBounds } from '../rules/bounds'
import { categoriesOf } from '../check/check-catalogue'
import type { TableRow } from '../published/read-publication'
import { cellOf, type CellProblems } from '../tables/cell-problems'
import { groupBy } from '../tables/group-by'
import { periodAfter } from '../rules/period-after'
import type { RawFigure } from './read-rows'
import { readPercentages } from './percentages'
import { asksFor, periodFor } from '../tables/read-period'
import { readOwnValue, type WrittenNumber } from './read-value'
import { readUnit } from './units'
import type { CsvRow } from '../tables/types'
import type { Columns } from '../tables/find-columns'
import { scaleOf } from '@/model/values/scale'

/** One indicator's part of a tidy file. */
export interface OwnTable {
  indicator: string
  measures: readonly string[]
  rows: TableRow[]
  notes?: NonNullable<ObservationFile['notes']>
}

interface Context {
  columns: Columns
  cellProblems: CellProblems
  areas: readonly Area[]
  /** Ids of the releases held: rows that name one of these were saved by the app. */
  releases: ReadonlySet<string>
  /** The day on which the figures are published, where it is known. */
  on: string | undefined
}

/** Why a number cannot be a value of its measure; undefined where it can. */
function wrongNumber({ number, isPercent }: WrittenNumber, measure: Measure) {
  if (isPercent && measure.kind !== 'percent')
    return {
      message: `${number}% is a percentage, but ${measure.id} is not.`,
      remedy: 'Write the number itself.',
    }
  const wrong = outOfBounds(number, measure)
  return wrong && { message: wrong.message, remedy: wrong.remedy }
}

/**
 * Adds a problem where a numerator or denominator is neither a number nor a reason why there is
 * none.
 */
function checkParts(row: CsvRow, { columns, cellProblems }: Context) {
  for (const role of ['numerator', 'denominator']) {
    const text = cellOf(columns, row, role)
    const read = text === '' ? undefined : readOwnValue(text)
    if (read && 'wrong' in read)
      cellProblems.addProblem(row, role, { message: read.wrong, remedy: read.remedy })
    else if (read && 'isPercent' in read && read.isPercent)
      cellProblems.addProblem(row, role, {
        message: `"${text}" is a percentage, not a number.`,
        remedy: 'Write the number that the value is worked out from, or leave the cell empty.',
      })
  }
}

/** Whether a percentage or rate agrees with its numerator and denominator. */
function agrees(value: WrittenNumber, measure: Measure, parts: [string, string]): boolean {
  const [above, below] = parts.map(readOwnValue)
  if (!above || !below || !('number' in above) || !('number' in below) || below.number === 0)
    return true
  // A % sign here is reported as a problem already.
  if (above.isPercent || below.isPercent) return true
  const expected = (above.number / below.number) * scaleOf(measure)
  return Math.abs(expected - value.number) <= 0.5001 / 10 ** value.decimals
}

/** Whether a share is of children, judged by its numerator's unit or by the indicator's name. */
const isOfChildren = ({ numerator }: Measure, { name, measures }: FullIndicator): boolean => {
  const above = measures.find(({ id }) => id === numerator)
  return countsChildren(above?.unit ?? name)
}

/** The number of children behind a share, if that is too small for the share to be printed. */
function fewChildren(
  measure: Measure,
  parts: readonly string[],
  indicator: FullIndicator,
): string | undefined {
  if (!isOfChildren(measure, indicator)) return undefined
  return parts.find((part) => {
    const read = readOwnValue(part)
    return 'number' in read && read.number > 0 && read.number < USUAL_THRESHOLD
  })
}

const isSameUnit = (written: string, unit: string): boolean => {
  const plain = (text: string) => {
    const read = readUnit(text)
    return ('unit' in read ? read.unit : text).toLowerCase().trim()
  }
  return written === '' || written === unit || plain(written) === plain(unit)
}

/**
 * Adds a problem where the area did not exist in the period, or the period ended after publication.
 * Money may be planned ahead, and rows that the app saved are accepted as published.
 */
function notThen(
  { area, row, measure }: RawFigure,
  period: string,
  { indicator, context }: { indicator: FullIndicator; context: Context },
) {
  const { columns, cellProblems, areas, on, releases } = context
  if (releases.has(cellOf(columns, row, 'release'))) return
  const type = indicator.periodType
  const place = areas.find(({ code }) => code === area)
  const gone = place && areaNotThen(place, periodEnd(period, type), areas)
  if (gone) cellProblems.addProblem(row, columns.has('area_code') ? 'area_code' : 'period', gone)
  const isMoney = indicator.measures.some(({ id, kind }) => id === measure && kind === 'money')
  const after = on === undefined || isMoney ? undefined : periodAfter({ period, type }, on)
  if (after) cellProblems.addProblem(row, 'period', after)
}

/** Whether the app itself saved all these rows: if so, each names a release that is held. */
const isOurs = (own: readonly RawFigure[], { columns, releases }: Context): boolean =>
  own.every(({ row }) => releases.has(cellOf(columns, row, 'release')))

/** The figures of one measure, with percentages as numbers from 0 to 100. */
function readMeasure(
  own: readonly RawFigure[],
  [measure, indicator]: readonly [Measure, FullIndicator],
  context: Context,
) {
  const { columns, cellProblems } = context
  const ours = isOurs(own, context)
  const written = own.flatMap(({ value, row }) => ('number' in value ? [{ ...value, row }] : []))
  const { label, decimals } = measure
  const percent =
    measure.kind === 'percent'
      ? readPercentages(written, { label, decimals, isOurs: ours })
      : { factor: 1, wrong: [] }
  for (const { row, ...problem } of percent.wrong) cellProblems.addProblem(row, 'value', problem)
  const read = own.map((figure): RawFigure => {
    const { value, row } = figure
    checkParts(row, context)
    const unit = cellOf(columns, row, 'unit')
    if (!isSameUnit(unit, measure.unit))
      cellProblems.addProblem(row, 'unit', {
        message: `"${unit}" is not the unit of ${measure.id}, which is "${measure.unit}".`,
        remedy: 'Give the figures in that unit, or as a new indicator.',
      })
    if (!('number' in value)) return figure
    const bare = value.isPercent ? 1 : percent.factor
    const scaled =
      bare === 1
        ? value
        : {
            ...value,
            number: Number((value.number * bare).toPrecision(12)),
            decimals: Math.max(0, value.decimals - 2),
          }
    const wrong = wrongNumber(scaled, measure)
    if (wrong) cellProblems.addProblem(row, 'value', wrong)
    const parts: [string, string] = [
      cellOf(columns, row, 'numerator'),
      cellOf(columns, row, 'denominator'),
    ]
    if (!ours && !agrees(scaled, measure, parts))
      cellProblems.addProblem(row, 'value', {
        message: `${scaled.number} does not follow from ${parts[0]} of ${parts[1]}.`,
        remedy: 'Correct the value, the numerator or the denominator.',
      })
    const few = ours ? undefined : fewChildren(measure, parts, indicator)
    if (few !== undefined && scaled.number > 0)
      cellProblems.addProblem(row, 'value', {
        message: `${scaled.number} is worked out from ${few} children, which could identify one.`,
        remedy: SUPPRESS,
      })
    return { ...figure, value: scaled }
  })
  return { read, warning: 'warning' in percent ? percent.warning : undefined }
}

const cellValue = ({ value }: RawFigure): TableRow[number] =>
  'number' in value ? value.number : 'shorthand' in value ? value.shorthand : value

/** One indicator's figures as a table, and warnings about how they were read. */
export function readFigures(
  indicator: FullIndicator,
  own: readonly RawFigure[],
  context: Context,
): { table: OwnTable; warnings: string[] } {
  const { cellProblems, areas } = context
  const warnings: string[] = []
  const byMeasure = groupBy(own, ({ measure }) => measure)
  const kept: RawFigure[] = []
  for (const measure of indicator.measures) {
    const figures = byMeasure.get(measure.id)
    if (!figures) continue
    if (measure.derived === true) {
      const source = (measure.sumOf ?? measure.ratioOf)?.[0] ?? measure.numerator ?? ''
      const message = `${indicator.code} ${measure.id} is worked out here from ${source}`
      if (byMeasure.has(source) || isOurs(figures, context))
        warnings.push(`${message}: its ${figures.length} rows were not read.`)
      else
        for (const { row } of figures)
          cellProblems.addProblem(row, 'measure', {
            message: `${message}.`,
            remedy: `Give the rows of ${source} instead.`,
          })
      continue
    }
    const { read, warning } = readMeasure(figures, [measure, indicator], context)
    for (const figure of read) kept.push(figure)
    if (warning !== undefined) warnings.push(warning)
  }
  const measures = indicator.measures
    .map(({ id }) => id)
    .filter((id) => kept.some((f) => f.measure === id))
  const columnOf = new Map(measures.map((id, index) => [id, index]))
  const areaRank = new Map(areas.map(({ code }, index) => [code, index]))
  const categoryRank = new Map([...categoriesOf(indicator)].map((id, index) => [id, index]))
  const seen = new Map<string, number>()
  const lines = kept.flatMap((figure) => {
    const { row, area, category } = figure
    const period = periodFor(figure.period, indicator.periodType)
    if (period === undefined) {
      const message = `"${figure.period.id}" is not the kind of period that ${indicator.id} uses.`
      cellProblems.addProblem(row, 'period', { message, remedy: asksFor(indicator.periodType) })
      return []
    }
    notThen(figure, period, { indicator, context })
    const key = `${area}|${period}|${category}|${figure.measure}`
    const before = seen.get(key)
    if (before !== undefined) {
      const message = `the row is for the same figure as row ${before}.`
      cellProblems.addProblem(row, 'value', { message, remedy: 'Remove one of the two.' })
      return []
    }
    seen.set(key, row.line)
    const cells: TableRow = [area, period, category, ...measures.map(() => null), row.line]
    cells[3 + (columnOf.get(figure.measure) ?? 0)] = cellValue(figure)
    const order = [areaRank.get(area) ?? 0, categoryRank.get(category) ?? 0] as const
    return [{ cells, period, order, note: figure.note }]
  })
  lines.sort(
    (a, b) =>
      a.order[0] - b.order[0] ||
      (a.period < b.period ? -1 : a.period > b.period ? 1 : a.order[1] - b.order[1]),
  )
  const notes = lines.flatMap(({ note }, row) => (note === '' ? [] : [{ row, note }]))
  return {
    table: {
      indicator: indicator.id,
      measures,
      rows: lines.map(({ cells }) => cells),
      ...(notes.length > 0 ? { notes } : {}),
    },
    warnings,
  }
}
