import type { FullIndicator, Catalogue } from '@/model/schema/indicator'
import type { Shorthand, Text } from '@/model/schema/observation'
import { type WrittenPeriod, readWrittenPeriod } from '../tables/read-period'
import { type WrittenNumber, readOwnValue, readReason } from './read-value'
import type { Area } from '@/model/schema/area'
import { dateOrder, noPeriod } from './date-order'
import { labelMadeDate } from './excel-dates'
import {
  areaAdvice,
  areaFinder,
  categoriesInWords,
  categoryFinder,
  indicatorFinder,
} from './find-names'
import { cellOf, type CellProblems } from '../tables/cell-problems'
import type { CsvRow, CsvTable } from '../tables/types'
import type { Columns } from '../tables/find-columns'

/** A row of a tidy file with each cell read, before the rows of an indicator are read together. */
export interface RawFigure {
  row: CsvRow
  /** Absent where the indicator is new. */
  indicator?: FullIndicator
  id: string
  area: string
  period: WrittenPeriod
  /** As in the file; may be empty where the indicator has only one. */
  measure: string
  category: string
  breakdown: string
  value: WrittenNumber | { shorthand: Shorthand } | Text
  note: string
}

/** The indicators and areas that a council's own file can name. */
export interface Site {
  catalogue: Catalogue
  areas: readonly Area[]
}

/** A function that remembers its result for each text. */
function once<Result>(work: (text: string) => Result): (text: string) => Result {
  const done = new Map<string, Result>()
  return (text) => {
    const held = done.get(text)
    if (held !== undefined) return held
    const result = work(text)
    done.set(text, result)
    return result
  }
}

/** The measure of a row of a known indicator; undefined where the text does not identify one. */
function measureIn({ measures }: FullIndicator, text: string): string | undefined {
  const shown = measures.filter((m) => m.hidden !== true && m.derived !== true)
  if (text === '') return shown.length === 1 ? shown[0]?.id : undefined
  const wanted = text.toLowerCase()
  return (
    measures.find(({ id }) => id === wanted) ??
    measures.find(({ label }) => label.toLowerCase() === wanted)
  )?.id
}

type ValueProblem = { role: string; message: string; remedy: string }

/** The value of a row: a number, a shorthand or a text; or the problem with it. */
function valueIn(
  [value, reason]: [string, string],
  isText: boolean,
): RawFigure['value'] | ValueProblem {
  if (value === '' && reason === '')
    return {
      role: 'value',
      message: 'the row has neither a number nor a reason why there is none.',
      remedy: 'Write the number, or c, x or z in the column shorthand.',
    }
  const shorthand = reason === '' ? undefined : readReason(reason)
  if (reason !== '' && !shorthand)
    return {
      role: 'shorthand',
      message: `"${reason}" is not a known reason.`,
      remedy: 'Use c, x, z, k, low, u or w; put words in the note.',
    }
  if (value === '' && shorthand) return { shorthand }
  const read = isText ? { text: value } : readOwnValue(value)
  if ('wrong' in read) return { role: 'value', message: read.wrong, remedy: read.remedy }
  if (!shorthand || ('shorthand' in read && read.shorthand === shorthand)) return read
  return {
    role: 'shorthand',
    message: `the row has both the figure "${value}" and "${reason}", a reason for having none.`,
    remedy: 'Keep one of the two.',
  }
}

/**
 * Reads each row of a tidy file by itself.
 * @returns the figures; how many rows were left out because the app works them out itself; the ids
 *   of new indicators, including those of rows with problems; and a warning where dates could be
 *   read in two ways
 */
export function readRows(
  csv: CsvTable,
  columns: Columns,
  context: { site: Site; cellProblems: CellProblems; onRow: (row: number) => void },
): { figures: RawFigure[]; workedOut: number; named: Set<string>; warning?: string } {
  const { site, cellProblems, onRow } = context
  const { catalogue, areas } = site
  const findIndicator = once(indicatorFinder(catalogue))
  const findArea = once(areaFinder(areas, catalogue.home))
  const findPeriod = once(readWrittenPeriod)
  const categories = new Map<string, ReturnType<typeof categoryFinder>>()
  const figures: RawFigure[] = []
  let workedOut = 0
  const newIds = new Set<string>()
  const days: { row: CsvRow; text: string }[] = []

  const readRow = (row: CsvRow): RawFigure | undefined => {
    const cell = (role: string) => cellOf(columns, row, role)
    let isRight = true
    const addProblem = (role: string, message: string, remedy: string): void => {
      isRight = false
      cellProblems.addProblem(row, role, { message, remedy })
    }
    const area = findArea(cell('area_code'))
    if (area === 'worked out') {
      workedOut += 1
      return undefined
    }
    if (!area)
      addProblem(
        'area_code',
        `"${cell('area_code')}" is not the code of an area.`,
        areaAdvice(areas, cell('area_code')),
      )
    const named = cell('indicator')
    const indicator = findIndicator(named)
    if (cell('name') !== '') newIds.add(named)
    if (named === '')
      addProblem('indicator', 'the row names no indicator.', 'Write its id or code.')
    const period: WrittenPeriod | undefined = findPeriod(cell('period'))
    if (!period) {
      const { message, remedy } = noPeriod(cell('period'))
      addProblem('period', message, remedy)
    } else if (period.kind === 'day') days.push({ row, text: cell('period') })
    let measure = cell('measure')
    // A new indicator needs the labels that the app saved beside the ids; a known one is read by
    // its ids.
    const saved = (role: string) => (indicator ? '' : cell(`${role}_name`)) || cell(role)
    let category = saved('category')
    const dated = labelMadeDate(category)
    if (indicator) {
      const shown = indicator.measures.map(({ id }) => id).join(', ')
      const known = measureIn(indicator, measure)
      if (known === undefined)
        addProblem(
          'measure',
          measure === ''
            ? 'the row does not say which measure.'
            : `"${measure}" is not a measure of ${indicator.id}.`,
          `Use one of ${shown}.`,
        )
      measure = known ?? measure
      const find = categories.get(indicator.id) ?? categoryFinder(indicator)
      categories.set(indicator.id, find)
      const found = find(category)
      if (found === undefined && dated) addProblem('category', dated.message, dated.remedy)
      else if (found === undefined)
        addProblem(
          'category',
          `"${category}" is not a category of ${indicator.id}.`,
          indicator.breakdowns.length === 0
            ? 'It has no categories: leave the cell empty.'
            : `Use one of ${categoriesInWords(indicator)}.`,
        )
      category = found ?? category
    } else if (dated) addProblem('category', dated.message, dated.remedy)
    const kind = indicator?.measures.find(({ id }) => id === measure)?.kind
    const value = valueIn([cell('value'), cell('shorthand')], kind === 'text')
    if ('message' in value) addProblem(value.role, value.message, value.remedy)
    if (!isRight || !area || !period || 'message' in value) return undefined
    return {
      row,
      ...(indicator ? { indicator } : {}),
      id: indicator?.id ?? named,
      area: area.area,
      period,
      measure,
      category: category === '' ? 'total' : category,
      breakdown: saved('breakdown'),
      value,
      note: cell('note'),
    }
  }

  for (const [index, row] of csv.rows.entries()) {
    if (cellProblems.isFull()) break
    onRow(index)
    const figure = readRow(row)
    if (figure) figures.push(figure)
  }
  const { asked, warning } = dateOrder(days, { mayBeMonths: true })
  for (const { row, problem } of asked) cellProblems.addProblem(row, 'period', problem)
  return { figures, workedOut, named: newIds, ...(warning === undefined ? {} : { warning }) }
}
