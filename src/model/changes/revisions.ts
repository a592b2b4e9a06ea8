import type { Observation, Value } from '../schema/observation'
import type { Release } from '../schema/release'
import type { Series, View } from '../view/types'

/** A published value that a later release changed. */
export interface Revision {
  period: string
  from: Value
  to: Value
  /** The release that changed it. */
  release: Release
}

/** What one release said, period by period. */
export interface ReleaseRow {
  release: Release
  values: ReadonlyMap<string, Observation>
}

const oldestFirst = (series: Series, period: string): Observation[] => {
  const point = series.points.get(period)
  return point?.observation ? [...point.earlier].toReversed().concat(point.observation) : []
}

/**
 * Changes between official releases, newest release first. Council papers are left out, as they
 * repeat figures and do not revise them.
 */
export function revisionsOf(view: View, series: Series, releases: readonly Release[]): Revision[] {
  const byId = new Map(releases.map((r) => [r.id, r]))
  const revisions = view.periods.flatMap((period) => {
    const official = oldestFirst(series, period).filter(
      (o) => byId.get(o.release)?.standing === 'official',
    )
    return official.flatMap((o, index) => {
      const before = official[index - 1]
      const release = byId.get(o.release)
      return before && release && before.value !== o.value
        ? [{ period, from: before.value, to: o.value, release }]
        : []
    })
  })
  return revisions.toSorted((a, b) =>
    a.release.published === b.release.published
      ? a.period < b.period
        ? 1
        : -1
      : a.release.published < b.release.published
        ? 1
        : -1,
  )
}

/**
 * Every release's own line of figures, oldest release first, which shows where papers and releases
 * differ.
 */
export function releaseRows(
  view: View,
  series: Series,
  releases: readonly Release[],
): ReleaseRow[] {
  return releases
    .map((release) => ({
      release,
      values: new Map(
        view.periods.flatMap((period) => {
          const found = oldestFirst(series, period).find((o) => o.release === release.id)
          return found ? [[period, found] as const] : []
        }),
      ),
    }))
    .filter((row) => row.values.size > 0)
    .toSorted((a, b) => (a.release.published < b.release.published ? -1 : 1))
}
