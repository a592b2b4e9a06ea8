import { areaInSentence, findEngland, jointReturnOf, type Area, type Areas } from '../schema/area'
import { areasIn } from '../figures/figures'
import { capitalise, listInWords } from '../values/format'
import type { Annotation, Indicator } from '../schema/indicator'
import { periodLabel } from '../values/period'
import type { Point, Series, View, ViewSources } from './types'

/** Whether a series is the chosen council's, not a benchmark's. */
export const isSubject = ({ role }: Pick<Series, 'role'>): boolean => role === 'subject'

/** The chosen council's series: one beside benchmarks, or one for each category. */
export const subjectSeries = ({ series }: Pick<View, 'series'>): Series[] =>
  series.filter(isSubject)

/**
 * The area whose figures a view shows for a council: the council, the joint return that it files
 * with another, or England.
 * @param measure id of the measure shown: a paper may give the council's own figure for one measure
 *   and England's for another
 * @throws {Error} when no area has the code
 */
export function subjectArea(sources: ViewSources, code: string, measure: string): Area {
  const { areas } = sources.areas
  const area = areas.find((a) => a.code === code)
  if (!area) throw new Error(`No area has the code ${code}`)
  const { local, benchmarks } = sources.indicator
  const isLocal = local === true
  const held = isLocal
    ? new Set(
        [...sources.figures.values()].flatMap(({ current }) =>
          current.measure === measure ? [current.area] : [],
        ),
      )
    : areasIn(sources.figures)
  if (held.has(code)) return area
  const joint = jointReturnOf(areas, code)
  // Neighbours are those of the council asked for: a joint return has none of its own.
  if (joint && held.has(joint.code))
    return { ...joint, ...(area.neighbours ? { neighbours: area.neighbours } : {}) }
  // A council's paper may quote a national figure, which is then shown as England's; and some statistics are
  // published for England alone.
  const england = findEngland(areas)
  const isOfEngland = isLocal || String(benchmarks) === 'england'
  return isOfEngland && england && held.has(england.code) ? england : area
}

/**
 * A break wherever a council's line changes to a joint return or back: the two are not comparable.
 */
export function jointBreaks(series: readonly Series[]): Annotation[] {
  const points = [...(series.find(isSubject)?.points.values() ?? [])]
  return points.flatMap(({ period, observation: now }, at): Annotation[] => {
    const before = points[at - 1]?.observation
    if (!before || !now || before.jointly === now.jointly) return []
    const text = now.jointly
      ? 'From here on, the figures are from a joint return with another council.'
      : 'From here on, the figures are for this council alone; before, they are from a joint return.'
    return [{ kind: 'break', period, label: 'Joint return', text }]
  })
}

/** Notes on the periods in which a council sent a joint return, where it did not always. */
export function jointNotes(
  series: readonly Series[],
  { areas }: Areas,
  { periodType }: Pick<Indicator, 'periodType'>,
): string[] {
  const notes = series.flatMap(({ area, points }) => {
    const all = [...points.values()]
    const found = all.filter(({ observation }) => observation?.jointly)
    const [first, last] = [found[0], found.at(-1)]
    const joint = areas.find(({ code }) => code === first?.observation?.jointly)
    if (!area || !first || !last || !joint) return []
    const label = ({ period }: Point) => periodLabel(period, periodType)
    const isRun = found.length > 2 && all.lastIndexOf(last) - all.indexOf(first) < found.length
    const when = isRun ? `${label(first)} to ${label(last)}` : listInWords(found.map(label))
    return `For ${when} ${areaInSentence(area)} sent this return together with another council: those figures are for ${areaInSentence(joint)}.`
  })
  return [...new Set(notes)]
}

/** A note where the figures are those of a joint return, not of the council alone. */
export function subjectNotes(subject: Area, { areas }: Areas, code: string): string[] {
  if (subject.level !== 'joint') return []
  const asked = areas.find((a) => a.code === code)
  return [
    `${asked ? capitalise(areaInSentence(asked)) : 'The council'} sends this return together with another council: the figures are for ${areaInSentence(subject)}.`,
  ]
}
