import type { Area } from '@/model/schema/area'
import { layoutOf, type PublicationTable } from '../publications/publication'
import { cellOf, cellProblemsOf } from '../tables/cell-problems'
import type { Columns } from '../tables/find-columns'
import type { CsvRow, CsvTable } from '../tables/types'
import { areaLocator } from './locate-area'
import { readFigure } from './published-figure'
import { isKnownYear, readPublishedPeriod } from './published-period'

export const LOOK = 'Check the publisher’s own file; if it says the same, ask them.'

/** Reads the cells of a row by the role of their column, and collects problems with them. */
export function cellReader(csv: CsvTable, columns: Columns, table: PublicationTable) {
  const { unexplained, empty: blank, belowZero = false, yearInTitle } = layoutOf(table)
  const cellProblems = cellProblemsOf(csv, columns)
  let empty = 0
  const cell = (row: CsvRow, role: string): string => cellOf(columns, row, role)
  const figure = (row: CsvRow, role: string | undefined): number | string | null => {
    if (role === undefined || !columns.has(role)) return null
    const read = readFigure(cell(row, role), { unexplained, belowZero })
    if (read === null && blank !== undefined) return blank
    if (read === null) empty += 1
    if (read === null || typeof read !== 'object') return read
    cellProblems.addProblem(row, role, {
      message: read.wrong,
      remedy: LOOK,
    })
    return null
  }
  /** The year that a title above the header names. */
  const titled = (csv.titles ?? []).flatMap((title) => yearInTitle?.exec(title)?.[1] ?? [])[0]
  const year = (row: CsvRow): string => titled ?? cell(row, 'period')
  return { ...cellProblems, cell, figure, year, emptyCells: () => empty }
}

export type Cells = ReturnType<typeof cellReader>

/** The area of a row, its year as the file writes it, and the calendar year in which that ends. */
export interface Placed {
  area: string
  year: string
  identifier: string
  ends: number
}

/**
 * Returns a function that gives the area and year of a row; undefined, with a problem added, where
 * either is missing.
 */
export function placeReader(
  { cell, year: yearOf, addProblem }: Cells,
  table: PublicationTable,
  areas: readonly Area[],
): (row: CsvRow) => Placed | undefined {
  const locate = areaLocator(areas)
  const { place } = layoutOf(table)
  return (row) => {
    const located = locate(place((role) => cell(row, role)))
    const [year, identifier] = [yearOf(row), cell(row, 'identifier')]
    const isRead = isKnownYear(identifier)
    const period = isRead ? readPublishedPeriod(year, identifier) : undefined
    if (!isRead)
      addProblem(row, 'identifier', {
        message: `"${identifier}" is not read; reporting, calendar, academic and financial years are.`,
        remedy: 'Remove such rows.',
      })
    else if (!period)
      addProblem(row, 'period', {
        message: `"${year}" is not a year.`,
        remedy: 'Write it as 2025, or with both years: 202425 for 2024-25.',
      })
    if (!('role' in located))
      return period ? { area: located.area, year, identifier, ends: period.ends } : undefined
    addProblem(row, located.role, located)
    return undefined
  }
}
