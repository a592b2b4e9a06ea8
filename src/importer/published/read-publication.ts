import type { Area } from '@/model/schema/area'
import { periodEnd } from '@/model/values/period'
import { listInWords } from '@/model/values/format'
import type { Catalogue } from '@/model/schema/indicator'
import type { ObservationFile } from '@/model/schema/observation'
import { areaNotThen } from '../rules/area-dates'
import { outOfBounds } from '../rules/bounds'
import { cellOf, cellProblemsOf } from '../tables/cell-problems'
import { readFigure } from './published-figure'
import { findJointReturns } from './joint-rows'
import { areaLocator } from './locate-area'
import { knownIndicators } from './known-indicators'
import type { Problem, Warning } from '../tables/problem'
import { tableFile, type PublicationTable } from '../publications/publication'
import { measuresOf, ruleFinder } from './rules'
import type { CsvRow, CsvTable } from '../tables/types'
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
  /** The latest time_period of the file. */
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

const LOOK = 'Check the publisher’s own file; if it says the same, ask them.'

/** Reads the cells of a row by the role of their column, and collects problems with them. */
function cellReader(csv: CsvTable, columns: Columns) {
  const cellProblems = cellProblemsOf(csv, columns)
  let empty = 0
  const cell = (row: CsvRow, role: string): string => cellOf(columns, row, role)
  const figure = (row: CsvRow, role: string | undefined): number | string | null => {
    if (role === undefined || !columns.has(role)) return null
    const read = readFigure(cell(row, role))
    if (read === null) empty += 1
    if (read === null || typeof read !== 'object') return read
    cellProblems.addProblem(row, role, {
      message: read.wrong,
      remedy: LOOK,
    })
    return null
  }
  return { ...cellProblems, cell, figure, emptyCells: () => empty }
}

type Cells = ReturnType<typeof cellReader>

/**
 * Returns a function that gives the area and year of a row; undefined, with a problem added, where
 * either is missing.
 */
function placeReader({ cell, addProblem }: Cells, areas: readonly Area[]) {
  const locate = areaLocator(areas)
  return (row: CsvRow): { area: string; year: string } | undefined => {
    const located = locate({
      level: cell(row, 'level'),
      region: cell(row, 'region'),
      dfe: cell(row, 'dfe'),
      ons: cell(row, 'ons'),
    })
    const year = cell(row, 'period')
    const isYear = /^\d{4}$/.test(year)
    if (!isYear)
      addProblem(row, 'period', {
        message: `"${year}" is not a year.`,
        remedy: 'Write it with four digits.',
      })
    const identifier = cell(row, 'identifier')
    const isReportingYear = identifier.toLowerCase() === 'reporting year'
    if (!isReportingYear)
      addProblem(row, 'identifier', {
        message: `"${identifier}" is not read, only "Reporting year" is.`,
        remedy: 'Remove such rows.',
      })
    if (!('role' in located)) return isYear ? { area: located.area, year } : undefined
    addProblem(row, located.role, located)
    return undefined
  }
}

interface OrderedRow {
  area: string
  period: string
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
    Number(a.period) - Number(b.period) ||
    a.order - b.order
}

interface Sheet {
  measures: string[]
  rows: OrderedRow[]
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
  const cells = cellReader(csv, columns)
  const readPlace = placeReader(cells, areas)
  const findRule = ruleFinder(table)
  const known = knownIndicators(catalogue)
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const sheets = new Map<string, Sheet>()
  const seen = new Map<string, number>()
  const unusual: number[] = []
  let latest = ''
  for (const row of csv.rows) {
    if (cells.isFull()) break
    const labels = table.filters.map((role) => cells.cell(row, role))
    const rule = findRule(labels)
    const place = readPlace(row)
    if ('unknown' in rule) {
      cells.addProblem(row, table.filters[rule.unknown] ?? '', {
        message: `the label "${labels[rule.unknown] ?? ''}" is not known.`,
        remedy: `Add it to ${tableFile(table)}: as another name of a category, or as a new one.`,
      })
      continue
    }
    if (!place) continue
    const { area, year } = place
    if (year > latest) latest = year
    const key = `${area}|${year}|${rule.order}`
    const before = seen.get(key)
    if (before !== undefined)
      cells.addProblem(row, table.filters.at(-1) ?? 'period', {
        message: `the row is for the same area, year and labels as line ${before}.`,
        remedy: 'Remove one of the two.',
      })
    seen.set(key, row.line)
    const period = String(Number(year) + (table.periodShift ?? 0))
    let outside: ReturnType<typeof areaNotThen>
    for (const { indicator, category, figures } of rule.targets) {
      const sheet = sheets.get(indicator) ?? {
        measures: measuresOf(recognised, indicator),
        rows: [],
      }
      sheets.set(indicator, sheet)
      const is = known.get(indicator)
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
      if (is && held && values.some((value) => typeof value === 'number'))
        outside ??= areaNotThen(held, periodEnd(period, is.type), areas)
      const line = [area, period, category, ...values, row.line]
      sheet.rows.push({ area, period, order: rule.order, cells: line })
    }
    if (outside) cells.addProblem(row, 'dfe', outside)
  }
  const joint = withJointReturns(csv, sheets, areas)
  const inOrder = sorter(areas)
  const message = `${cells.emptyCells()} cells are empty; no figures were read from them.`
  return {
    year: latest,
    problems: [...cells.problems, ...joint.problems],
    warnings: [
      ...absentColumns(csv, recognised),
      ...joint.warnings,
      ...overHundred(csv, unusual),
      ...(cells.emptyCells() === 0 ? [] : [{ file: csv.file, message }]),
    ],
    indicators: [...sheets].map(([indicator, { measures, rows }]) => ({
      indicator,
      measures,
      rows: rows.toSorted(inOrder).map((row) => row.cells),
    })),
  }
}
