import type { Tone } from './palette'
import { isNumber } from '@/model/schema/observation'
import type { Role, Series, View } from '@/model/view/types'
import { seriesInSentence } from '@/model/view/series'
import { isSubject, subjectSeries } from '@/model/view/subject'

export type MarkerShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'cross' | 'tick'

/** Style of a line: weight, dash and marker distinguish it, never colour alone. */
export interface LineStyle {
  tone: Tone
  textTone: Tone
  width: number
  dash?: string
  marker: MarkerShape
}

const OWN: LineStyle = { tone: 'own', textTone: 'own', width: 3.5, marker: 'circle' }
const REGION: LineStyle = {
  tone: 'benchmark-1',
  textTone: 'benchmark-1',
  width: 2,
  dash: '7 4',
  marker: 'square',
}
const ENGLAND: LineStyle = {
  tone: 'benchmark-2',
  textTone: 'benchmark-1',
  width: 2,
  dash: '2 3',
  marker: 'diamond',
}
const NEIGHBOURS: LineStyle = {
  tone: 'neighbours',
  textTone: 'quiet-ink',
  width: 2,
  dash: '1 4 6 4',
  marker: 'triangle',
}
const OTHER_DASHES = ['12 4', '10 3 2 3', '4 2', '14 4 2 4 2 4', '5 5']
const CATEGORY_DASHES = [undefined, '8 4', '2 3', '12 3 2 3', '5 3', '1 4 6 4']
const MARKERS: MarkerShape[] = ['circle', 'square', 'diamond', 'triangle', 'cross']
const CATEGORY_TONES: Tone[] = ['cat-1', 'cat-2', 'cat-3', 'cat-4', 'cat-5', 'cat-6']

/**
 * Colours of councils that the reader has added, in order. When they run out, the rest have none of their
 * own.
 */
const ADDED: Tone[] = ['cat-2', 'cat-3']

const addedStyle = (index: number): LineStyle | undefined => {
  const tone = ADDED[index]
  return tone && { tone, textTone: 'ink', width: 2.5, marker: MARKERS[index + 3] ?? 'cross' }
}

const otherStyle = (index: number): LineStyle => ({
  tone: 'benchmark-1',
  textTone: 'quiet-ink',
  width: 1.75,
  dash: OTHER_DASHES[index % OTHER_DASHES.length] ?? '12 4',
  marker: MARKERS[(index + 3) % MARKERS.length] ?? 'cross',
})

const categoryStyle = (index: number): LineStyle => {
  const dash = CATEGORY_DASHES[index % CATEGORY_DASHES.length]
  return {
    tone: CATEGORY_TONES[index % CATEGORY_TONES.length] ?? 'cat-1',
    textTone: 'ink',
    width: 2.5,
    marker: MARKERS[index % MARKERS.length] ?? 'circle',
    ...(dash === undefined ? {} : { dash }),
  }
}

const FIXED: Partial<Record<Role, LineStyle>> = {
  region: REGION,
  england: ENGLAND,
  neighbours: NEIGHBOURS,
}

/**
 * The style of each series of a view, by series id. An area looks the same in every category. Councils that
 * the reader has added are distinguished by colour and other areas by dash; beside several categories, which
 * use all the colours, added councils are also distinguished by dash.
 */
export function styleSeries(series: readonly Series[]): Map<string, LineStyle> {
  const subject = series.filter(isSubject)
  const placeOf = (s: Series): string => s.area?.code ?? s.role
  const first = new Map<Role, string>()
  const rest: string[] = []
  for (const s of series.filter((one) => !isSubject(one))) {
    if (!first.has(s.role) && FIXED[s.role]) first.set(s.role, placeOf(s))
    else if (first.get(s.role) !== placeOf(s) && !rest.includes(placeOf(s))) rest.push(placeOf(s))
  }
  const added = rest.filter((code) =>
    series.some((s) => s.area?.code === code && s.area.level === 'authority'),
  )
  return new Map(
    series.map((s): [string, LineStyle] => {
      if (isSubject(s)) return [s.id, subject.length > 1 ? categoryStyle(subject.indexOf(s)) : OWN]
      const fixed = first.get(s.role) === placeOf(s) ? FIXED[s.role] : undefined
      const coloured = subject.length > 1 ? undefined : addedStyle(added.indexOf(placeOf(s)))
      return [s.id, fixed ?? coloured ?? otherStyle(rest.indexOf(placeOf(s)))]
    }),
  )
}

/**
 * Names of the areas, within a sentence, that are left out because several categories of the council take up the
 * whole drawing.
 */
export const benchmarksIn = (view: View): string[] =>
  subjectSeries(view).length < 2
    ? []
    : [...new Set(view.series.filter((s) => !isSubject(s)).map(seriesInSentence))]

/**
 * The order of the lines at a period, from the top. Labels, tooltip and announcement all use it, so that what
 * is heard is in the order of what is seen. Lines without a number come last.
 */
export function orderAt(series: readonly Series[], period: string): Series[] {
  const height = (s: Series) => {
    const value = s.points.get(period)?.value
    return isNumber(value) ? value : -Infinity
  }
  const ownFirst = (s: Series) => (isSubject(s) ? 0 : 1)
  return series.toSorted((a, b) => {
    const [x, y] = [height(a), height(b)]
    return x === y ? ownFirst(a) - ownFirst(b) : y - x
  })
}
