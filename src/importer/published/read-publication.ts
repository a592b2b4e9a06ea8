import type { Area } from '@/model/schema/area'
import { periodEnd } from '@/model/values/period'
import { listInWords } from '@/model/values/format'
import type { Catalogue, PeriodType } from '@/model/schema/indicator'
import type { ObservationFile } from '@/model/schema/observation'
import { areaNotThen } from '../rules/area-dates'
import { outOfBounds } from '../rules/bounds'
import { findJointReturns } from './joint-rows'
import { knownIndicators } from './known-indicators'
import { normaliseLabel } from '../tables/labels'
import { counted, type Problem, type Warning } from '../tables/problem'
import { layoutOf, tableFile, type PublicationTable } from '../publications/publication'
import { cellReader, LOOK, placeReader } from './read-cells'
import { readPublishedPeriod } from './published-period'
import { measuresOf, ruleFinder } from './rules'
import type { CsvTable } from '../tables/types'
import type { Columns } from '../tables/find-columns'

export type TableRow = ObservationFile['rows'][number]

/** One indicator's part of a file, before it is assigned to a release. */
interface IndicatorRows {
  indicator: string
  measures: readonly string[]
  rows: TableRow[]
  notes?: NonNullable<ObservationFile['notes']>
}

export interface PublicationReading {
  /** The year in the name of the file's edition. */
  year: string
  indicators: IndicatorRows[]
  problems: Problem[]
  warnings: Warning[]
}

/** The areas and catalogue that rows are checked against. */
interface PublicationSite {
  areas: readonly Area[]
  catalogue?: Catalogue | undefined
}

interface Recognised {
  table: PublicationTable
  columns: Columns
}

/**
 * The day on which a council must have existed for a period: its last, but the first of a school
 * year within which the council ended.
 */
function lastDayIn(period: string, type: PeriodType, { to }: Area): string {
  const [end, first] = [periodEnd(period, type), `${period.slice(0, 4)}-09-01`]
  return type === 'academic-year' && to !== undefined && to > first && to < end ? to : end
}

const NOT_THEN = 'a council has figures for a year in which it did not exist.'

interface OrderedRow {
  area: string
  period: string
  category: string
  /** The position of the row's rule in the table. */
  order: number
  cells: TableRow
}

/**
 * Sorts rows in the order of areas.json, then by period, then as the table lists the categories.
 */
function sorter(areas: readonly Area[]) {
  const rank = new Map(areas.map((area, index) => [area.code, index]))
  return (a: OrderedRow, b: OrderedRow): number =>
    (rank.get(a.area) ?? 0) - (rank.get(b.area) ?? 0) ||
    (a.period < b.period ? -1 : a.period > b.period ? 1 : a.order - b.order)
}

interface Sheet {
  measures: string[]
  rows: OrderedRow[]
  /** The row of each area, period and category, and the line of each of its measures. */
  joined: Map<string, { cells: TableRow; lines: (number | null)[] }>
}

/**
 * Adds the figures of a line to a sheet: as a row of its own or, where a table joins its rows, to
 * the row of the same area, period and category.
 * @param row without its last cell, the line
 */
function addRow(sheet: Sheet, row: OrderedRow, { line, joins }: { line: number; joins: boolean }) {
  const { area, period, category, cells } = row
  const key = `${area}|${period}|${category}`
  const values = cells.slice(3)
  const held = joins ? sheet.joined.get(key) : undefined
  if (held) {
    for (const [index, value] of values.entries())
      if (value !== null) {
        held.cells[index + 3] = value
        held.lines[index] = line
      }
    return
  }
  const lines = values.map((value) => (value === null ? null : line))
  cells.push(joins && lines.length > 1 ? lines : line)
  sheet.rows.push(row)
  if (joins) sheet.joined.set(key, { cells, lines })
}

/** Moves rows of joint returns that are printed under a member's name to the joint return. */
function withJointReturns(
  csv: CsvTable,
  sheets: ReadonlyMap<string, Sheet>,
  areas: readonly Area[],
): { problems: Problem[]; warnings: Warning[] } {
  const rows = [...sheets].flatMap(([indicator, sheet]) =>
    sheet.rows.map((row) => ({ ...row, indicator })),
  )
  const { printed, twice } = findJointReturns(rows, areas)
  const codes = new Map<TableRow, string | undefined>()
  const periods = new Map<Area, string[]>()
  for (const { area, period, kept, left } of printed) {
    for (const cells of kept) codes.set(cells, area.code)
    for (const cells of left) codes.set(cells, undefined)
    periods.set(area, [...(periods.get(area) ?? []), period])
  }
  if (printed.length > 0)
    for (const sheet of sheets.values())
      sheet.rows = sheet.rows.flatMap((row) => {
        if (!codes.has(row.cells)) return row
        const area = codes.get(row.cells)
        return area === undefined ? [] : { ...row, area, cells: [area, ...row.cells.slice(1)] }
      })
  return {
    problems: twice.map(({ area, member, period, line }) => ({
      file: csv.file,
      line,
      message: `${member.name} has figures for ${period}, and so has its joint return, ${area.name}: they would be counted twice.`,
      remedy: 'Remove one of the two.',
    })),
    warnings: [...periods].map(([area, found]) => ({
      file: csv.file,
      message: `has the joint return of ${area.name} under the name of only one of them for ${listInWords(found)}: it was read as the return of both.`,
    })),
  }
}

/** Warnings for columns that an edition may lack, where this edition does. */
function absentColumns(csv: CsvTable, { table, columns }: Recognised): Warning[] {
  const absent = (table.optional ?? []).filter((role) => !columns.has(role))
  const names = absent.map((role) => `"${table.columns[role]?.[0] ?? role}"`)
  const message = `has no ${names.length === 1 ? 'column' : 'columns'} ${listInWords(names)}: no figures were read from ${names.length === 1 ? 'it' : 'them'}.`
  return names.length === 0 ? [] : [{ file: csv.file, message }]
}

function overHundred({ file }: CsvTable, lines: readonly number[]): Warning[] {
  const [first, ...more] = lines
  if (first === undefined) return []
  const message = `has ${more.length === 0 ? 'a percentage' : `${lines.length} percentages`} over 100, ${more.length === 0 ? 'in' : 'the first in'} row ${first}. That can be right where the figure is not a part of a whole: check ${more.length === 0 ? 'it' : 'them'}.`
  return [{ file, message }]
}

/**
 * Reads the rows of a recognised file.
 * @param csv the file
 * @param recognised the publication that it belongs to, with the columns found in it
 * @param site the areas of areas.json, whose order is the order of the output; the catalogue, which
 *   says what values a measure can have and what a period is
 * @returns one table per indicator, rows in the order area, period, category; or problems for
 *   unknown areas, periods and labels, cells that are not figures or cannot be right, areas that
 *   did not exist, and rows given twice
 */
export function readPublication(
  csv: CsvTable,
  recognised: Recognised,
  { areas, catalogue }: PublicationSite,
): PublicationReading {
  const { table, columns } = recognised
  const cells = cellReader(csv, columns, table)
  const readPlace = placeReader(cells, table, areas)
  const findRule = ruleFinder(table)
  const indicators = knownIndicators(catalogue)
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const sheets = new Map<string, Sheet>()
  const seen = new Map<string, number>()
  const unusual: number[] = []
  const leftOut = new Map<string, number>()
  const leaveOut = (because: string) => leftOut.set(because, (leftOut.get(because) ?? 0) + 1)
  const { isLeftOver, restates = false } = layoutOf(table)
  const unread = new Set(table.unread?.map(normaliseLabel))
  let latest = 0
  for (const row of csv.rows) {
    if (cells.isFull()) break
    const labels = table.filters.map((role) => cells.cell(row, role))
    if (unread.has(normaliseLabel(labels[0] ?? ''))) continue
    const rule = findRule(labels)
    if (isLeftOver?.((role) => cells.cell(row, role)) === true) continue
    const place = readPlace(row)
    if ('unknown' in rule) {
      cells.addProblem(row, table.filters[rule.unknown] ?? '', {
        message: `the label "${labels[rule.unknown] ?? ''}" is not known.`,
        remedy: `Add it to ${tableFile(table)}: as another name of a category, or as a new one.`,
      })
      continue
    }
    if (!place) continue
    const { area, year, identifier, ends } = place
    if (ends > latest) latest = ends
    if (rule.without?.areas.includes(area) === true) {
      leaveOut(rule.without.because)
      continue
    }
    if (rule.targets.length === 0) continue
    const key = `${area}|${year}|${rule.order}`
    const before = seen.get(key)
    if (before !== undefined)
      cells.addProblem(row, table.filters.at(-1) ?? 'period', {
        message: `the row is for the same area, year and labels as line ${before}.`,
        remedy: 'Remove one of the two.',
      })
    seen.set(key, row.line)
    let outside: ReturnType<typeof areaNotThen>
    for (const { indicator, category, figures } of rule.targets) {
      const sheet = sheets.get(indicator) ?? {
        measures: measuresOf(recognised, indicator),
        rows: [],
        joined: new Map(),
      }
      sheets.set(indicator, sheet)
      const is = indicators.get(indicator)
      const known = { type: is?.type, shift: table.periodShift }
      const { id: period = year } = readPublishedPeriod(year, identifier, known) ?? {}
      const values = sheet.measures.map((measure) => {
        const role = figures[measure]
        const value = cells.figure(row, role)
        const definition = is?.measures.get(measure)
        if (typeof value !== 'number' || !definition || role === undefined) return value
        const wrong = outOfBounds(value, definition)
        if (wrong?.isPossible === true) unusual.push(row.line)
        else if (wrong) cells.addProblem(row, role, { message: wrong.message, remedy: LOOK })
        return value
      })
      if (values.every((value) => value === null)) continue
      const held = byCode.get(area)
      const isNotThen = is && held && areaNotThen(held, lastDayIn(period, is.type, held), areas)
      const isGiven = values.some((value) => typeof value === 'number')
      if (isNotThen && isGiven && restates) leaveOut(NOT_THEN)
      else if (isNotThen && isGiven) outside ??= isNotThen
      // A dash for a council that did not exist needs no reason.
      if (isNotThen && restates) continue
      const line = [area, period, category, ...values]
      addRow(
        sheet,
        { area, period, category, order: rule.order, cells: line },
        { line: row.line, joins: table.joins === true },
      )
    }
    if (outside) cells.addProblem(row, 'dfe', outside)
  }
  const joint = withJointReturns(csv, sheets, areas)
  const inOrder = sorter(areas)
  const message = `${cells.emptyCells()} cells are empty; no figures were read from them.`
  return {
    year: String(latest + (table.edition.yearsAfter ?? 0)),
    problems: [...cells.problems, ...joint.problems],
    warnings: [
      ...absentColumns(csv, recognised),
      ...joint.warnings,
      ...overHundred(csv, unusual),
      ...[...leftOut].map(([because, rows]) => ({
        file: csv.file,
        message: `has ${counted(rows, 'row')} that ${rows === 1 ? 'was' : 'were'} left out: ${because}`,
      })),
      ...(cells.emptyCells() === 0 ? [] : [{ file: csv.file, message }]),
    ],
    indicators: [...sheets].map(([indicator, { measures, rows }]) => ({
      indicator,
      measures,
      rows: rows.toSorted(inOrder).map((row) => row.cells),
    })),
  }
}
