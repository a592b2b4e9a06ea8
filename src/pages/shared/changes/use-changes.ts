import { useSuspenseQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { indicatorsQuery } from '@/data/queries'
import { jointReturnOf, type Area } from '@/model/schema/area'
import {
  changesOf,
  headlineChanges,
  type Change,
  type HeadlineChange,
  type Span,
} from '@/model/changes/changes'
import type { Indicator } from '@/model/schema/indicator'
import { type Dashboard, ALL_YEARS, useSliceFiles } from '../dashboard/use-dashboard'

/** All changes to one indicator. */
export interface IndicatorChanges {
  indicator: Indicator
  changes: Change[]
  headlines: HeadlineChange[]
}

/** Changes between two days in every indicator of the given sets (themes or the overview). */
export function useChanges(
  sets: readonly string[],
  span: Span,
  { areas, releases, selection }: Dashboard,
): IndicatorChanges[] {
  const { area: code } = selection
  const joint = jointReturnOf(areas.areas, code)
  const codes = [code, ...(joint ? [joint.code] : [])]
  const indicators = useSuspenseQueries({
    queries: sets.map((set) => indicatorsQuery(set)),
    combine: (results) => results.flatMap(({ data }) => data.indicators),
  })
  const slices = useSliceFiles(
    sets.flatMap((set) => codes.map((area) => ({ set, code: area }))),
    ALL_YEARS,
  )
  const { since, until } = span
  return useMemo(
    () =>
      indicators.map((indicator) => {
        const own = slices
          .flatMap(({ files }) => files)
          .filter((file) => file.indicator === indicator.id)
        const sources = { indicator, files: own, areas, releases }
        const days = { since, until }
        const held = speaksFor(own, [code, joint])
        const changes = changesOf(held, days, sources)
        return {
          indicator,
          changes,
          headlines: headlineChanges(held, days, { ...sources, changes }),
        }
      }),
    [indicators, slices, areas, releases, since, until, code, joint],
  )
}

/** The council itself if it has rows of its own, otherwise the joint return that covers it. */
function speaksFor(
  files: readonly { rows: readonly (readonly unknown[])[] }[],
  [own, joint]: readonly [string, Area | undefined],
): string {
  const isHeld = (area: string) => files.some((file) => file.rows.some((row) => row[0] === area))
  return joint && !isHeld(own) && isHeld(joint.code) ? joint.code : own
}
