import type { Area } from '@/model/area'
import type { ObservationFile } from '@/model/observation'
import { cellOf, complaintsOf } from './complaints'
import type { CsvRow, CsvTable } from './csv'
import { readFigure } from './published-figure'
import { areaLocator } from './locate-area'
import type { Problem, Warning } from './problem'
import { tableFile } from './publication'
import type { PublicationTable } from './publication'
import type { Columns } from './recognise'
import { measuresOf, ruleFinder } from './rules'

export type TableRow = ObservationFile['rows'][number]

/** One indicator's part of a file, before it belongs to a release. */
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

interface Recognised {
  table: PublicationTable
  columns: Columns
}

/** Reads cells of a row by role, and complains about them by the file's own column name. */
function cellReader(csv: CsvTable, columns: Columns) {
  const complaints = complaintsOf(csv, columns)
  let empty = 0
  const cell = (row: CsvRow, role: string): string => cellOf(columns, row, role)
  const figure = (row: CsvRow, role: string | undefined): number | string | null => {
    if (role === undefined) return null
    const read = readFigure(cell(row, role))
    if (read === null) empty += 1
    if (read === null || typeof read !== 'object') return read
    complaints.about(row, role, {
      message: read.wrong,
      remedy: 'Look at the publisher’s own file; if it says so, ask them.',
    })
    return null
  }
  return { ...complaints, cell, figure, emptyCells: () => empty }
}

type Cells = ReturnType<typeof cellReader>

/** A function to the area and year of a row; undefined, with a complaint, when it has none. */
function placeReader({ cell, about }: Cells, areas: readonly Area[]) {
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
      about(row, 'period', {
        message: `"${year}" is not a year.`,
        remedy: 'Write it in four digits.',
      })
    const identifier = cell(row, 'identifier')
    const isReportingYear = identifier.toLowerCase() === 'reporting year'
    if (!isReportingYear)
      about(row, 'identifier', {
        message: `"${identifier}" is not read, only "Reporting year" is.`,
        remedy: 'Take such rows out.',
      })
    if (!('role' in located)) return isYear ? { area: located.area, year } : undefined
    about(row, located.role, located)
    return undefined
  }
}

interface OrderedRow {
  area: string
  period: string
  /** Place of its rule in the table. */
  order: number
  cells: TableRow
}

/** Rows in the order of areas.json, then by period, then as the table lists the categories. */
function sorter(areas: readonly Area[]) {
  const rank = new Map(areas.map((area, index) => [area.code, index]))
  return (a: OrderedRow, b: OrderedRow): number =>
    (rank.get(a.area) ?? 0) - (rank.get(b.area) ?? 0) ||
    Number(a.period) - Number(b.period) ||
    a.order - b.order
}

/**
 * Reads the rows of a recognised file.
 * @param csv the file
 * @param recognised the publication that it belongs to, with the columns found in it
 * @param areas of areas.json; their order is the order of the output
 * @returns one table an indicator, rows in the order area, period, category; or problems for
 *   unknown areas, periods and labels, cells that are no figure, and rows given twice
 */
export function readPublication(
  csv: CsvTable,
  { table, columns }: Recognised,
  areas: readonly Area[],
): PublicationReading {
  const cells = cellReader(csv, columns)
  const readPlace = placeReader(cells, areas)
  const findRule = ruleFinder(table)
  const sheets = new Map<string, { measures: string[]; rows: OrderedRow[] }>()
  const seen = new Map<string, number>()
  let latest = ''
  for (const row of csv.rows) {
    if (cells.isFull()) break
    const labels = table.filters.map((role) => cells.cell(row, role))
    const rule = findRule(labels)
    const place = readPlace(row)
    if ('unknown' in rule) {
      cells.about(row, table.filters[rule.unknown] ?? '', {
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
      cells.about(row, table.filters.at(-1) ?? 'period', {
        message: `the row is for the same area, year and labels as line ${before}.`,
        remedy: 'Take one of the two away.',
      })
    seen.set(key, row.line)
    for (const { indicator, category, figures } of rule.targets) {
      const sheet = sheets.get(indicator) ?? { measures: measuresOf(table, indicator), rows: [] }
      sheets.set(indicator, sheet)
      const values = sheet.measures.map((measure) => cells.figure(row, figures[measure]))
      if (values.every((value) => value === null)) continue
      const period = String(Number(year) + (table.periodShift ?? 0))
      const line = [area, period, category, ...values, row.line]
      sheet.rows.push({ area, period, order: rule.order, cells: line })
    }
  }
  const inOrder = sorter(areas)
  const message = `${cells.emptyCells()} cells are empty; no figure was made of them.`
  return {
    year: latest,
    problems: cells.problems,
    warnings: cells.emptyCells() === 0 ? [] : [{ file: csv.file, message }],
    indicators: [...sheets].map(([indicator, { measures, rows }]) => ({
      indicator,
      measures,
      rows: rows.toSorted(inOrder).map((row) => row.cells),
    })),
  }
}
