import type { Area } from '@/model/schema/area'
import { isDay } from '@/model/values/period'
import { cellOf, cellProblemsOf } from '../tables/cell-problems'
import { normaliseLabel } from '../tables/labels'
import { authorityFinder } from './locate-area'
import { tableFile } from '../publications/publication'
import type { JudgementTable } from '../publications/tables/inspection-judgements'
import type { PublicationReading, TableRow } from './read-publication'
import type { CsvRow, CsvTable } from '../tables/types'
import type { Columns } from '../tables/find-columns'

/** 2021-12-06 or 06/12/2021 as 2021-12-06; undefined if the text is not a day. */
function readDay(text: string): string | undefined {
  const iso = /^\d{2}\/\d{2}\/\d{4}$/.test(text) ? text.split('/').toReversed().join('-') : text
  return isDay(iso) ? iso : undefined
}

/** The year of the 31 March on or after a day, which names the edition. */
const editionYear = (day: string): string =>
  String(Number(day.slice(0, 4)) + (day.slice(5) > '03-31' ? 1 : 0))

interface Inspection {
  area: string
  day: string
  judgements: { category: string; grade: string }[]
  line: number
}

const AGAIN = 'Check the publisher’s own file; if it says the same, ask them.'

/**
 * Reads the rows of a file of judgements.
 * @param csv the file
 * @param found its table and the columns found in it
 * @param areas the areas of areas.json; their order is the order of the output
 * @returns rows of area, day of the inspection, category and judgement in words; or problems for
 *   unknown authorities and judgements, days that do not exist, and inspections given twice
 */
export function readJudgements(
  csv: CsvTable,
  { table, columns }: { table: JudgementTable; columns: Columns },
  areas: readonly Area[],
): PublicationReading {
  const { problems, isFull, addProblem } = cellProblemsOf(csv, columns)
  const cell = (row: CsvRow, role: string): string => cellOf(columns, row, role)
  const find = authorityFinder(areas)
  const grades = new Map(table.grades.map((grade) => [normaliseLabel(grade), grade]))
  const day = (row: CsvRow, role: 'inspected' | 'published'): string | undefined => {
    const read = readDay(cell(row, role))
    if (read === undefined)
      addProblem(row, role, {
        message: `"${cell(row, role)}" is not a day.`,
        remedy: 'Write it as 2021-12-17.',
      })
    return read
  }
  const seen = new Map<string, number>()
  let empty = 0
  const inspections = csv.rows.flatMap((row): Inspection[] => {
    if (isFull()) return []
    const located = find({ ons: cell(row, 'ons'), name: cell(row, 'name') })
    if ('role' in located) addProblem(row, located.role, located)
    const [inspected, published] = [day(row, 'inspected'), day(row, 'published')]
    if (inspected !== undefined && published !== undefined && published < inspected)
      addProblem(row, 'published', {
        message: `"${cell(row, 'published')}" is before the inspection.`,
        remedy: AGAIN,
      })
    const judgements = Object.keys(table.categories).flatMap((category) => {
      const text = cell(row, category)
      if (text === '') empty += 1
      const grade = grades.get(normaliseLabel(text))
      if (text !== '' && grade === undefined)
        addProblem(row, category, {
          message: `"${text}" is not a known judgement (${table.grades.join(', ')}).`,
          remedy: `If it is new, add it to ${tableFile(table)}.`,
        })
      return grade === undefined ? [] : [{ category, grade }]
    })
    if ('role' in located || inspected === undefined) return []
    const key = `${located.area}|${inspected}`
    const before = seen.get(key)
    if (before !== undefined)
      addProblem(row, 'inspected', {
        message: `the row is for the same authority and day as line ${before}.`,
        remedy: 'Remove one of the two.',
      })
    seen.set(key, row.line)
    return [{ area: located.area, day: inspected, judgements, line: row.line }]
  })
  const rank = new Map(areas.map((area, index) => [area.code, index]))
  const rows = inspections
    .toSorted(
      (a, b) =>
        (rank.get(a.area) ?? 0) - (rank.get(b.area) ?? 0) || a.day.localeCompare(b.day, 'en'),
    )
    .flatMap(({ area, day: on, judgements, line }) =>
      judgements.map(({ category, grade }): TableRow => [
        area,
        on,
        category,
        { text: grade },
        line,
      ]),
    )
  const latest = inspections.reduce((last, { day: on }) => (on > last ? on : last), '')
  const message = `${empty} cells are empty; no judgements were read from them.`
  return {
    year: latest === '' ? '' : editionYear(latest),
    problems,
    warnings: empty === 0 ? [] : [{ file: csv.file, message }],
    indicators: [{ indicator: table.indicator, measures: [table.measure], rows }],
  }
}
