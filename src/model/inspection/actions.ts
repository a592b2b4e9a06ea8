import { spanLabel } from '../values/age'
import { capitalise, listInWords } from '../values/format'
import { ACTION_STATES, type Action, type ActionState } from '../schema/inspection'
import { dateLabel, monthsBetween } from '../values/period'

/** Columns of a file of actions, both when it is saved and when it is read back. */
export const ACTION_COLUMNS = [
  'number',
  'meeting',
  'topic',
  'asked',
  'state',
  'printed',
  'state_date',
  'area_code',
] as const

export const STATE_WORDS: Record<ActionState, string> = {
  done: 'Done',
  'in progress': 'In progress',
  'awaiting others': 'Awaiting others',
  'no further detail': 'No further detail',
}

/** A text in the form used in an address: "childrens-services-update". */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')

/** "3 years 8 months ago". */
export const agoLabel = (date: string, today: string): string =>
  `${spanLabel(monthsBetween(date, today))} ago`

const lastDayOf = (date: string): string =>
  date.length > 7 ? date : `${date}-${new Date(Date.UTC(...yearAndMonth(date), 0)).getUTCDate()}`

const yearAndMonth = (date: string): [number, number] => {
  const [year = 0, month = 1] = date.split('-').map(Number)
  return [year, month]
}

/**
 * How much later the second day was than the first: "4 to 5 months later" where only its month is
 * known.
 * @param to a day or a month
 */
export function laterLabel(from: string, to: string): string {
  const [least, most] = [monthsBetween(from, to), monthsBetween(from, lastDayOf(to))]
  if (most < 1) return 'less than a month later'
  return least < most && least >= 0
    ? `${least === 0 ? 'up to' : `${least < 12 ? least : spanLabel(least)} to`} ${spanLabel(most)} later`
    : `${spanLabel(most)} later`
}

const countOf = (actions: readonly Action[], state: ActionState): number =>
  actions.filter((action) => action.state === state).length

/** "2023", "2023 and 2024". */
const yearsOf = (actions: readonly Action[]): string =>
  listInWords([...new Set(actions.map(({ meeting }) => meeting.slice(0, 4)))].toSorted())

/**
 * How many of the committee's requests are done, according to the last paper.
 * @param known day of that paper
 */
export function actionsTitle(actions: readonly Action[], known: string): string {
  if (actions.length === 0) return 'No actions are held here'
  const done = countOf(actions, 'done')
  const all = actions.length
  return done === all
    ? `All ${all} actions asked for in ${yearsOf(actions)} were done by ${dateLabel(known)}`
    : `${done} of the ${all} actions asked for in ${yearsOf(actions)} ${done === 1 ? 'was' : 'were'} done by ${dateLabel(known)}`
}

const OPEN_STATES = ACTION_STATES.filter((state) => state !== 'done')

/**
 * "1 was in progress", "no further detail was given on 2"; for a single one, "the other one was in
 * progress".
 */
function openWords(state: ActionState, count: string): string {
  if (state === 'awaiting others') return `${count} awaited others`
  if (state === 'no further detail') return `no further detail was given on ${count}`
  return `${count} ${count === '1' || count === ONE ? 'was' : 'were'} in progress`
}
const ONE = 'the other one'

/** What became of the other requests, and how far the papers reach. */
export function actionsSummary(actions: readonly Action[], known: string): string {
  if (actions.length === 0) return 'No paper that lists any is held here.'
  const rest = actions.length - countOf(actions, 'done')
  const open = OPEN_STATES.flatMap((state) => {
    const count = countOf(actions, state)
    return count === 0 ? [] : [openWords(state, rest === 1 ? ONE : String(count))]
  })
  const start = rest === 1 ? '' : `Of the other ${rest}, `
  return [
    rest === 0 ? '' : capitalise(`${start}${listInWords(open)}.`),
    `The committee’s paper of ${dateLabel(known)} is the last that is held here: what was done since is not in it.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Actions by the meeting that asked for them, the oldest first. */
export function byMeeting(
  actions: readonly Action[],
): { meeting: string; actions: readonly Action[] }[] {
  const meetings = [...new Set(actions.map(({ meeting }) => meeting))].toSorted()
  return meetings.map((meeting) => ({
    meeting,
    actions: actions.filter((action) => action.meeting === meeting),
  }))
}
