import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { spreadQuery } from '@/data/spread-query'
import { withJointReturns } from '@/model/schema/area'
import { OVERVIEW } from '@/model/schema/slice'
import { rugAreas, sortedRows, tartanRug, type Rug, type RugOf } from '@/model/overview/tartan-rug'
import { useListFilter } from '@/selection/use-list-filter'
import { useIndicators, useSliceFiles, type Dashboard } from '../shared/dashboard/use-dashboard'

/** The rug of councils or of years, with the figures of every area in its columns. */
function useRugOf(of: RugOf, { areas, releases, selection }: Dashboard): Rug {
  const indicators = useIndicators(OVERVIEW)
  const spread = useSuspenseQuery(spreadQuery).data
  const codes =
    of === 'years' ? [selection.area] : rugAreas(areas, selection).map(({ code }) => code)
  const slices = useSliceFiles(
    withJointReturns(areas.areas, codes).map((code) => ({ set: OVERVIEW, code })),
    selection,
  )
  return useMemo(() => {
    const files = slices.flatMap((slice) => slice.files)
    return tartanRug(of, files, { indicators, areas, releases, selection, spread })
  }, [of, slices, indicators, areas, releases, selection, spread])
}

const BY = {
  key: 'by',
  noun: 'set of columns',
  options: [{ id: 'years', label: 'Years' }],
  instead: 'councils are shown',
}

/** The rug that the address asks for, its rows in the order that the address asks for, and links to others. */
export function useRug(dashboard: Dashboard) {
  // The order depends on the columns, so these are read first.
  const { chosen } = useListFilter([BY])
  const of: RugOf = chosen.get('by') === 'years' ? 'years' : 'councils'
  const rug = useRugOf(of, dashboard)
  const order = {
    key: 'order',
    noun: 'order',
    options: rug.columns.flatMap(({ id, label }) => [
      { id, label },
      { id: `${id}-best`, label },
    ]),
    instead: 'figures are listed by theme',
  }
  const filter = useListFilter([BY, order])
  const asked = filter.chosen.get('order')
  const column = asked?.replace(/-best$/, '')
  const first = asked?.endsWith('-best') === true ? 'best' : 'worst'
  return {
    rug,
    rows: column === undefined ? rug.rows : sortedRows(rug, { column, first }),
    sorted: column === undefined ? undefined : { column, first },
    notices: filter.notices,
    hrefBy: (wanted: RugOf) =>
      filter.hrefWith('by', wanted === 'years' ? 'years' : undefined, ['order']),
    /** Worst first, then best first, then by theme again. */
    hrefSorted: (id: string) =>
      filter.hrefWith('order', column !== id ? id : first === 'worst' ? `${id}-best` : undefined),
  }
}
