/** Made-up children with known times in care, from which returns are written. */

const DAY = 86_400_000
export const dayNumber = (iso: string): number => Date.parse(iso) / DAY
export const isoDate = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** The same day of the year, a number of years later. */
export function yearsLater(day: number, years: number): number {
  const at = new Date(day * DAY)
  return Date.UTC(at.getUTCFullYear() + years, at.getUTCMonth(), at.getUTCDate()) / DAY
}

/** One stretch of care without change. */
export interface Row {
  from: number
  /** The first day after it; Infinity while it lasts. */
  to: number
  begins: string
  ends: string
  /** Reason for the change of placement with which it ends. */
  moves: string
  legalStatus: string
  need: string
  place: string
  provider: string
}

export interface Time {
  from: number
  to: number
  /** Reason for leaving; blank where it is not recorded or the child has not left. */
  reason: string
  need: string
  rows: Row[]
}

export interface Life {
  id: string
  born: number
  sex: string
  ethnicity: string
  /** For an unaccompanied child, the day on which the status ceased or Infinity. */
  unaccompaniedUntil?: number
  /** True times in care. */
  times: Time[]
  /** The days of short breaks, which are no time in care. */
  shortBreaks?: { from: number; to: number }[]
}

export interface Span {
  /** 1 April with which the first return begins. */
  first: number
  /** The day on which the newest was saved. */
  known: number
}

type Random = () => number

export const pick = <T>(random: Random, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)]!
export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1))

const PLACES = 'U1 U2 U3 U4 U4 U4 U5 U6 U6 A3 A4 P1 K1 K2 K2 K3 S1 R1 R3 R5 P3 Z1'.split(' ')
const ETHNICITIES =
  'WBRI WBRI WBRI WIRT WROM WOTH MWBC MOTH AIND APKN CHNE BAFR BOTH OOTH REFU NOBT'.split(' ')
const REASONS = 'E4A E4A E4B E11 E12 E41 E45 E47 E13 E5 E6 E8 E9 E3 E16'.split(' ')

const CHANGES = 'CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER'.split(
  ' ',
)

/** Who provides a placement: nobody for those that the return leaves blank. */
const providerOf = (random: Random, place: string): string =>
  place === 'P1'
    ? 'PR0'
    : /^[TZ]/.test(place)
      ? ''
      : pick(random, ['PR1', 'PR1', 'PR2', 'PR3', 'PR4', 'PR4', 'PR5'])

/** The rows of one time in care: changes of legal status, of placement, and stays away. */
function rowsOf(random: Random, time: Omit<Time, 'rows'>, { first, known }: Span): Row[] {
  const { from, to, need, reason } = time
  const isAdult = need === 'N8'
  const statuses = isAdult ? ['V2'] : ['V2', 'C1', 'C2', 'C2', 'E1', 'L1', 'J1']
  const start = pick(random, PLACES)
  const rows: Row[] = [
    {
      from,
      to,
      begins: 'S',
      ends: reason,
      moves: '',
      need,
      legalStatus: pick(random, statuses),
      place: start,
      provider: providerOf(random, start),
    },
  ]
  const end = Math.min(to, known)
  let at = from + between(random, 5, 300)
  while (at < end - 30) {
    const last = rows.at(-1)!
    const kind = pick(random, ['L', 'P', 'P', 'T', 'B', 'U', 'away'])
    const place = kind === 'L' || kind === 'away' ? last.place : pick(random, PLACES)
    const next: Row = {
      ...last,
      from: at,
      to,
      ends: reason,
      begins: kind === 'away' ? 'P' : kind,
      legalStatus: 'LBU'.includes(kind) ? pick(random, statuses) : last.legalStatus,
      place,
      provider: kind === 'L' ? last.provider : providerOf(random, place),
    }
    last.to = at
    last.ends = 'X1'
    next.moves = ''
    // One change in thirteen has no reason.
    if (kind !== 'L' && kind !== 'away') last.moves = CHANGES[at % 13] ?? ''
    // A stay away is followed by the placement that it was from; a return before the first would not show it.
    if (kind === 'away' && at >= first) {
      const back = at + between(random, 1, 14)
      const away = pick(random, ['T0', 'T1', 'T3', 'T4'])
      rows.push({ ...next, to: back, ends: 'X1', place: away, provider: '' })
      rows.push({ ...next, from: back, provider: last.provider })
    } else rows.push(next)
    at = rows.at(-1)!.from + between(random, 5, 400)
  }
  return rows
}

function timesOf(random: Random, born: number, span: Span, isAdult: boolean): Time[] {
  const adult = yearsLater(born, 18)
  const times: Time[] = []
  let from = Math.max(born, between(random, span.first - 900, span.known - 1))
  while (times.length < 3 && from < Math.min(adult, span.known)) {
    const length = between(random, 2, 1500)
    const isAtAdult = from + length >= adult
    const to = Math.min(from + length, adult)
    const isOpen = to > span.known
    const time = {
      from,
      to: isOpen ? Infinity : to,
      reason: isOpen
        ? ''
        : isAtAdult
          ? pick(random, ['E17', 'E5', 'E8', 'E7'])
          : pick(random, REASONS),
      need: isAdult ? 'N8' : pick(random, ['N1', 'N1', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7']),
    }
    times.push({ ...time, rows: rowsOf(random, time, span) })
    if (isOpen || random() < 0.6) break
    from = to + between(random, 1, 400)
  }
  return times
}

/** Made-up children of one council, whose records hold no mistake yet. */
export function livesOf(random: Random, count: number, span: Span): Life[] {
  return Array.from({ length: count }, (_, index): Life => {
    const isUnaccompanied = random() < 0.12
    const age = isUnaccompanied ? between(random, 15, 17) : between(random, 0, 17)
    const born = yearsLater(span.known, -age) - between(random, 0, 1200)
    const adult = yearsLater(born, 18)
    const times = timesOf(random, born, span, isUnaccompanied)
    const isHere = times.at(-1)?.to === Infinity
    return {
      id: `00${String(100_000 + index * 7)}${pick(random, ['', 'A', 'B'])}`,
      born,
      sex: isHere && random() < 0.02 ? 'U' : pick(random, ['M', 'F']),
      ethnicity: pick(random, ETHNICITIES),
      ...(isUnaccompanied
        ? { unaccompaniedUntil: random() < 0.5 ? adult : random() < 0.5 ? adult - 200 : Infinity }
        : {}),
      times,
    }
  })
}
