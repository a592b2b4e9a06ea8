import { isCurrentAuthority, type Areas } from '@/model/schema/area'
import type { Indicator } from '@/model/schema/indicator'
import { inSentence } from '@/model/values/format'
import { dateLabel, isDay } from '@/model/values/period'
import { usualSelection, type Selection } from '@/model/view/selection'

export interface SelectionContext {
  /** Only the home council is needed. */
  catalogue: { home: string }
  areas: Areas
  indicator?: Indicator | undefined
  /**
   * The reader’s date, as an ISO date: figures cannot be shown as known on a later day. If absent,
   * any day is accepted.
   */
  today?: string
}

export interface ParsedSelection {
  selection: Selection
  /** What the address asked for that does not exist, and what is shown instead. */
  notices: string[]
}

const NAMES = {
  area: 'area',
  vs: 'vs',
  average: 'average',
  measure: 'measure',
  breakdown: 'by',
  category: 'category',
  from: 'from',
  to: 'to',
  view: 'view',
  chart: 'chart',
  stands: 'stands',
  axis: 'axis',
  asAt: 'as-at',
} as const satisfies Record<keyof Selection, string>

/** Reads an address. Anything in it that does not exist is ignored, and a notice says so. */
export function parseSelection(query: URLSearchParams, context: SelectionContext): ParsedSelection {
  const { catalogue, areas, indicator, today } = context
  const notices: string[] = []
  const home = areas.areas.find((area) => area.code === catalogue.home)
  const selection = usualSelection(catalogue)
  /**
   * `set` returns false if the setting asked for does not exist, or the part of the text that does not.
   * `noun` is the reader's word for the setting, if the key in the address is different.
   */
  const take = (
    key: keyof typeof NAMES,
    set: (text: string) => boolean | string,
    instead: string,
    noun: string = NAMES[key],
  ) => {
    const text = query.get(NAMES[key])
    if (!text) return
    const found = set(text)
    if (found !== true)
      notices.push(`There is no ${noun} “${(found || text).slice(0, 40)}”: ${instead}.`)
  }
  take(
    'area',
    (text) => {
      const found = areas.areas.find(
        (area) =>
          isCurrentAuthority(area) &&
          (area.code === text ||
            area.dfe === text ||
            area.codes?.some(({ code }) => code === text)),
      )
      if (found) selection.area = found.code
      return found !== undefined
    },
    `${home?.name ?? 'the home council'} is shown`,
    'council',
  )
  take(
    'vs',
    (text) => {
      if (text === 'none') selection.vs = []
      else {
        const codes = [...new Set(text.split(','))]
        const known = codes.filter(
          (code) => code === 'neighbours' || areas.areas.some((a) => a.code === code),
        )
        if (known.length > 0) selection.vs = known
        return codes.filter((code) => !known.includes(code)).join(', ') || true
      }
      return true
    },
    'it is left out of the comparison',
    'area',
  )
  const oneOf =
    <T extends string>(options: readonly T[], set: (option: T) => void) =>
    (text: string) => {
      const option = options.find((o) => o === text)
      if (option !== undefined) set(option)
      return option !== undefined
    }
  take(
    'average',
    oneOf(['median', 'mean'], (o) => (selection.average = o)),
    'the median is used',
  )
  take(
    'view',
    oneOf(['chart', 'table'], (o) => (selection.view = o)),
    'the chart is shown',
  )
  take(
    'axis',
    oneOf(['zero', 'fit'], (o) => (selection.axis = o)),
    'the usual axis is drawn',
  )
  if (indicator) {
    const measures = indicator.measures.filter((m) => m.hidden !== true).map((m) => m.id)
    take(
      'measure',
      oneOf(measures, (o) => (selection.measure = o)),
      `the ${inSentence(indicator.measures[0]?.label ?? 'first measure')} is shown`,
    )
    take(
      'breakdown',
      oneOf(
        indicator.breakdowns.map((b) => b.id),
        (o) => (selection.breakdown = o),
      ),
      'the total is shown',
      'breakdown',
    )
    const categories = indicator.breakdowns.flatMap((b) => b.categories.map((c) => c.id))
    take(
      'category',
      oneOf(['total', ...categories], (o) => (selection.category = o)),
      'all of them are shown',
    )
  }
  // Only the pages know which charts there are.
  const chartId = (set: (id: string) => void) => (text: string) => {
    const isId = /^[a-z-]{1,30}$/.test(text)
    if (isId) set(text)
    return isId
  }
  take(
    'chart',
    chartId((id) => (selection.chart = id)),
    'the usual chart is shown',
  )
  take(
    'stands',
    chartId((id) => (selection.stands = id)),
    'the usual chart is shown',
    'chart',
  )
  const year = (set: (n: number) => void) => (text: string) => {
    if (!/^(19|20)\d{2}$/.test(text)) return false
    set(Number(text))
    return true
  }
  take(
    'from',
    year((n) => (selection.from = n)),
    'the first year is used',
    'year',
  )
  take(
    'to',
    year((n) => (selection.to = n)),
    'the latest year is used',
    'year',
  )
  if (selection.from !== undefined && selection.to !== undefined && selection.from > selection.to) {
    notices.push(
      `The years ${selection.from} to ${selection.to} run backwards: all years are shown.`,
    )
    delete selection.from
    delete selection.to
  }
  take(
    'asAt',
    (text) => {
      if (!isDay(text)) return false
      if (today !== undefined && text > today)
        notices.push(`${dateLabel(text)} has not come yet: the latest figures are shown.`)
      else selection.asAt = text
      return true
    },
    'the latest figures are shown',
    'date',
  )
  return { selection, notices }
}

/** The address of a selection: only what differs from the default, in a fixed order. */
export function writeSelection(selection: Selection, catalogue: { home: string }): URLSearchParams {
  const query = new URLSearchParams()
  const usual = usualSelection(catalogue)
  const put = (key: keyof typeof NAMES, value: string | number | undefined) => {
    if (value !== undefined) query.set(NAMES[key], String(value))
  }
  if (selection.area !== usual.area) put('area', selection.area)
  if (selection.vs) put('vs', selection.vs.length === 0 ? 'none' : selection.vs.join(','))
  if (selection.average !== usual.average) put('average', selection.average)
  put('measure', selection.measure)
  put('breakdown', selection.breakdown)
  put('category', selection.category)
  put('from', selection.from)
  put('to', selection.to)
  if (selection.view !== usual.view) put('view', selection.view)
  put('chart', selection.chart)
  put('stands', selection.stands)
  if (selection.axis !== usual.axis) put('axis', selection.axis)
  put('asAt', selection.asAt)
  return query
}
