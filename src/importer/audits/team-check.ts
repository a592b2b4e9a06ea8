import { addUp } from '@/model/schema/observation'
import { comparePeriods } from '@/model/values/period'
import type { AuditGrade } from '../publications/tables/audits'
import type { AuditRow } from './read-audits'
import type { Check } from './read-check'

/** A number of audits, and how many of them were graded good or better; suppressed where a part of it is. */
export interface Graded {
  audits: number | 'c'
  good: number | 'c'
}

const sum = (rows: readonly AuditRow[]): number | 'c' => {
  const all = addUp(rows.map(({ audits }) => audits)) ?? 0
  return typeof all === 'number' ? all : 'c'
}

/** Some audits by a grade: that which stands, unless another is asked for. */
const graded = (
  rows: readonly AuditRow[],
  gradeOf: (row: AuditRow) => AuditGrade | undefined = ({ moderated, first }) => moderated ?? first,
): Graded => ({
  audits: sum(rows.filter((row) => gradeOf(row) !== undefined)),
  good: sum(rows.filter((row) => gradeOf(row)?.isGood === true)),
})

/** A team, by its name and that of its service area. */
export interface Team {
  /** Told apart from the team of the same name in another service area. */
  id: string
  label: string
}

const idOf = ({ service, team }: Pick<AuditRow, 'service' | 'team'>): string => `${service}|${team}`

/** The teams whose audits a file has, in the order of their names. */
export function teamsOf({ rows }: Pick<Check, 'rows'>): Team[] {
  const found = new Map(rows.filter(({ team }) => team !== '').map((row) => [idOf(row), row]))
  return [...found]
    .map(([id, { service, team }]) => ({
      id,
      label: service === '' ? team : `${team}, ${service}`,
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'))
}

/** The periods of some audits, newest first. */
export const periodsOf = ({ rows, type }: Pick<Check, 'rows' | 'type'>): string[] =>
  [...new Set(rows.map(({ period }) => period))].toSorted(comparePeriods(type)).toReversed()

export const rowsOfTeam = ({ rows }: Pick<Check, 'rows'>, team: string): AuditRow[] =>
  rows.filter((row) => idOf(row) === team)

/** One line of a comparison: the audits of a team beside those of all others. */
export interface Beside {
  label: string
  own: Graded
  others: Graded
}

/** The share that was graded good; undefined where it cannot be known. */
export const shareOf = ({ audits, good }: Graded): number | undefined =>
  audits === 'c' || good === 'c' || audits === 0 ? undefined : good / audits

/** What there is to say of one team in one period. */
export interface TeamCheck {
  period: string
  all: Beside
  /** Each area of the audit tool, the weakest first. */
  areas: Beside[]
  /** Each worker’s audits, by name; none where the file names nobody. */
  workers: { worker: string; graded: Graded; escalated: number | 'c' }[]
  /** The number that was escalated; undefined where the file does not say. */
  escalated?: number | 'c'
  /** Audits whose grade the second reader changed, of those that were moderated. */
  moderation: { moderated: number | 'c'; lowered: number | 'c'; raised: number | 'c' }
}

/** Works out what there is to say of a team in a period, from a file of audits. */
export function teamCheck({ rows, scale }: Check, team: string, period: string): TeamCheck {
  const inPeriod = rows.filter((row) => row.period === period)
  const own = inPeriod.filter((row) => idOf(row) === team)
  const others = inPeriod.filter((row) => idOf(row) !== team)
  const areas = [...new Set(own.flatMap((row) => Object.keys(row.areas)))].map((area) => ({
    label: area,
    own: graded(own, (row) => row.areas[area]),
    others: graded(others, (row) => row.areas[area]),
  }))
  const placeOf = (id: string) => scale?.grades.findIndex((grade) => grade.id === id) ?? -1
  const moderated = own.filter((row) => row.moderated !== undefined)
  const moved = (isWorse: boolean) =>
    sum(
      moderated.filter(({ first, moderated: second = first }) =>
        isWorse ? placeOf(second.id) > placeOf(first.id) : placeOf(second.id) < placeOf(first.id),
      ),
    )
  const escalated = (some: readonly AuditRow[]) => sum(some.filter((row) => row.escalated === true))
  const workers = [...new Set(own.map(({ worker }) => worker))].filter((worker) => worker !== '')
  return {
    period,
    all: { label: 'All audits', own: graded(own), others: graded(others) },
    areas: areas.toSorted((a, b) => (shareOf(a.own) ?? 2) - (shareOf(b.own) ?? 2)),
    workers: workers
      .toSorted((a, b) => a.localeCompare(b, 'en-GB'))
      .map((worker) => {
        const some = own.filter((row) => row.worker === worker)
        return { worker, graded: graded(some), escalated: escalated(some) }
      }),
    ...(own.some((row) => row.escalated !== undefined) ? { escalated: escalated(own) } : {}),
    moderation: { moderated: sum(moderated), lowered: moved(true), raised: moved(false) },
  }
}
