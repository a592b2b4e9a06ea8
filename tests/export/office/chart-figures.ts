import { orderAt } from '@/charts/drawing/series-style'
import { isNumber, type Value } from '@/model/schema/observation'
import { periodTick } from '@/model/values/period'
import { all, openBytes, partOf, sheetCells, words, type Opened } from './opened'
import type { View } from '@/model/view/types'
import { crossRows } from '@/model/view/crossed-rows'
import { subjectSeries } from '@/model/view/subject'

/** A number in a chart: of a series at a category, both as named in the file. */
export interface Said {
  series: string
  category: string
  value: number | undefined
}

const pointsOf = (root: Element | undefined, name: string): Map<number, string> => {
  const cache = root && all(root, name)[0]
  return new Map(
    cache
      ? all(cache, 'c:pt').map((pt) => [Number(pt.getAttribute('idx')), words(pt, 'c:v').join('')])
      : [],
  )
}
/** A direct child. Error bars have a value of their own deeper down. */
const child = (root: Element, name: string): Element | undefined =>
  [...root.children].find((e) => e.tagName === name)

/** "'Chart data'!$B$2:$B$9" as its column and rows. */
function placeOf(formula: string): { column: string; from: number; to: number } {
  const [, column = '', from = '', to = from] =
    /\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(formula) ?? []
  return { column, from: Number(from), to: Number(to) }
}

export interface ReadSeries {
  name: string
  formula: string
  said: Said[]
}

/** A chart part as another program reads it, from its cache. */
export function readChart(chart: Document): ReadSeries[] {
  return all(chart, 'c:ser').map((ser) => {
    const [name = ''] = words(child(ser, 'c:tx') ?? ser, 'c:v')
    const [across, up] = [
      child(ser, 'c:cat') ?? child(ser, 'c:xVal'),
      child(ser, 'c:val') ?? child(ser, 'c:xVal'),
    ]
    const categories = pointsOf(across, 'c:strCache')
    const values = pointsOf(up, 'c:numCache')
    const count = Number(all(up ?? ser, 'c:ptCount')[0]?.getAttribute('val'))
    return {
      name,
      formula: words(up ?? ser, 'c:f')[0] ?? '',
      said: Array.from({ length: count }, (_, i) => ({
        series: name,
        category: categories.get(i) ?? '',
        value: values.has(i) ? Number(values.get(i)) : undefined,
      })),
    }
  })
}

/** The workbook that holds the data of a slide's chart. */
export const workbookOf = (opened: Opened, slide: number): Opened =>
  openBytes(partOf(opened, `ppt/embeddings/figures${slide}.xlsx`))

/** The numbers in the cells to which a series refers. */
export function cellsOf(series: ReadSeries, book: Opened, sheet: number): (number | undefined)[] {
  const cells = sheetCells(book, sheet)
  const { column, from, to } = placeOf(series.formula)
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const value = cells.get(`${column}${from + i}`)
    if (typeof value === 'string') throw new Error(`${column}${from + i} is text: ${value}`)
    return value
  })
}

/** The names beside the dots of a strip, on its sheet. */
export function dotsOf(series: ReadSeries, book: Opened, sheet: number): Said[] {
  const cells = sheetCells(book, sheet)
  const { from } = placeOf(series.formula)
  return series.said.map(({ value }, i) => ({
    series: series.name,
    category: String(cells.get(`A${from + i}`)),
    value,
  }))
}

export interface Expected {
  /** The beginning of the series' name; any if absent. */
  series?: string
  /** The first line of the category. */
  category: string
  value: Value | undefined
  /** Whether it must be drawn, not only be right if it is. */
  must: boolean
}

const overTime = (view: View, roles: readonly string[]): Expected[] => {
  const subject = subjectSeries(view)
  return view.series
    .filter((s) => roles.includes(s.role))
    .flatMap((s) =>
      view.periods.map((period) => ({
        series: s.label,
        category: periodTick(period, view.indicator.periodType),
        value: s.points.get(period)?.value,
        must: subject.length === 1,
      })),
    )
}
/** The latest values of the areas beside the council, by part. */
const beside = (view: View): Expected[] =>
  view.series
    .filter((s) => s.role !== 'subject' && s.area !== undefined)
    .map((s) => ({
      series: s.category?.short ?? s.category?.label ?? '',
      category: s.area?.name ?? '',
      value: s.points.get(view.period)?.value,
      must: false,
    }))
const EVERY = ['subject', 'region', 'england', 'neighbours', 'other']
const peers = ({ peers: found }: View): Expected[] =>
  found.map(({ area, value }) => ({ category: area.name, value, must: isNumber(value) }))

/** What each type of chart must show of a view, directly from the view. */
export const EXPECTED: Record<string, (view: View) => Expected[]> = {
  trend: (view) => overTime(view, subjectSeries(view).length > 1 ? ['subject'] : EVERY),
  'control-chart': (view) => overTime(view, ['subject']),
  // Categories combined as “Other” have their own numbers in the table only.
  mix: (view) =>
    [...overTime(view, ['subject']), ...beside(view)].filter(
      ({ series }) => series?.startsWith('Other') !== true,
    ),
  rank: peers,
  distribution: peers,
  'breakdown-bar': (view) =>
    view.series
      .filter((s) => s.category !== undefined)
      .map((s) => ({
        series: s.area?.name ?? s.label,
        category: s.category?.label ?? '',
        value: s.points.get(view.period)?.value,
        must: true,
      })),
  'area-bar': (view) =>
    orderAt(view.series, view.period).map((s) => ({
      category: s.label,
      value: s.points.get(view.period)?.value,
      must: true,
    })),
  'mix-by-group': (view) =>
    crossRows(view).flatMap(({ label, points }) =>
      (view.cross?.parts ?? []).map((part, i) => ({
        series: part.label,
        category: label,
        value: points[i]?.value,
        must: true,
      })),
    ),
}

const sameCategory = (drawn: string, wanted: string): boolean => {
  const first = drawn.split('\n')[0] ?? ''
  return (
    first === wanted ||
    first.startsWith(`${wanted}, `) ||
    first.startsWith(`${wanted} [`) ||
    first.startsWith(`${wanted} –`)
  )
}

/** Where a chart differs from its figures, one line each. */
export function differences(said: readonly Said[], expected: readonly Expected[]): string[] {
  return expected.flatMap(({ series, category, value, must }) => {
    const found = said.filter(
      (one) =>
        sameCategory(one.category, category) &&
        (series === undefined || one.series === series || one.series.startsWith(`${series} (to `)),
    )
    const name = `${series ?? ''} ${category}`
    if (found.length === 0) return must ? [`${name}: not drawn`] : []
    const numbers = new Set(found.flatMap((one) => (one.value === undefined ? [] : [one.value])))
    if (!isNumber(value))
      return numbers.size === 0 ? [] : [`${name}: ${[...numbers].join()} for none`]
    return numbers.has(value) ? [] : [`${name}: ${[...numbers].join() || 'a gap'} for ${value}`]
  })
}
