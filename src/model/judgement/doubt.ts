import { isAbout, isOf } from '../view/annotation'
import type { Peer, View } from '../view/types'

/**
 * Whether an authority's figure in the view's period is in doubt. Such a figure is shown in
 * its place, but takes no rank: it may be first only because it is wrong.
 */
export const isDoubtful = (
  view: Pick<View, 'indicator' | 'category' | 'measure' | 'period'>,
  area: string | undefined,
): boolean =>
  view.indicator.annotations.some(
    (a) =>
      isOf(a, view.category?.id) &&
      a.area === area &&
      (a.measures?.includes(view.measure.id) ?? true) &&
      isAbout(a, view.period, view.indicator.periodType),
  )

/** The authorities whose figures can be ranked. */
export const soundPeers = (view: View): readonly Peer[] =>
  view.peers.filter(({ area }) => !isDoubtful(view, area.code))
