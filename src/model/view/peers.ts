import type { Area } from '../schema/area'
import { areasIn, figureAt } from '../figures/figures'
import type { Indicator, Measure } from '../schema/indicator'
import type { Peer, ViewSources } from './types'

/** Whether authorities can be ranked: not by a council's own figures, nor by text values. */
export const hasPeers = ({ local, measures }: Pick<Indicator, 'local' | 'measures'>): boolean =>
  local !== true && measures.some(({ kind }) => kind !== 'text')

/**
 * Every authority with a figure in the period, where all authorities are loaded; a joint return
 * counts as one.
 */
export function peersIn(
  sources: ViewSources,
  at: { subject: Area; measure: Measure; period: string; category: string },
): Peer[] {
  const neighbours = new Set(at.subject.neighbours?.map((n) => n.code))
  const held = areasIn(sources.figures)
  const cell = { ...at, measure: at.measure.id }
  const joint = figureAt(sources.figures, { ...cell, area: at.subject.code })?.current.jointly
  return sources.areas.areas
    .filter(({ code, level }) => held.has(code) && (level === 'authority' || level === 'joint'))
    .flatMap((area) => {
      const found = figureAt(sources.figures, { ...cell, area: area.code })
      const isSubject = area.code === (joint ?? at.subject.code)
      return found === undefined || found.current.value === 'z' || found.current.jointly
        ? []
        : [
            {
              area,
              value: found.current.value,
              observation: found.current,
              isSubject,
              isNeighbour:
                !isSubject && [area.code, ...(area.members ?? [])].some((c) => neighbours.has(c)),
              inRegion: area.parent !== undefined && area.parent === at.subject.parent,
            },
          ]
    })
}
