import { between, yearsLater, type Life, type Row, type Span, type Time } from './lives'

/**
 * Mistakes as returns have them. Each changes what is written, and what is true where the definition
 * says that it is then counted differently.
 */
export interface Written {
  life: Life
  /** The rows as the case system has them, in the order of their days. */
  rows: Row[]
  /** Rows of one return only, by the year in which it ends, in place of others that begin then. */
  inYear: Map<number, { instead: number; row: Row }[]>
  /** The return after which the child is in no other. */
  lastYear?: number
}

type Random = () => number
type Mistake = (written: Written, random: Random, span: Span) => void

const MARCH_31 = (year: number): number => Date.UTC(year, 2, 31) / 86_400_000
const yearOf = (day: number): number => {
  const at = new Date(day * 86_400_000)
  return at.getUTCFullYear() + (at.getUTCMonth() >= 3 ? 1 : 0)
}

/** A row that another of the same time in care follows, with that one, which the returns have too. */
function followed({ life, rows }: Written, { first: april }: Span): [Row, Row] | undefined {
  const time = life.times.find((one) => one.rows.length > 1)
  const [first, second] = time?.rows ?? []
  if ((second?.to ?? 0) < april) return undefined
  const written = rows.find(({ from }) => from === first?.from)
  return written && second ? [written, second] : undefined
}

/** The last row of a child whose care ends at 18, and who may not stay on in a children’s home. */
function endsAt18({ life, rows }: Written): { time: Time; row: Row; adult: number } | undefined {
  const adult = yearsLater(life.born, 18)
  const time = life.times.at(-1)
  const row = rows.find(({ from }) => from === time?.rows.at(-1)?.from)
  const mayStay = row?.legalStatus === 'V2' && row.place === 'K2'
  return time && row && time.to === adult && !mayStay ? { time, row, adult } : undefined
}

/** Ends a time in care, and with it all later ones. */
function endAt(life: Life, time: Time, day: number): void {
  life.times.splice(life.times.indexOf(time) + 1)
  // Before 2024-25 returns knew two sexes.
  if (life.sex === 'U') life.sex = 'M'
  time.to = day
  time.reason = ''
  time.rows = time.rows.filter(({ from }) => from < day)
  time.rows.at(-1)!.to = day
}

export const MISTAKES: Readonly<Record<string, Mistake>> = {
  twice: ({ rows }) => {
    if (rows[0]) rows.push({ ...rows[0] })
  },
  'of no day': ({ rows }) => {
    const [row] = rows
    if (row) rows.push({ ...row, to: row.from, ends: 'X1' })
  },
  'left open': (written, _, span) => {
    const [row] = followed(written, span) ?? []
    if (!row) return
    Object.assign(row, { to: Infinity, ends: '' })
    // With the end, the reason for the change is not recorded either.
    const first = written.life.times
      .flatMap(({ rows }) => rows)
      .find(({ from }) => from === row.from)
    if (first) first.moves = ''
  },
  overlap: (written, random, span) => {
    const [row, next] = followed(written, span) ?? []
    const latest = Math.min(next?.to ?? 0, span.known)
    if (row && next && latest - next.from > 2 && !next.place.startsWith('T'))
      row.to = between(random, next.from + 1, latest - 1)
  },
  'open past 18': (written, _, { known }) => {
    const { time, row, adult } = endsAt18(written) ?? {}
    if (!time || !row || adult === undefined || adult > known) return
    Object.assign(row, { to: Infinity, ends: '' })
    time.reason = ''
  },
  'late end at 18': (written, _, { known }) => {
    const { row, adult = known } = endsAt18(written) ?? {}
    if (row && adult + 9 < known) row.to = adult + 9
  },
  vanished: (written, _, { first, known }) => {
    const { life } = written
    const last = life.times.at(-1)
    if (!last) return
    const year = yearOf(Math.max(last.from, first))
    const march = MARCH_31(year)
    if (last.from > march || last.to <= march || march >= known) return
    written.lastYear = year
    endAt(life, last, march + 1)
  },
  'start corrected': (written, random, { first, known }) => {
    const [time] = written.life.times
    const row = time?.rows[0]
    if (!time || !row || row.from < first) return
    const year = yearOf(row.from)
    const wrong = row.from + between(random, 1, 6)
    const march = MARCH_31(year)
    if (march >= known || wrong >= march || row.to <= march + 1) return
    written.inYear.set(year, [{ instead: row.from, row: { ...row, from: wrong } }])
  },
  'other need later': (written, _, span) => {
    const [row, next] = followed(written, span) ?? []
    const own = written.rows.find(({ from }) => from === next?.from)
    if (row && own && row.from >= span.first) own.need = own.need === 'N4' ? 'N5' : 'N4'
  },
  'short breaks only': (written, random, { first, known }) => {
    const { life } = written
    const from = Math.max(life.born, between(random, first, known - 40))
    const [time] = life.times
    if (!time || from >= yearsLater(life.born, 18)) return
    life.times = []
    life.shortBreaks = [{ from, to: from + 12 }]
    written.rows = [
      { ...time.rows[0]!, from, to: from + 12, begins: 'S', ends: 'E4A', legalStatus: 'V3' },
    ]
  },
  'after short breaks': (written, _, { first }) => {
    const [time] = written.life.times
    const row = written.rows.find(({ from }) => from === time?.from)
    if (!time || !row || row.from - 20 < Math.max(first, written.life.born)) return
    row.begins = 'L'
    written.life.shortBreaks = [{ from: row.from - 20, to: row.from }]
    written.rows.unshift({
      ...row,
      from: row.from - 20,
      to: row.from,
      begins: 'S',
      ends: 'X1',
      legalStatus: 'V4',
    })
  },
  'elsewhere after a stay away': ({ life, rows }) => {
    const time = life.times.find((one) => one.rows.some(({ place }) => place.startsWith('T')))
    const away = time?.rows.findIndex(({ place }) => place.startsWith('T')) ?? -1
    const back = time?.rows[away + 1]
    if (!back) return
    for (const row of [back, rows.find(({ from }) => from === back.from)])
      if (row) Object.assign(row, { place: row.place === 'K2' ? 'U4' : 'K2', provider: 'PR4' })
  },
  'gap with X1': (written) => {
    const [, later] = written.life.times
    const [first] = written.life.times
    const last = written.rows.findLast(({ to }) => to === first?.to)
    const next = written.rows.find(({ from }) => from === later?.from)
    if (!first || !later || !last || !next) return
    last.ends = 'X1'
    next.begins = 'P'
    first.reason = ''
  },
}
