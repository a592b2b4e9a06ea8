import { asTheyStood } from './kept-version/shown'
import { currentOverlay } from './overlay'
import type { View } from '@/model/view/types'

/** Shown in place of a link to figures from a reader's own file. */
export const NO_LINK = 'No link: these figures are in your own file, which others do not have.'

/** Whether a release's figures of an indicator are from the reader's own file. */
export function isFromOwnFile(release: string | undefined, indicator: string): boolean {
  const own = currentOverlay()
  return own !== undefined && release !== undefined && own.tables.has(`${release}|${indicator}`)
}

/** Whether only the reader's own file has an indicator. */
export const isOwnIndicator = (indicator: string): boolean =>
  currentOverlay()?.indicators.has(indicator) === true

/**
 * Whether any figure of a view comes from the reader's own file, or was calculated from one that does.
 * Anybody else following a link to the view would see other figures.
 */
export function isUnpublished(view: View): boolean {
  if (currentOverlay() === undefined) return false
  if (view.scatter) return [view.scatter.x.view, view.scatter.y.view].some(isUnpublished)
  const { id } = view.indicator
  if (isOwnIndicator(id)) return true
  const points = [...view.series, ...(view.background ?? [])].flatMap(({ points: of }) => [
    ...of.values(),
  ])
  const releases = [
    ...view.releases.map((release) => release.id),
    ...points.flatMap(({ observation, partsFrom = [] }) => [
      observation?.release,
      observation?.alsoFrom,
      ...partsFrom,
    ]),
    ...view.peers.map(({ observation }) => observation.release),
  ]
  return releases.some((release) => isFromOwnFile(release, id))
}

/**
 * The address of some views for a file or a text, or the reason why there is none; and of which version of the data they
 * are, where it is not today’s.
 */
export type Address = ({ link: string } | { unlinked: string }) & { version?: string }

/** @param address full address of the page that shows the views */
export function addressOf(address: string, views: readonly View[]): Address {
  const version = asTheyStood()
  return {
    ...(views.some(isUnpublished) ? { unlinked: NO_LINK } : { link: address }),
    ...(version === undefined ? {} : { version }),
  }
}
