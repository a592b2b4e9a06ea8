import type { Check } from '@/importer/audits/read-check'
import { shareOf, type Graded, type Team, type TeamCheck } from '@/importer/audits/team-check'
import { formatNumber, inSentence, listInWords } from '@/model/values/format'
import { dateLabel, periodLabel } from '@/model/values/period'

/** The grades that count as good, in words: "‘good’ or ‘outstanding’". */
export const goodWords = ({ scale }: Pick<Check, 'scale'>): string =>
  (scale?.grades ?? [])
    .filter(({ isGood }) => isGood)
    .map(({ label }) => `‘${inSentence(label)}’`)
    .toReversed()
    .join(' or ')

/** "9 of 12"; says so where a number is suppressed. */
export const ofWords = ({ audits, good }: Graded): string =>
  audits === 'c' || good === 'c' ? 'suppressed' : `${good} of ${audits}`

/** "70%"; blank where it cannot be known. */
export const percentWords = (graded: Graded): string => {
  const share = shareOf(graded)
  return share === undefined ? '' : `${formatNumber(share * 100, 0)}%`
}

/** A period of audits: "7 to 25 September 2026" for days of one month. */
export function windowLabel(period: string, { type }: Pick<Check, 'type'>): string {
  const [from = '', to = ''] = period.split('/')
  return from.length === 10 && from.slice(0, 8) === to.slice(0, 8)
    ? `${Number(from.slice(8))} to ${dateLabel(to)}`
    : periodLabel(period, type)
}

/** What the audits of a team say, in a sentence. */
export function statementOf(team: Team, { all, period }: TeamCheck, check: Check): string {
  const when = windowLabel(period, check)
  const { audits, good } = all.own
  if (audits === 'c' || good === 'c')
    return `${team.label}: the number of audits is suppressed, ${when}`
  return `${team.label}: ${good} of ${audits} ${audits === 1 ? 'audit' : 'audits'} graded ${goodWords(check)}, ${when}`
}

const isSome = (count: number | 'c'): boolean => count === 'c' || count > 0

/** How the team stands beside the others, how its grades were moderated, and how many were escalated. */
export function readingsOf({ all, escalated, moderation }: TeamCheck, check: Check): string[] {
  const { moderated, lowered, raised } = moderation
  const others = percentWords(all.others)
  return [
    ...(others === ''
      ? []
      : [`All other audits: ${ofWords(all.others)} graded ${goodWords(check)} (${others}).`]),
    ...(isSome(moderated)
      ? [
          moderated === 'c'
            ? 'The number that a second reader looked at is suppressed.'
            : `A second reader looked at ${moderated}: ${listInWords([`${lowered} graded lower`, `${raised} higher`])}.`,
        ]
      : []),
    ...(escalated === undefined
      ? []
      : [escalated === 'c' ? 'The number escalated is suppressed.' : `Escalated: ${escalated}.`]),
  ]
}

/** Fewer than this, and one file moves the share by more than five points. */
const FEW = 20

/** What to bear in mind where there are few audits. */
export function fewAudits({ all }: TeamCheck): string[] {
  const { audits } = all.own
  if (audits === 'c' || audits === 0 || audits >= FEW) return []
  return [
    `Only ${audits} ${audits === 1 ? 'audit' : 'audits'}: one is ${formatNumber(100 / audits, 0)} percentage points. Read the files before drawing a conclusion.`,
  ]
}
