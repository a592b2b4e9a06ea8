import type { Observation } from '../schema/observation'
import { cellKey, knownFrom, type Release, type Resolved } from '../schema/release'

/**
 * Gives each council that files a joint return the figures of that return, for each cell where it
 * has none of its own or only an older one. A return that is no newer than the figures of all its
 * members is left out.
 */
export function withJointReturns(
  figures: Map<string, Resolved>,
  releases: readonly Release[],
): ReadonlyMap<string, Resolved> {
  const days = new Map(releases.map(({ id, published }) => [id, knownFrom(published)]))
  const dayOf = ({ release }: Observation) => days.get(release) ?? ''
  for (const [key, { current, earlier }] of Array.from(figures)) {
    if (!current.area.includes('-')) continue
    let own = 0
    const members = current.area.split('-')
    for (const area of members) {
      const at = cellKey({ ...current, area })
      const held = figures.get(at)
      const before = held && held.current.value !== 'z' ? [held.current, ...held.earlier] : []
      const note = current.note ?? 'From a return sent jointly with another council'
      if (before[0] && dayOf(before[0]) >= dayOf(current)) own += 1
      else
        figures.set(at, {
          current: { ...current, area, jointly: current.area, note },
          earlier: [...earlier, ...before],
        })
    }
    if (own === members.length) figures.delete(key)
  }
  return figures
}
