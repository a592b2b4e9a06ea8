import type { Area } from './area'
import { areasIn, figureAt } from './figures'
import type { Indicator, Measure } from './indicator'
import type { Peer, ViewSources } from './view'

/** Whether authorities can be put in order by it: a council's own figures and words have no order. */
export const hasPeers = ({ local, measures }: Pick<Indicator, 'local' | 'measures'>): boolean =>
  local !== true && measures.some(({ kind }) => kind !== 'text')

/** Every authority with a figure in the period, where the figures hold them all. */
export function peersIn(
  sources: ViewSources,
  at: { own: Area; measure: Measure; period: string; category: string },
): Peer[] {
  const neighbours = new Set(at.own.neighbours?.map((n) => n.code))
  const held = areasIn(sources.figures)
  return sources.areas.areas
    .filter(({ code, level }) => held.has(code) && (level === 'authority' || level === 'joint'))
    .flatMap((area) => {
      const found = figureAt(sources.figures, { ...at, area: area.code, measure: at.measure.id })
      return found === undefined || found.current.value === 'z'
        ? []
        : [
            {
              area,
              value: found.current.value,
              observation: found.current,
              isOwn: area.code === at.own.code,
              isNeighbour: neighbours.has(area.code),
              inRegion: area.parent !== undefined && area.parent === at.own.parent,
            },
          ]
    })
}
