import { ageOn, birthday, firstDay, type Day, type ReturnYear } from '../day'
import type { Finding } from '../finding'
import { CONTINUES, isSamePlace, isShortBreak, isTemporary, STARTED } from './codes'
import type { Child, Episode } from './records'

/** What a rule looks at: one child’s episodes in the order in which they begin. */
interface History {
  episodes: readonly Episode[]
  child: Child
  /** The earliest return that is read. */
  earliest: ReturnYear
  /** The last day that the returns can know of. */
  known: Day
}

/** A rule on the episodes of a child, and how figures are counted where it is broken. */
interface Rule {
  rule?: string
  severity: Finding['severity']
  message: string
  remedy: string
  /** The episodes that break it. */
  find: (history: History) => Episode[]
}

/** The day on which an episode ends; while it is open, one after every other. */
const endOf = ({ to }: Episode): number => to ?? Infinity

/** The episodes that another of the child follows, with the one that follows. */
const followed = (episodes: readonly Episode[]): [Episode, Episode][] =>
  episodes.flatMap((episode, index): [Episode, Episode][] => {
    const next = episodes[index + 1]
    return next ? [[episode, next]] : []
  })

/** Of these, each that the next carries on without a break in care. */
const continued = (episodes: readonly Episode[]): [Episode, Episode][] =>
  followed(episodes).filter(
    ([one, next]) => one.to === next.from && one.ends === CONTINUES && next.begins !== STARTED,
  )

/** Of these, each that a change of placement follows. */
const moves = (episodes: readonly Episode[]): [Episode, Episode][] =>
  continued(episodes).filter(([, { begins }]) => begins !== 'L')

const isCare = ({ legalStatus }: Episode): boolean => !isShortBreak(legalStatus)

const startsAt18 = ({ from, begins }: Episode, { born }: Child): boolean =>
  begins === STARTED && from >= birthday(born, 18)

/** Nobody is looked after at this age, so the date of birth must be wrong. */
const IMPOSSIBLE_AGE = 25

/** The rules that decide a figure, with DfE’s number where DfE has the rule. */
const HISTORY_RULES: readonly Rule[] = [
  {
    severity: 'error',
    message: 'the episode begins before the child is born.',
    remedy: 'Correct the date, or the date of birth in Header.',
    find: ({ episodes, child }) => episodes.filter(({ from }) => from < child.born),
  },
  {
    severity: 'error',
    message: 'the episode begins at an age of 25 or more.',
    remedy: 'Correct the date, or the date of birth in Header.',
    find: ({ episodes, child }) =>
      episodes.filter(({ from }) => ageOn(child.born, from) >= IMPOSSIBLE_AGE),
  },
  {
    rule: '142',
    severity: 'doubt',
    message: 'an episode is open although a later one begins.',
    remedy: 'Counted as ending when the later one begins.',
    find: ({ episodes }) =>
      followed(episodes).flatMap(([one]) => (one.to === undefined ? [one] : [])),
  },
  {
    rule: '352',
    severity: 'doubt',
    message: 'an episode begins at 18 or over.',
    remedy: 'Left out, unless under section 20 in a children’s home.',
    find: ({ episodes, child }) => episodes.filter((episode) => startsAt18(episode, child)),
  },
  {
    rule: '357',
    severity: 'doubt',
    message: 'a child’s first episode does not begin with S (started to be looked after).',
    remedy: 'Counted as coming into care on its first day.',
    find: ({ episodes, earliest }) =>
      episodes
        .slice(0, 1)
        .filter(({ begins, from }) => begins !== STARTED && from >= firstDay(earliest)),
  },
  {
    rule: '359',
    severity: 'doubt',
    message: 'an episode goes on after the 18th birthday.',
    remedy: 'Counted until the birthday.',
    find: ({ episodes, child, known }) =>
      episodes.filter(
        (episode) =>
          isCare(episode) &&
          !startsAt18(episode, child) &&
          (episode.to ?? known + 1) > birthday(child.born, 18) &&
          !(episode.legalStatus === 'V2' && episode.place === 'K2'),
      ),
  },
  {
    rule: '378',
    severity: 'doubt',
    message: 'a child under section 20 (V2) is placed with parents (P1).',
    remedy: 'Counted as recorded.',
    find: ({ episodes }) =>
      episodes.filter(({ legalStatus, place }) => legalStatus === 'V2' && place === 'P1'),
  },
  {
    rule: '380',
    severity: 'doubt',
    message: 'care begins with a temporary stay.',
    remedy: 'Counted as in another placement until the child is somewhere else.',
    find: ({ episodes }) =>
      episodes.filter(({ place, begins }) => begins === STARTED && isTemporary(place)),
  },
  {
    rule: '381',
    severity: 'doubt',
    message: 'care ends in a temporary stay.',
    remedy: 'Counted as leaving care on that day.',
    find: ({ episodes }) =>
      episodes.filter(
        ({ place, to, ends }) =>
          isTemporary(place) && to !== undefined && ends !== CONTINUES && ends !== '',
      ),
  },
  {
    rule: '383',
    severity: 'doubt',
    message: 'after a temporary stay, the child is not back (P) in the placement from before it.',
    remedy:
      'Counted as back if placement and provider are those from before, and otherwise as in a new placement.',
    find: ({ episodes }) =>
      continued(episodes).flatMap(([one, next]) => {
        if (!isTemporary(one.place) || isTemporary(next.place)) return []
        const home = episodes
          .slice(0, episodes.indexOf(one))
          .findLast(({ place }) => !isTemporary(place))
        const isHome =
          home && isSamePlace(home.place, next.place) && home.provider === next.provider
        return isHome && next.begins === 'P' ? [] : [next]
      }),
  },
  {
    rule: '388',
    severity: 'doubt',
    message: 'an episode ends with X1, and no other begins on that day.',
    remedy: 'Counted as leaving care on that day for a reason not recorded.',
    find: ({ episodes }) =>
      episodes.filter(
        ({ ends, to, from: own }) =>
          ends === CONTINUES &&
          !episodes.some(
            (other) => other.from > own && other.from <= (to ?? own) && endOf(other) > (to ?? own),
          ),
      ),
  },
  {
    rule: '431',
    severity: 'doubt',
    message: 'a child starts to be looked after on the day on which the last episode ended.',
    remedy: 'Counted as leaving and coming back on that day, unless the last episode ends with X1.',
    find: ({ episodes }) =>
      followed(episodes).flatMap(([one, next]) =>
        next.begins === STARTED && one.to === next.from ? [next] : [],
      ),
  },
  {
    rule: '432',
    severity: 'doubt',
    message:
      'an episode follows on the day on which the child left care, and does not begin with S.',
    remedy: 'Counted as leaving and coming back on that day.',
    find: ({ episodes }) =>
      followed(episodes).flatMap(([one, next]) =>
        next.begins !== STARTED && one.to === next.from && one.ends !== CONTINUES && one.ends !== ''
          ? [next]
          : [],
      ),
  },
  {
    rule: '433',
    severity: 'doubt',
    message: 'an episode carries on another, but does not begin on the day on which that ended.',
    remedy: 'Counted as coming into care again, if the child was out of care between the two.',
    find: ({ episodes }) =>
      followed(episodes).flatMap(([one, next]) =>
        next.begins !== STARTED && endOf(one) < next.from ? [next] : [],
      ),
  },
  {
    rule: '501',
    severity: 'doubt',
    message: 'an episode begins before the last one ended.',
    remedy: 'The child is counted once, under the episode that began later.',
    find: ({ episodes }) =>
      followed(episodes).flatMap(([one, next]) =>
        one.to !== undefined && next.from < one.to ? [next] : [],
      ),
  },
  {
    rule: '504',
    severity: 'doubt',
    message: 'the category of need changes while the child stays in care.',
    remedy: 'Counted under the need with which the period of care began.',
    find: ({ episodes }) =>
      followed(episodes).flatMap(([one, next]) =>
        one.to === next.from && one.ends === CONTINUES && one.need !== next.need ? [next] : [],
      ),
  },
  {
    rule: '225',
    severity: 'doubt',
    message: 'a placement changes, and no reason for the change is recorded.',
    remedy: 'Counted as a change without a reason recorded.',
    find: ({ episodes }) =>
      moves(episodes).flatMap(([one, next]) =>
        one.moves === '' && !isTemporary(one.place) && !isTemporary(next.place) ? [one] : [],
      ),
  },
  {
    rule: '226',
    severity: 'doubt',
    message: 'a reason for a change of placement is recorded for a temporary stay.',
    remedy: 'Counted only if the child does not go back.',
    find: ({ episodes }) =>
      moves(episodes).flatMap(([one, next]) =>
        one.moves !== '' && (isTemporary(one.place) || isTemporary(next.place)) ? [one] : [],
      ),
  },
  {
    rule: '434',
    severity: 'doubt',
    message: 'only the legal status is said to change (L), and the placement or provider differs.',
    remedy: 'Counted as no change of placement, as the reason for the new episode says.',
    find: ({ episodes }) =>
      continued(episodes).flatMap(([one, next]) =>
        next.begins === 'L' &&
        !(isSamePlace(one.place, next.place) && one.provider === next.provider)
          ? [next]
          : [],
      ),
  },
  {
    rule: '435',
    severity: 'doubt',
    message: 'only the placement is said to change (P or T), and the legal status differs.',
    remedy: 'Counted as a change of both: the legal status is that of each episode.',
    find: ({ episodes }) =>
      continued(episodes).flatMap(([one, next]) =>
        ['P', 'T'].includes(next.begins) && one.legalStatus !== next.legalStatus ? [next] : [],
      ),
  },
  {
    rule: '436',
    severity: 'doubt',
    message:
      'placement and legal status are both said to change (B or U), and the status does not.',
    remedy: 'Counted as a change of placement, as the reason for the new episode says.',
    find: ({ episodes }) =>
      continued(episodes).flatMap(([one, next]) =>
        ['B', 'U'].includes(next.begins) && one.legalStatus === next.legalStatus ? [next] : [],
      ),
  },
  {
    severity: 'doubt',
    message: 'care under section 20 (V2) or an order follows a series of short breaks.',
    remedy: 'Counted as coming into care on that day: DfE does not say whether it is.',
    find: ({ episodes }) =>
      followed(episodes).flatMap(([one, next]) =>
        !isCare(one) && isCare(next) && one.to === next.from && next.begins !== STARTED
          ? [next]
          : [],
      ),
  },
]

/** Applies the rules to one child’s episodes. */
export const checkHistory = (history: History): Finding[] =>
  HISTORY_RULES.flatMap(({ find, rule, severity, message, remedy }) =>
    find(history).map(({ file, row }) => ({
      severity,
      file,
      row,
      ...(rule === undefined ? {} : { rule }),
      message,
      remedy,
    })),
  )
