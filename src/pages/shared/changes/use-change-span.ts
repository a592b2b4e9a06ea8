import { CHANGE_KINDS } from '@/model/changes/changes'
import { knownFrom, type Release } from '@/model/schema/release'
import { useChangeDays } from '@/selection/use-change-days'
import type { Dashboard } from '../dashboard/use-dashboard'
import { useToday } from '../use-today'

/** The day of the council's newest paper: when members last saw figures. */
export function lastPaper(releases: readonly Release[]): string | undefined {
  return releases
    .filter(({ standing }) => standing === 'local')
    .map(({ published }) => knownFrom(published))
    .toSorted()
    .at(-1)
}

/** The days compared: from the council's last paper to today, unless the address has others. */
export function useChangeSpan({ releases, selection }: Dashboard) {
  const today = useToday()
  return useChangeDays({
    releases,
    today,
    kinds: CHANGE_KINDS,
    since: lastPaper(releases) ?? today,
    until: selection.asAt ?? today,
  })
}
