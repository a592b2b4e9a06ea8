import type { Catalogue, FullIndicator } from '@/model/schema/indicator'
import { cellOf, type CellProblems } from '../tables/cell-problems'
import { namesWhole, suggestion } from './find-names'
import { entryOf, usualMeasure, isSlug, slug } from './new-indicator'
import { groupBy } from '../tables/group-by'
import type { RawFigure } from './read-rows'
import { typeOfPeriods } from '../tables/read-period'
import { otherScale, readUnit, type Unit } from './units'
import { labelMadeDate } from './excel-dates'
import type { Columns } from '../tables/find-columns'

/** Whether an id is one that the app gives to a release of own figures. */
const isOwnRelease = (id: string): boolean => /^own-figures-\d{4}-\d{2}-\d{2}(-\d+)?$/.test(id)

/** More categories than this are a list of cases, not a breakdown. */
const MOST_CATEGORIES = 200

const themeOf = ({ themes }: Catalogue, text: string) => {
  const wanted = text.toLowerCase()
  return themes.find(
    ({ id, name, short }) =>
      id === wanted || name.toLowerCase() === wanted || short.toLowerCase() === wanted,
  )
}

/** The first text in a column among the rows of an indicator, and the row that has it. */
function firstIn(columns: Columns, figures: readonly RawFigure[], role: string) {
  const figure = figures.find(({ row }) => cellOf(columns, row, role) !== '') ?? figures[0]
  return figure && { row: figure.row, text: cellOf(columns, figure.row, role) }
}

/** Makes a category such as "Total" or "All children" the total, not a part. */
const asWhole = (figure: RawFigure, unit: string): RawFigure =>
  namesWhole(figure.category, unit) ? { ...figure, category: 'total' } : figure

/** Numbers that the app itself saved are percentages as they are, however small. */
function asSaved(figure: RawFigure, columns: Columns): RawFigure {
  const cell = (role: string) => cellOf(columns, figure.row, role)
  const isSaved = isOwnRelease(cell('release')) && cell('unit') === '%'
  return isSaved && 'number' in figure.value
    ? { ...figure, value: { ...figure.value, isPercent: true } }
    : figure
}

/**
 * Makes a catalogue entry for each indicator in the file that is new.
 * @returns the catalogue with these entries, and all figures, each with its indicator
 */
export function readNew(
  raw: readonly RawFigure[],
  columns: Columns,
  context: { catalogue: Catalogue; cellProblems: CellProblems; named: ReadonlySet<string> },
): { catalogue: Catalogue; figures: RawFigure[] } {
  const { cellProblems } = context
  let { catalogue } = context
  const figures = raw.filter(({ indicator }) => indicator !== undefined)
  const unknown = raw.filter(({ indicator }) => indicator === undefined)
  for (const [id, given] of groupBy(unknown, (figure) => figure.id)) {
    const [first] = given
    if (!first) continue
    const unitWritten = firstIn(columns, given, 'unit')?.text ?? ''
    const own = given.map((figure) => asSaved(asWhole(figure, unitWritten), columns))
    const firstCell = (role: string) => firstIn(columns, own, role) ?? { row: first.row, text: '' }
    const [name, theme, unit] = [firstCell('name'), firstCell('theme'), firstCell('unit')]
    const fail = (role: string, message: string, remedy: string) =>
      cellProblems.addProblem(first.row, role, { message, remedy })
    // The row that describes the indicator has a problem already, and one problem is enough.
    if (name.text === '' && context.named.has(id)) continue
    if (name.text === '' && theme.text === '') {
      const remedy = `Use an id or code that the page Find lists.${suggestion(id, catalogue)} For a new indicator, fill in name, theme and unit.`
      for (const { row } of own)
        cellProblems.addProblem(row, 'indicator', {
          message: `there is no indicator "${id}".`,
          remedy,
        })
      continue
    }
    const place = themeOf(catalogue, theme.text)
    const type = typeOfPeriods(own.map(({ period }) => period))
    const before = cellProblems.problems.length
    if (!isSlug(id))
      fail(
        'indicator',
        `"${id}" cannot be the id of an indicator.`,
        `Write ${slug(id) || 'small letters and hyphens'}.`,
      )
    if (name.text === '') fail('name', `the new indicator "${id}" has no name.`, 'Give it one.')
    if (name.text.length > 120) fail('name', 'the name is too long.', 'Use at most 120 characters.')
    if (!place)
      fail(
        'theme',
        `there is no theme "${theme.text}".`,
        `Use one of ${catalogue.themes.map((one) => one.name).join(', ')}.`,
      )
    const dated = labelMadeDate(name.text)
    if (dated) fail('name', dated.message, dated.remedy)
    const counted = readUnit(unit.text)
    if (unit.text !== '' && 'message' in counted) fail('unit', counted.message, counted.remedy)
    const scale = 'unit' in counted ? otherScale(name.text, counted) : undefined
    if (scale !== undefined)
      fail(
        'unit',
        `the unit is "${unit.text}", but the name says “${scale}”.`,
        'Write the unit that the figures are in: £, £ thousand or £ million.',
      )
    if (unit.text === '')
      fail('unit', `nothing says what "${id}" counts.`, 'Write children, audits, days or %.')
    if (type === undefined)
      fail(
        'period',
        `the periods of "${id}" are of several kinds, or years that could begin in January or April.`,
        'Use months (2023-04), quarters (2023-24-Q1), financial years (2023-24) or days (31/03/2023).',
      )
    for (const { row, breakdown } of own) {
      const problem = labelMadeDate(breakdown)
      if (problem) cellProblems.addProblem(row, 'breakdown', problem)
    }
    for (const { row, category, breakdown } of own)
      if (category !== 'total' && (breakdown === '' || slug(category) === ''))
        cellProblems.addProblem(row, 'breakdown', {
          message: `nothing says what "${category}" is a part of.`,
          remedy: 'Write it in the breakdown column, for example Service area.',
        })
    const categories = new Set(own.map(({ category }) => category)).size
    if (categories > MOST_CATEGORIES)
      fail(
        'category',
        `"${id}" has ${categories} categories, more than a page can show.`,
        `Give at most ${MOST_CATEGORIES}; details of single children or cases do not belong here.`,
      )
    if (cellProblems.problems.length > before || !place || !type) continue
    const usual = usualMeasure(unit.text)
    const measured = own.map((figure) => ({
      ...figure,
      measure: figure.measure === '' ? usual : slug(figure.measure),
    }))
    const units = new Map<string, Unit>()
    for (const { measure, row } of measured) {
      const written = cellOf(columns, row, 'unit')
      const read = written === '' || written === unit.text ? counted : readUnit(written)
      if ('message' in read) cellProblems.addProblem(row, 'unit', read)
      else if (!units.has(measure) || units.get(measure) === counted) units.set(measure, read)
    }
    if (cellProblems.problems.length > before) continue
    const definition = firstCell('definition').text
    const indicator: FullIndicator = entryOf(
      { id, name: name.text, theme: place, definition, type, units, figures: measured },
      catalogue,
    )
    const last = catalogue.indicators.findLastIndex((one) => one.theme === place.id)
    catalogue = { ...catalogue, indicators: catalogue.indicators.toSpliced(last + 1, 0, indicator) }
    for (const figure of measured) {
      const category = figure.category === 'total' ? 'total' : slug(figure.category)
      figures.push({ ...figure, indicator, category })
    }
  }
  return { catalogue, figures }
}
