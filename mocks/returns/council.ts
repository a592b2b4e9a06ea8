import { randomFrom } from '../../tests/random'
import { dayNumber, isoDate, livesOf, pick, type Life, type Row, type Span } from './lives'
import { MISTAKES, type Written } from './mistakes'

/** A return’s files and what is true of its children. */
export interface Council {
  files: { name: string; text: string }[]
  lives: Life[]
  span: Span
  /** The year in which the newest return ends. */
  newest: number
  /** How often each mistake was made. */
  mistakes: ReadonlyMap<string, number>
}

export interface CouncilOptions {
  /** The years in which the first and the newest return end. */
  first?: number
  newest?: number
  /** ISO date on which the newest return was saved. */
  saved?: string
  /** ISO date to which the children’s lives are known, where that is later than the returns. */
  livedTo?: string
  children?: number
  /** The share of children with a mistake in their records. */
  mistaken?: number
}

const written = (day: number): string => isoDate(day).split('-').toReversed().join('/')

/** Codes that other years write otherwise. */
function codeIn(year: number, place: string): string {
  if (place === 'K3' && year < 2025) return 'H5'
  return place === 'Z1' && year >= 2026 ? 'Z12' : place
}

const EPISODE_COLUMNS =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN'

/** What must never come out again, whatever goes wrong. */
export const MARKERS = { postcode: 'ZZ9 9ZZ', upn: 'X999999999999', worker: 'Marker Worker' }

function episodeLine(id: string, row: Row, year: number, until: number): string {
  const isOver = row.to <= until
  return [
    id,
    written(row.from),
    row.begins,
    row.legalStatus,
    row.need,
    codeIn(year, row.place),
    row.provider,
    isOver ? written(row.to) : '',
    isOver ? row.ends : '',
    isOver ? row.moves : '',
    MARKERS.postcode,
    MARKERS.postcode,
    '',
    MARKERS.worker,
  ].join(',')
}

/** The rows of one child in the return of a year: those open at any time in it. */
function rowsIn({ rows, inYear, lastYear }: Written, year: number, until: number): Row[] {
  if (lastYear !== undefined && year > lastYear) return []
  const april = dayNumber(`${year - 1}-04-01`)
  const changed = inYear.get(year) ?? []
  return rows
    .map((row) => changed.find(({ instead }) => instead === row.from)?.row ?? row)
    .filter(({ from, to }) => from <= until && to >= april)
}

/**
 * A made-up council’s returns, each with the children of its year, and what is true of them. The
 * same seed gives the same council.
 */
export function aCouncil(seed: number, options: CouncilOptions = {}): Council {
  const { first = 2024, newest = 2026, saved = '2025-10-31' } = options
  const { children = 120, mistaken = 0.3 } = options
  const random = randomFrom(seed)
  const span = { first: dayNumber(`${first - 1}-04-01`), known: dayNumber(saved) }
  const lives = livesOf(random, children, {
    ...span,
    known: dayNumber(options.livedTo ?? saved),
  })
  const mistakes = new Map<string, number>()
  const records = lives.map((life): Written => {
    const record: Written = {
      life,
      rows: life.times.flatMap(({ rows }) => rows.map((row) => ({ ...row }))),
      inYear: new Map(),
    }
    const state = () => JSON.stringify([record.rows, [...record.inYear], record.lastYear])
    const before = state()
    // Not every child’s record can hold every mistake.
    for (let tries = random() < mistaken ? 4 : 0; tries > 0 && state() === before; tries -= 1) {
      const name = pick(random, Object.keys(MISTAKES))
      MISTAKES[name]?.(record, random, span)
      if (state() !== before) mistakes.set(name, (mistakes.get(name) ?? 0) + 1)
    }
    record.rows.sort((a, b) => a.from - b.from)
    return record
  })
  const years = Array.from({ length: newest - first + 1 }, (_, index) => first + index)
  const files = years.flatMap((year) => {
    const until = Math.min(dayNumber(`${year}-03-31`), span.known)
    const held = records.map((record) => ({ record, rows: rowsIn(record, year, until) }))
    const here = held.filter(({ rows }) => rows.length > 0).map(({ record }) => record.life)
    const sexIn = (sex: string) => (year >= 2025 ? sex : sex === 'F' ? '2' : '1')
    return [
      {
        name: `episodes-${year}.csv`,
        text: [
          `${EPISODE_COLUMNS},WORKER`,
          ...held.flatMap(({ record: { life }, rows }) =>
            rows.map((row) => episodeLine(life.id, row, year, until)),
          ),
        ].join('\r\n'),
      },
      {
        name: `header-${year}.csv`,
        text: [
          'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
          ...here.map(({ id, sex, born, ethnicity }) =>
            [id, sexIn(sex), written(born), ethnicity, MARKERS.upn, '', ''].join(','),
          ),
        ].join('\n'),
      },
      {
        name: `uasc-${year}.csv`,
        text: [
          'CHILD,SEX,DOB,DUC',
          ...here.flatMap(({ id, sex, born, unaccompaniedUntil: ceased }) =>
            ceased === undefined
              ? []
              : [
                  [
                    id,
                    sexIn(sex),
                    written(born),
                    ceased === Infinity || ceased > until ? '' : written(ceased),
                  ].join(','),
                ],
          ),
        ].join('\n'),
      },
    ]
  })
  return { files, lives, span, newest, mistakes }
}
