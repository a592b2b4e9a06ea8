import { birthday, type Day } from '../day'
import { CONTINUES, isShortBreak, isTemporary } from '../ssda903/codes'
import type { Child, Episode } from '../ssda903/records'

/** The days on which a child is looked after under one episode. */
export interface Stay {
  episode: Episode
  from: Day
  /** The first day that is not one of them; Infinity while it is open. */
  to: Day
  /** Reason for its end; blank while it is open or where the reason is not recorded. */
  ends: string
  /** The episode whose placement the child is in: for a temporary stay, the one gone away from. */
  placedAs: Episode
}

/** Whether a child may be looked after past 18: under section 20(5), in a children’s home. */
const mayPass18 = ({ legalStatus, place }: Episode): boolean =>
  legalStatus === 'V2' && place === 'K2'

/** The day on which a child of an episode is no longer counted, whatever the episode says. */
const latestEnd = (episode: Episode, { born }: Pick<Child, 'born'>): Day =>
  mayPass18(episode) ? Infinity : birthday(born, 18)

/**
 * The days of each episode as they are counted. An episode that is open although a later one begins
 * ends when that does. Short breaks are not counted, nor are days from the 18th birthday on.
 * @param history the child’s episodes in the order in which they begin
 */
export function staysOf(history: readonly Episode[], child: Pick<Child, 'born'>): Stay[] {
  let before: Episode | undefined
  let until = -Infinity
  return history.flatMap((episode, index): Stay[] => {
    const next = history[index + 1]
    const isLeftOpen = episode.to === undefined && next !== undefined
    const said = isLeftOpen ? next.from : (episode.to ?? Infinity)
    const to = Math.min(said, latestEnd(episode, child))
    if (isShortBreak(episode.legalStatus) || to <= episode.from) return []
    // After a break in care there is no placement to go back to.
    if (!isTemporary(episode.place)) before = episode
    else if (episode.from > until) before = undefined
    until = Math.max(until, to)
    const ends = isLeftOpen ? CONTINUES : episode.ends
    return [{ episode, from: episode.from, to, ends, placedAs: before ?? episode }]
  })
}
