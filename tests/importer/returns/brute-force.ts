import { dayNumber, isoDate, type Life, type Row, type Span, type Time } from '@mocks/returns/lives'

/**
 * Counts made-up children by asking of each child and each day whether, and how, the child is in
 * care. It shares no code and no table with what it is set against.
 */
export interface Counted {
  /** "number|2025-03-31" or "started|month|2025-03-31|reason", and so on. */
  [key: string]: number
}

interface OnDay {
  time: Time
  row: Row
  /** Counts up with each move to other carers. */
  carers: number
  /** The row whose placement counts: for a stay away, the last before it. */
  placed: Row
}

const PLACEMENTS: [RegExp, string][] = [
  [/^U/, 'foster'],
  [/^A/, 'adoption'],
  [/^P1/, 'with-parents'],
  [/^(P2|H5|K3)/, 'semi-independent'],
  [/^K[12]/, 'childrens-homes'],
  [/^S1/, 'residential-schools'],
  [/^(R\d|P3)/, 'other-residential'],
  [/./, 'other'],
]

const LEGAL: Record<string, string> = {
  C1: 'interim-care-order',
  C2: 'full-care-order',
  E1: 'placement-order',
  V2: 'voluntary-agreement',
  L1: 'detained-for-protection',
  J1: 'youth-justice',
}

const NEEDS = [
  'abuse-or-neglect',
  'disability',
  'parental-illness',
  'acute-stress',
  'family-dysfunction',
  'unacceptable-behaviour',
  'low-income',
  'absent-parenting',
]

const PROVIDERS = ['parents', 'own', 'other-la', 'other-public', 'private', 'voluntary']

const ETHNIC: Record<string, string> = {
  W: 'white',
  M: 'mixed',
  A: 'asian',
  C: 'asian',
  B: 'black',
}

const ethnicOf = (code: string): string =>
  code === 'REFU' || code === 'NOBT'
    ? 'not-known'
    : code === 'OOTH'
      ? 'other-ethnic-group'
      : (ETHNIC[code.charAt(0)] ?? '')

function ageOf(born: number, day: number): string {
  const [b, d] = [isoDate(born), isoDate(day)]
  const years = Number(d.slice(0, 4)) - Number(b.slice(0, 4)) - (d.slice(5) < b.slice(5) ? 1 : 0)
  if (years === 0) return 'under-1'
  if (years < 5) return '1-to-4'
  if (years < 10) return '5-to-9'
  return years < 16 ? '10-to-15' : '16-and-over'
}

const REASONS: Record<string, string> = {
  '': 'not-recorded',
  E4A: 'returned-home',
  E4B: 'returned-home',
  E11: 'adopted',
  E12: 'adopted',
  E41: 'child-arrangements',
  E45: 'special-guardianship',
  E47: 'special-guardianship',
  E13: 'other-family',
  E5: 'independent',
  E6: 'independent',
  E17: 'stayed-with-carers',
  E7: 'adult-residential',
  E9: 'custody',
  E8: 'other-reason',
  E3: 'other-reason',
  E16: 'other-reason',
}

/** The days on which the child comes to other carers, coming into care included. */
function movesOf({ times }: Life): number[] {
  return times.flatMap(({ rows }) => {
    const home = rows.filter(({ place }) => !place.startsWith('T'))
    return home
      .filter((row, index) => {
        const before = home[index - 1]
        if (!before) return true
        const wasAway = before.to < row.from
        if (wasAway && before.place === row.place && before.provider === row.provider) return false
        return !['L', 'T', 'U'].includes(row.begins) && row.place !== 'A3'
      })
      .map(({ from }) => from)
  })
}

const CHANGES: Record<string, string> = {
  '': 'not-recorded',
  CARPL: 'care-plan-change',
  CLOSE: 'closure',
  ALLEG: 'allegation',
  STAND: 'standards-of-care',
  APPRR: 'approval-removed',
  CREQB: 'carer-request-behaviour',
  CREQO: 'carer-request-other',
  CHILD: 'child-request',
  LAREQ: 'authority-request',
  PLACE: 'status-change-only',
  CUSTOD: 'custody',
  OTHER: 'other',
}

/** Each day on which a placement begins, with the reason if another ended then. */
function placementsOf({ times }: Life): { day: number; reason?: string }[] {
  const found: { day: number; reason?: string }[] = []
  for (const { rows } of times) {
    const home = rows.filter(({ place }) => !place.startsWith('T'))
    for (const [index, row] of home.entries()) {
      const before = home[index - 1]
      const isReturn =
        before &&
        before.to < row.from &&
        before.place === row.place &&
        before.provider === row.provider
      if (!before) found.push({ day: row.from })
      else if (!isReturn && row.begins !== 'L')
        found.push({ day: row.from, reason: CHANGES[before.moves]! })
    }
  }
  return found
}

/** How the child is in care on each day, from the day before the first return to the last. */
function days(life: Life, { first, known }: Span): (OnDay | undefined)[] {
  const table: (OnDay | undefined)[] = []
  const moves = movesOf(life)
  for (let day = first - 1; day <= known; day += 1) {
    let found: OnDay | undefined
    for (const time of life.times) {
      if (day < time.from || day >= time.to) continue
      let placed: Row | undefined
      for (const row of time.rows) {
        if (!row.place.startsWith('T') && row.from <= day) placed = row
        if (row.from <= day && day < row.to)
          found = {
            time,
            row,
            placed: placed ?? row,
            carers: moves.filter((move) => move <= day).length,
          }
      }
    }
    table.push(found)
  }
  return table
}

const isMonthEnd = (day: number): boolean => isoDate(day + 1).endsWith('-01')

/** Everything that there is to count of a council, from the truth about its children. */
export function bruteForce(lives: readonly Life[], span: Span): Counted {
  const counted: Counted = {}
  const add = (key: string, by = 1) => {
    counted[key] = (counted[key] ?? 0) + by
  }
  const tables = lives.map((life) => ({ life, table: days(life, span) }))
  const ends: number[] = []
  for (let day = span.first - 1; day <= span.known; day += 1) if (isMonthEnd(day)) ends.push(day)
  for (const day of ends) {
    const iso = isoDate(day)
    for (const { life, table } of tables) {
      const held = table[day - span.first + 1]
      if (!held) continue
      add(`number|${iso}`)
      if (life.unaccompaniedUntil !== undefined && life.unaccompaniedUntil > day)
        add(`unaccompanied-asylum-seeking-children|${iso}`)
      const start = dayNumber(yearAgoOf(day))
      if (start >= span.first) {
        const carers = new Set<number>()
        for (let then = start; then <= day; then += 1) {
          const on = table[then - span.first + 1]
          if (on) carers.add(on.carers)
        }
        add(`placement-stability|${iso}`, carers.size >= 3 ? 1 : 0)
      }
      const { row, placed, time } = held
      const place = PLACEMENTS.find(([pattern]) => pattern.test(placed.place))?.[1] ?? ''
      add(`children-looked-after-by-age|${iso}|${ageOf(life.born, day)}`)
      if (life.sex !== 'U')
        add(`children-looked-after-by-sex|${iso}|${life.sex === 'M' ? 'male' : 'female'}`)
      add(`children-looked-after-by-ethnicity|${iso}|${ethnicOf(life.ethnicity)}`)
      add(`children-looked-after-by-legal-status|${iso}|${LEGAL[row.legalStatus]}`)
      add(`children-looked-after-by-need|${iso}|${NEEDS[Number(time.need.slice(1)) - 1]}`)
      add(`placement-type|${iso}|${place}`)
      const provider =
        place === 'with-parents'
          ? 'parents'
          : place === 'other'
            ? 'not-reported'
            : PROVIDERS[Number(placed.provider.slice(2))]
      add(`placement-provider|${iso}|${provider}`)
    }
  }
  for (const day of ends.filter((end) => isoDate(end).endsWith('-03-31') && end > span.first))
    for (const { life, table } of tables) {
      const hadBreak = new Set<number>()
      for (const { from, to } of life.shortBreaks ?? [])
        for (let on = from; on < to; on += 1) hadBreak.add(on)
      let [breaks, care] = [0, 0]
      for (let on = dayNumber(yearAgoOf(day)); on <= day; on += 1) {
        if (hadBreak.has(on)) breaks += 1
        if (table[on - span.first + 1]) care += 1
      }
      add(`short-breaks-only|${isoDate(day)}`, breaks > 0 && care === 0 ? 1 : 0)
    }
  for (const { life, table } of tables) {
    const happened = table.flatMap((on, index) => {
      const before = index > 0 ? table[index - 1] : on
      if (on?.time === before?.time) return []
      return [{ day: span.first - 1 + index, started: on, ceased: before?.time }]
    })
    const placements = placementsOf(life)
    for (const day of ends.filter((end) => end >= span.first)) {
      const iso = isoDate(day)
      const [year, month] = iso.split('-').map(Number)
      const april = `${month! >= 4 ? year! : year! - 1}-04-01`
      for (const [name, from] of [
        ['month', `${iso.slice(0, 7)}-01`],
        ['april', april],
        ['year', yearAgoOf(day)],
      ] as const) {
        const isIn = (one: { day: number }) => one.day >= dayNumber(from) && one.day <= day
        const own = happened.filter(isIn)
        const starts = own.filter(({ started }) => started)
        const leavings = own.filter(({ ceased }) => ceased)
        const isEach = name === 'month'
        for (const one of isEach ? starts : starts.slice(0, 1)) {
          const key = `started|${name}|${iso}`
          add(key)
          add(`${key}|age|${ageOf(life.born, one.day)}`)
          add(`${key}|need|${NEEDS[Number(one.started!.time.need.slice(1)) - 1]}`)
          add(`${key}|legal-status|${LEGAL[one.started!.row.legalStatus]}`)
          const isUnaccompanied = (life.unaccompaniedUntil ?? 0) > one.day
          add(`${key}|unaccompanied|${isUnaccompanied ? '' : 'not-'}unaccompanied`)
        }
        for (const one of isEach ? leavings : leavings.slice(-1)) {
          const key = `ceased|${name}|${iso}`
          add(key)
          add(`${key}|reason|${REASONS[one.ceased!.reason]}`)
          add(`${key}|age|${ageOf(life.born, one.day)}`)
        }
        for (const { reason } of placements.filter(isIn)) {
          add(`placed|${name}|${iso}`)
          if (reason === undefined) continue
          add(`moved|${name}|${iso}`)
          add(`moved|${name}|${iso}|reason|${reason}`)
        }
      }
    }
  }
  return counted
}

/** The first day of the twelve months to a month’s end. */
function yearAgoOf(day: number): string {
  const next = isoDate(day + 1)
  return `${Number(next.slice(0, 4)) - 1}${next.slice(4)}`
}
