import { dateLabel } from '../values/period'
import type { TakenAction } from './actions'
import type { WrittenPaper } from './written-paper'

/** A figure that the room has seen. */
export interface ShownFigure {
  /** When it came on the screen, in the reader's own time, to the minute: "2026-12-10T10:02". */
  at: string
  /** Its item on the agenda; empty for a figure opened in between. */
  item: string
  /** Code and title: "PLA-01 Fewer children live in foster care: 57%". */
  figure: string
  /** Who may see it, unless everyone may. */
  mark?: string
}

/** A question that was asked, as whoever presents has ticked it. */
export interface AskedQuestion {
  at: string
  /** Code and name of the figure that was shown. */
  topic: string
  question: string
}

/** What is noted of a meeting while it is presented. */
export interface MinutesLog {
  shown: readonly ShownFigure[]
  asked: readonly AskedQuestion[]
}

const EMPTY_LOG: MinutesLog = { shown: [], asked: [] }

/** A meeting shows fewer; of what is kept for longer, the latest stay. */
const MOST_LINES = 400

/** The minute of a moment in the reader's own time zone, after its day: "2026-12-10T10:02". */
export const minuteOf = (day: string, moment: Date): string =>
  `${day}T${[moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')}`

/** The log with a figure added, unless it is the one that was shown last. */
export function withShown(log: MinutesLog, figure: ShownFigure): MinutesLog {
  const last = log.shown.at(-1)
  const isSame =
    last?.figure === figure.figure &&
    last.item === figure.item &&
    last.at.slice(0, 10) === figure.at.slice(0, 10)
  return isSame ? log : { ...log, shown: [...log.shown, figure].slice(-MOST_LINES) }
}

/** The log with a question ticked, or no longer ticked. */
export const withAsked = (
  log: MinutesLog,
  asked: AskedQuestion,
  isTicked: boolean,
): MinutesLog => ({
  ...log,
  asked: [
    ...log.asked.filter(
      ({ topic, question }) => topic !== asked.topic || question !== asked.question,
    ),
    ...(isTicked ? [asked] : []),
  ].slice(-MOST_LINES),
})

function textsOf(list: unknown, keys: readonly string[]): Record<string, string>[] {
  return (Array.isArray(list) ? list : []).flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return []
    const texts = Object.entries(one).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    )
    const read = Object.fromEntries(texts)
    return keys.every((key) => read[key] !== undefined) ? [read] : []
  })
}

/** A log as it was kept; what cannot be read is left out. */
export function readLog(text: string | null): MinutesLog {
  let json: unknown
  try {
    json = JSON.parse(text ?? '{}')
  } catch {
    return EMPTY_LOG
  }
  if (typeof json !== 'object' || json === null) return EMPTY_LOG
  return {
    shown: textsOf(Reflect.get(json, 'shown'), ['at', 'item', 'figure']).map(
      ({ at = '', item = '', figure = '', mark }) => ({
        at,
        item,
        figure,
        ...(mark === undefined ? {} : { mark }),
      }),
    ),
    asked: textsOf(Reflect.get(json, 'asked'), ['at', 'topic', 'question']).map(
      ({ at = '', topic = '', question = '' }) => ({ at, topic, question }),
    ),
  }
}

const timeOf = (at: string): string => at.slice(11, 16)
const dayOf = (at: string): string => at.slice(0, 10)

/** The last day on which anything was noted; undefined where nothing was. */
export const lastDay = ({ shown, asked }: MinutesLog): string | undefined =>
  [...shown, ...asked]
    .map(({ at }) => dayOf(at))
    .toSorted()
    .at(-1)

interface MinutesOf {
  /** Name of the meeting. */
  meeting: string
  committee?: string | undefined
  log: MinutesLog
  /** Actions noted, each with its number. */
  actions: readonly { number: number; action: TakenAction }[]
  /** Day of the minutes (ISO). */
  day: string
  /** The day as of which all figures are known, if the meeting is pinned to one. */
  asAt?: string | undefined
}

/** The minutes of one day of a meeting: what was shown and when, the questions asked, the actions noted. */
export function minutesOf({
  meeting,
  committee,
  log,
  actions,
  day,
  asAt,
}: MinutesOf): WrittenPaper {
  const isOfDay = ({ at }: { at: string }) => dayOf(at) === day
  const [shown, asked] = [log.shown.filter(isOfDay), log.asked.filter(isOfDay)]
  const marks = [...new Set(shown.flatMap(({ mark }) => mark ?? []))]
  const sections = [
    {
      heading: 'Figures shown',
      table: {
        head: ['Time', 'Item', 'Figure'],
        rows: shown.map(({ at, item, figure, mark }) => [
          timeOf(at),
          item,
          mark === undefined ? figure : `${figure} (${mark})`,
        ]),
      },
    },
    {
      heading: 'Questions asked',
      table: {
        head: ['Time', 'Figure', 'Question'],
        rows: asked.map(({ at, topic, question }) => [timeOf(at), topic, question]),
      },
    },
    {
      heading: 'Actions',
      table: {
        head: ['Number', 'Figure', 'Action'],
        rows: actions.map(({ number, action }) => [String(number), action.topic, action.asked]),
      },
    },
  ]
  return {
    title: `Minutes: ${meeting}`,
    under: [
      ...marks,
      [committee, dateLabel(day)].filter(Boolean).join(', '),
      ...(asAt === undefined ? [] : [`All figures as known on ${dateLabel(asAt)}.`]),
    ],
    sections: sections.filter(({ table }) => table.rows.length > 0),
  }
}
