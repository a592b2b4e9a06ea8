import type { Area } from '@/model/area'
import type { Catalogue, Indicator } from '@/model/indicator'
import type { ObservationFile } from '@/model/observation'
import { slicePath } from '@/model/slice'
import type { Slice } from '@/model/slice'
import { describeProblem } from './problem'
import { readData } from './read-data'
import type { DataFiles } from './read-data'

/** The slice with what the overview's headlines need, of every theme. */
const OVERVIEW = 'overview'

interface Parts {
  measures: ReadonlySet<string>
  categories: ReadonlySet<string>
}

/** What the headlines of an indicator name, with what their figures are worked out from. */
function headlineParts(indicator: Indicator): Parts {
  const measures = new Set(
    indicator.headlines.flatMap(({ measure, count }) => [measure, ...(count ? [count] : [])]),
  )
  // A figure without a series is drawn with the parts that it is one of.
  const parts = indicator.local === true ? indicator.breakdowns.flatMap((b) => b.categories) : []
  const categories = new Set([
    ...indicator.headlines.map((headline) => headline.category),
    ...parts.map(({ id }) => id),
  ])
  for (const measure of indicator.measures.filter(({ id }) => measures.has(id))) {
    if (measure.numerator !== undefined) measures.add(measure.numerator)
    if (measure.denominator !== undefined) measures.add(measure.denominator)
    if (measure.denominatorCategory !== undefined) categories.add(measure.denominatorCategory)
  }
  return { measures, categories }
}

const textOf = (cell: ObservationFile['rows'][number][number] | undefined): string =>
  typeof cell === 'string' ? cell : ''

/** The file with some of its rows, its notes following them. */
function keepRows(file: ObservationFile, kept: readonly number[]): ObservationFile {
  const { notes = [], ...rest } = file
  const place = new Map(kept.map((row, index) => [row, index]))
  const moved = notes.flatMap((note) => {
    const row = place.get(note.row)
    return row === undefined ? [] : [{ ...note, row }]
  })
  return {
    ...rest,
    rows: kept.flatMap((row) => (file.rows[row] ? [file.rows[row]] : [])),
    ...(moved.length > 0 ? { notes: moved } : {}),
  }
}

/** The file with the columns and rows of some measures and categories only. */
function keepParts(file: ObservationFile, { measures, categories }: Parts): ObservationFile {
  const columns = file.measures.flatMap((measure, index) => (measures.has(measure) ? [index] : []))
  const rows = file.rows.map((row) => [
    ...row.slice(0, 3),
    ...columns.map((column) => row[column + 3] ?? null),
    row.at(-1) ?? null,
  ])
  const kept = rows.flatMap((row, index) =>
    categories.has(textOf(row[2])) && row.slice(3, -1).some((cell) => cell !== null) ? [index] : [],
  )
  const notes = file.notes?.filter(({ measure }) => measure === undefined || measures.has(measure))
  return keepRows(
    {
      ...file,
      rows,
      measures: file.measures.filter((m) => measures.has(m)),
      ...(notes ? { notes } : {}),
    },
    kept,
  )
}

function splitByArea(file: ObservationFile): Map<string, ObservationFile> {
  const rowsOf = new Map<string, number[]>()
  file.rows.forEach(([area], index) => {
    const rows = rowsOf.get(textOf(area))
    if (rows) rows.push(index)
    else rowsOf.set(textOf(area), [index])
  })
  return new Map([...rowsOf].map(([area, rows]) => [area, keepRows(file, rows)]))
}

/**
 * Cuts the observation files into what one screen needs of one area.
 * @param files of every release, which all stay in the slices, so that the latest view and the view
 *   as known on a date are worked out from them as from the whole
 * @returns a slice for each theme and for the overview, of each area: one that has no rows is empty,
 *   so that a reader asks for no file that does not exist
 */
function cutSlices(
  { indicators, themes }: Pick<Catalogue, 'indicators' | 'themes'>,
  areas: readonly Area[],
  files: readonly ObservationFile[],
): Slice[] {
  const slices = new Map<string, Slice>(
    [OVERVIEW, ...themes.map(({ id }) => id)].flatMap((set) =>
      areas.map(({ code }): [string, Slice] => [
        slicePath(set, code),
        { area: code, set, files: [] },
      ]),
    ),
  )
  const add = (set: string, file: ObservationFile): void => {
    for (const [area, part] of splitByArea(file)) {
      const path = slicePath(set, area)
      const slice = slices.get(path)
      if (slice) slice.files.push(part)
      else slices.set(path, { area, set, files: [part] })
    }
  }
  for (const indicator of indicators) {
    const own = files.filter((file) => file.indicator === indicator.id)
    for (const file of own) add(indicator.theme, file)
    if (indicator.headlines.length === 0) continue
    for (const file of own) add(OVERVIEW, keepParts(file, headlineParts(indicator)))
  }
  return [...slices.values()]
}

/**
 * The slices of all of public/data as files.
 * @returns text by path from the data folder
 * @throws {Error} naming the first problem when the data do not fit their schemas
 */
export function sliceFiles(files: DataFiles): Map<string, string> {
  const { data, problems } = readData(files)
  const [first] = problems
  if (first) throw new Error(`public/data: ${describeProblem(first)}`)
  const tables = data?.tables.map((table) => table.content) ?? []
  return new Map(
    cutSlices(
      data?.catalogue.content ?? { indicators: [], themes: [] },
      data?.areas.content.areas ?? [],
      tables,
    ).map((slice) => [slicePath(slice.set, slice.area), JSON.stringify(slice)]),
  )
}
