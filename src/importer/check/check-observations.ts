import { periodEnd } from '@/model/values/period'
import { ValueSchema, type ObservationFile } from '@/model/schema/observation'
import type { Indicator } from '@/model/schema/indicator'
import { categoriesOf } from './check-catalogue'
import type { Problem } from '../tables/problem'
import type { Sourced } from '../data-folder/read-data'
import { problemAt } from '../data-folder/problem-at'

/**
 * Row indexes by area, period and category. Keyed by row, not by cell, so that the check stays
 * linear in the data.
 */
export type RowsOf = ReadonlyMap<string, readonly number[]>

export const rowKey = (area: string, period: string, category: string): string =>
  `${area}|${period}|${category}`

function hasPeriod(period: string, indicator: Indicator): boolean {
  try {
    periodEnd(period, indicator.periodType)
    return true
  } catch {
    return false
  }
}

/** Why a cell is not a valid value of its measure; undefined where it is. */
function wrongValue(cell: unknown, kind: Indicator['measures'][number]['kind'] | undefined) {
  const parsed = ValueSchema.safeParse(cell)
  if (!parsed.success)
    return { wrong: `${JSON.stringify(cell)} is neither a number nor a known shorthand.` }
  const value = parsed.data
  if (typeof value === 'string' || kind === undefined) return { value }
  return (kind === 'text') === (typeof value === 'object')
    ? { value }
    : {
        wrong: `${JSON.stringify(cell)} is not a ${kind === 'text' ? 'text' : `number (${kind})`}.`,
      }
}

/**
 * Checks one observation file.
 * @param known codes of areas.json
 * @returns its problems, how many values it has, and its rows for the checks across files
 */
export function checkObservations(
  table: Sourced<ObservationFile>,
  indicator: Indicator | undefined,
  known: ReadonlySet<string>,
): { problems: Problem[]; values: number; rowsOf: RowsOf } {
  const { measures, rows, notes } = table.content
  const problems: Problem[] = []
  const rowsOf = new Map<string, number[]>()
  let values = 0
  const addProblem = (row: number, column: string, message: string, remedy: string): void => {
    problems.push(problemAt(table, ['rows', row], { column, message, remedy }))
  }
  if (!indicator) {
    const message = `${table.content.indicator} is not in the catalogue.`
    const remedy = 'Add it to catalogue.json, or remove the file.'
    return {
      problems: [problemAt(table, ['indicator'], { column: 'indicator', message, remedy })],
      values,
      rowsOf,
    }
  }
  const kinds = new Map(indicator.measures.map((measure) => [measure.id, measure.kind]))
  for (const measure of measures)
    if (!kinds.has(measure)) {
      const message = `"${measure}" is not a measure of ${indicator.id}.`
      const remedy = 'Add it to catalogue.json, or remove the column.'
      problems.push(problemAt(table, ['measures'], { column: measure, message, remedy }))
    }
  const categories = categoriesOf(indicator)
  const periods = new Map<string, boolean>()
  rows.forEach((row, index) => {
    const [area, period, category, ...rest] = row
    const place = rest.at(-1)
    if (
      rest.length !== measures.length + 1 ||
      typeof area !== 'string' ||
      typeof period !== 'string' ||
      typeof category !== 'string' ||
      (typeof place !== 'number' && typeof place !== 'string' && !Array.isArray(place))
    )
      return addProblem(
        index,
        'rows',
        'the row must hold an area, a period, a category, one value for each measure, and its place in the source.',
        'Correct the row.',
      )
    if (!known.has(area))
      addProblem(index, 'area', `there is no area "${area}".`, 'Use a code from areas.json.')
    if (!periods.has(period)) periods.set(period, hasPeriod(period, indicator))
    if (!periods.get(period))
      addProblem(
        index,
        'period',
        `"${period}" is not a period.`,
        'Use 2025, 2022-23, 2023-24-Q1, 2022-04 or a day.',
      )
    if (!categories.has(category))
      addProblem(
        index,
        'category',
        `"${category}" is not a category of ${indicator.id}.`,
        'Add it to a breakdown in catalogue.json, or correct the row.',
      )
    const key = rowKey(area, period, category)
    const same = rowsOf.get(key)
    if (!same) rowsOf.set(key, [index])
    measures.forEach((measure, column) => {
      const cell = rest[column]
      if (cell === null) return
      const read = wrongValue(cell, kinds.get(measure))
      if ('wrong' in read)
        return addProblem(index, measure, read.wrong ?? '', 'Use a number, a shorthand or null.')
      const before = same?.find((other) => (rows[other]?.[column + 3] ?? null) !== null)
      if (before !== undefined)
        addProblem(
          index,
          measure,
          `row ${before + 1} has a value for the same cell.`,
          'Remove one.',
        )
      values += 1
    })
    same?.push(index)
  })
  notes?.forEach((note, index) => {
    if (rows[note.row] && (note.measure === undefined || measures.includes(note.measure))) return
    const message = 'the note belongs to a row or measure that does not exist.'
    problems.push(
      problemAt(table, ['notes', index], { column: 'notes', message, remedy: 'Correct its row.' }),
    )
  })
  return { problems, values, rowsOf }
}
