import { dateLabel } from '../values/period'

/** What a committee asked for while a chart was shown. */
export interface TakenAction {
  /** Day on which it was asked, ISO. */
  day: string
  /** Code and name of the figure: "PLA-01 Where children live". */
  topic: string
  asked: string
  /** Short name of the meeting in which it was asked. */
  meeting?: string
}

/**
 * Actions as rows of the council's file of actions: number, meeting, topic, asked, state, what is printed, its
 * date and the area, which stays empty for the home council.
 * @param from the first number that no action has yet
 */
export const actionRows = (actions: readonly TakenAction[], from: number): string[][] =>
  actions.map(({ day, topic, asked }, at) => [
    String(from + at),
    day,
    topic,
    asked,
    'in progress',
    `Asked for on ${dateLabel(day)}`,
    day,
    '',
  ])

const textOf = (value: unknown, key: string): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const found: unknown = Reflect.get(value, key)
  return typeof found === 'string' ? found : undefined
}

/** Actions as they were kept; what is no action any more is left out. */
export function readActions(text: string | null): TakenAction[] {
  let json: unknown
  try {
    json = JSON.parse(text ?? '[]')
  } catch {
    return []
  }
  return (Array.isArray(json) ? json : []).flatMap((one: unknown): TakenAction[] => {
    const [day, topic, asked] = ['day', 'topic', 'asked'].map((key) => textOf(one, key))
    const meeting = textOf(one, 'meeting')
    return day === undefined || topic === undefined || asked === undefined
      ? []
      : [{ day, topic, asked, ...(meeting === undefined ? {} : { meeting }) }]
  })
}
