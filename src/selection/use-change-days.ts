import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { isDay, dateLabel } from '@/model/values/period'
import { knownFrom, type Release } from '@/model/schema/release'
import { search } from './use-selection'

interface ChangeDayDefaults {
  releases: readonly Release[]
  since: string
  until: string
  /** The reader’s day (ISO date); nothing is known about later days. */
  today: string
  /** The kinds of change by which the list can be filtered. */
  kinds: readonly string[]
}

/** A day, or the earliest day on which a release was certainly out; undefined for anything else. */
function dayOf(text: string, releases: readonly Release[]): string | undefined {
  const release = releases.find(({ id }) => id === text)
  if (release) return knownFrom(release.published)
  return isDay(text) ? text : undefined
}

/**
 * The two days that the address compares, each an ISO date or the id of a release, and the kind of change it
 * asks for.
 * @returns the days in order, notices of what could not be read, and functions that change days and kind
 */
export function useChangeDays({ releases, kinds, today, ...usual }: ChangeDayDefaults) {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const notices: string[] = []
  const read = (key: 'since' | 'until', words: string): string => {
    const asked = query.get(key) ?? ''
    const day = dayOf(asked, releases)
    if (day === undefined && asked !== '')
      notices.push(`“${asked.slice(0, 40)}” is neither a day nor a release: ${words} is used.`)
    if (day !== undefined && day > today) {
      notices.push(`${dateLabel(day)} has not come yet: today is used.`)
      return today
    }
    return day ?? usual[key]
  }
  const days = [read('since', 'the usual first day'), read('until', 'the usual last day')]
  const [since = usual.since, until = usual.until] = days.toSorted()
  if (since !== days[0])
    notices.push('The two days ran backwards: they are shown the other way round.')
  const asked = query.get('kind') ?? ''
  const kind = kinds.find((one) => one === asked)
  if (kind === undefined && asked !== '')
    notices.push(`There is no kind of change “${asked.slice(0, 40)}”: all of them are shown.`)
  const hrefOf = (wanted: string | undefined): string => {
    const next = new URLSearchParams(query)
    if (wanted === undefined) next.delete('kind')
    else next.set('kind', wanted)
    return pathname + search(next)
  }
  const choose = (key: 'since' | 'until', day: string): void => {
    const next = new URLSearchParams(query)
    next.set(key, day)
    void navigate(`${pathname}${search(next)}`, { preventScrollReset: true, replace: true })
  }
  return { since, until, kind, notices, choose, hrefOf }
}
