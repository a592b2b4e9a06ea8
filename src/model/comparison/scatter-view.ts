import { annotationTick, isAbout } from '../view/annotation'
import type { Area } from '../schema/area'
import { ENOUGH, LINKS, scatterNotes } from './scatter'
import { capitalise, inSentence, listInWords } from '../values/format'
import type { FullIndicator } from '../schema/indicator'
import type { View, Axis, Scatter } from '../view/types'
import { LONGEST_TITLE } from '../sentences/short/title-length'
import { strengthOf } from '../values/correlation'

/** Joins two names, or gives one where both are the same: "CLA-01 and WFO-02". */
const both = (x: string, y: string): string => listInWords([...new Set([x, y])])

/**
 * One figure with everything its rows refer to: the releases of all authorities, and who may see
 * the whole.
 */
const whole = ({ name, view }: Axis, { releases, confidentiality }: Scatter): Axis => {
  const known = new Set(view.releases.map(({ id }) => id))
  return {
    name,
    view: {
      ...view,
      releases: [...view.releases, ...releases.filter(({ id }) => !known.has(id))],
      confidentiality,
    },
  }
}

/**
 * Breaks, events and cautions that bear on one of the two figures in its period; one that bears on
 * both is listed once.
 */
function annotationNotes(axes: readonly Axis[]): string[] {
  const names = new Map<string, string[]>()
  for (const { name, view } of axes) {
    const type = view.indicator.periodType
    for (const one of view.annotations.filter((a) => isAbout(a, view.period, type))) {
      const note = `${annotationTick(one, type)}: ${one.text}`
      names.set(note, [...(names.get(note) ?? []), name])
    }
  }
  return [...names].map(([note, of]) => (of.length === 1 ? `“${of[0]}”, ${note}` : note))
}

/**
 * A scatter as a view, so that whatever draws, names and saves other charts can take it too. It has
 * no series or peers of its own: all figures are in `scatter`.
 * @param own the council asked for, which may have no dot
 */
export function scatterView(scatter: Scatter, subject: Area): View {
  const [x, y] = [whole(scatter.x, scatter), whole(scatter.y, scatter)]
  const [a, b] = [x.view, y.view]
  const { background: _background, category: _category, row: _row, cross: _cross, ...rest } = a
  return {
    ...rest,
    indicator: {
      ...a.indicator,
      // No page has this id. Texts and records are looked up for each of the two indicators.
      id: `${a.indicator.id}-against-${b.indicator.id}`,
      code: both(a.indicator.code, b.indicator.code),
      name: both(x.name, y.name),
      annotations: [],
      breakdowns: [],
    },
    measure: { ...a.measure, label: both(a.measure.label, b.measure.label) },
    area: subject,
    periods: [a.period],
    series: [],
    peers: [],
    annotations: [],
    targets: [],
    notes: [...scatterNotes(scatter), ...annotationNotes([x, y])],
    releases: scatter.releases,
    confidentiality: scatter.confidentiality,
    axis: 'fit',
    scatter: { ...scatter, x, y },
  }
}

/**
 * The views that the figures of a view come from: itself, or the two that a scatter plots against
 * each other.
 */
export const viewsIn = (view: View): View[] =>
  view.scatter ? [view.scatter.x.view, view.scatter.y.view] : [view]

/** A scatter as a title: "Children looked after and agency social workers: almost no link". */
export function scatterTitle({ x, y, dots, correlation }: Scatter): string {
  const isKnown = dots.length >= ENOUGH && correlation !== undefined
  const link = isKnown ? LINKS[strengthOf(correlation)] : 'too few councils to tell'
  const title = `${x.name} and ${inSentence(y.name)}: ${link}`
  if (title.length <= LONGEST_TITLE) return title
  return isKnown
    ? `${capitalise(link)} between the two figures across ${dots.length} councils`
    : 'Too few councils have both figures to see a link'
}

/** The texts about an indicator. */
export type Words = Pick<FullIndicator, 'definition' | 'doesNotTellYou' | 'questions'>

/**
 * The texts about the indicators of a chart, combined: if there are several, one line each, which
 * begins with the indicator's name.
 * @returns undefined where there are no indicators
 */
export function wordsOfAll(indicators: readonly FullIndicator[]): Words | undefined {
  const all = [...new Map(indicators.map((one) => [one.id, one])).values()]
  if (all.length < 2) return all[0]
  const each = (text: (indicator: FullIndicator) => string) =>
    all.map((indicator) => `${indicator.name}: ${text(indicator)}`).join('\n')
  return {
    definition: each(({ definition }) => definition),
    doesNotTellYou: each(({ doesNotTellYou }) => doesNotTellYou),
    questions: all.flatMap(({ questions }) => questions),
  }
}
