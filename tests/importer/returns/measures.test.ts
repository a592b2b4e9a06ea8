// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aCouncil, type Council } from '@mocks/returns/council'
import { dayNumber, isoDate } from '@mocks/returns/lives'
import { MISTAKES } from '@mocks/returns/mistakes'
import { bruteForce, type Counted } from './brute-force'
import { differences, keyed, monthlyOf } from './counted'

/** COUNCILS=50 sets more of them against the brute force. */
const COUNCILS = Number(process.env['COUNCILS'] ?? 20)

/** Twelve months are counted only where the returns know all of them. */
const known = (counted: Counted, from: string): Counted =>
  Object.fromEntries(
    Object.entries(counted).filter(([key]) => {
      const [, reading, day = '', division] = key.split('|')
      // Since 1 April, only totals are counted.
      if (reading === 'april') return division === undefined
      return reading !== 'year' || day >= from
    }),
  )

describe('the monthly measures of made-up councils', () => {
  it(
    `are those of a count by child and day, in all months, for ${COUNCILS} councils`,
    () => {
      const made = new Map<string, number>()
      for (let seed = 1; seed <= COUNCILS; seed += 1) {
        const council = aCouncil(seed, { children: 80, mistaken: 0.5 })
        for (const [name, count] of council.mistakes) made.set(name, (made.get(name) ?? 0) + count)
        const truth = known(bruteForce(council.lives, council.span), '2024-03-31')
        expect(differences(keyed(monthlyOf(council)), truth), `council ${seed}`).toEqual([])
      }
      // Every kind of mistake was among them.
      expect([...made.keys()].toSorted()).toEqual(Object.keys(MISTAKES).toSorted())
      // A second for each on a busy machine, and no less than any other test has.
    },
    Math.max(60_000, COUNCILS * 1500),
  )
})

type File = Council['files'][number]

/** The files with the rows of the episodes changed; the header stays. */
const withEpisodes = (council: Council, change: (rows: string[], file: File) => string[]) => ({
  ...council,
  files: council.files.map((file) => {
    if (!file.name.startsWith('episodes')) return file
    const [header = '', ...rows] = file.text.split('\r\n')
    return { ...file, text: [header, ...change(rows, file)].join('\n') }
  }),
})

const dateOf = (day: number) => isoDate(day).split('-').toReversed().join('/')
const dayIn = (date = '') => dayNumber(date.split('/').toReversed().join('-'))

/** The cells of an episode that is longer than some days and whose whole length one file shows. */
function longEpisode(rows: readonly string[], days: number): string[] | undefined {
  return rows
    .map((row) => row.split(','))
    .find(([, from, , , , place = '', , to = '']) => {
      return to !== '' && dayIn(to) - dayIn(from) > days && /^[UK]/.test(place)
    })
}

/** Replaces an episode in every file that has it. */
function replacing(council: Council, whole: string[], parts: string[][]): Council {
  const [id, from] = whole
  return withEpisodes(council, (rows) =>
    rows.flatMap((row) => {
      const cells = row.split(',')
      if (cells[0] !== id || cells[1] !== from) return [row]
      return parts.map((part, index) =>
        // The last part is open where the whole is.
        (index === parts.length - 1 ? [...part.slice(0, 7), ...cells.slice(7)] : part).join(','),
      )
    }),
  )
}

describe('what must not change the counts', () => {
  const council = aCouncil(3, { first: 2026, mistaken: 0 })
  const before = keyed(monthlyOf(council))
  const after = (changed: Council) => differences(before, keyed(monthlyOf(changed)))
  const whole = longEpisode(council.files[0]?.text.split('\r\n').slice(1) ?? [], 90) ?? []
  const [id = '', from, begins = '', ...rest] = whole
  const middle = dayIn(from) + 30
  const part = (start: number, rne: string, end: number, cells = rest) => [
    id,
    dateOf(start),
    rne,
    ...cells.slice(0, 4),
    dateOf(end),
    'X1',
    ...rest.slice(6),
  ]

  it('the order of rows and of files', () => {
    const shuffled = withEpisodes(council, (rows) => rows.toReversed())
    expect(after({ ...shuffled, files: shuffled.files.toReversed() })).toEqual([])
  })

  it('an episode that is split by a change of legal status to the same one', () => {
    expect(whole.length).toBeGreaterThan(0)
    const parts = [part(dayIn(from), begins, middle), part(middle, 'L', dayIn(rest[4]))]
    expect(after(replacing(council, whole, parts))).toEqual([])
  })

  it('a stay away and the return from it', () => {
    const away = [...rest.slice(0, 2), 'T3', '', ...rest.slice(4)]
    const parts = [
      part(dayIn(from), begins, middle),
      part(middle, 'P', middle + 35, away),
      part(middle + 35, 'P', dayIn(rest[4])),
    ]
    expect(after(replacing(council, whole, parts))).toEqual([])
  })

  it('children who have short breaks only', () => {
    const more = withEpisodes(council, (rows) => [
      ...rows,
      `${id}7,01/05/2025,S,V4,N2,K2,PR1,03/05/2025,E4A,,,,,`,
    ])
    const files = more.files.map((file) =>
      file.name.startsWith('header')
        ? { ...file, text: `${file.text}\n${id}7,M,01/05/2015,WBRI,,,` }
        : file,
    )
    expect(after({ ...more, files })).toEqual([])
  })

  it('rows that are given twice', () => {
    expect(after(withEpisodes(council, (rows) => rows.flatMap((row) => [row, row])))).toEqual([])
  })

  it('the returns of earlier years, for what one return knows', () => {
    const years = aCouncil(11, { mistaken: 0 })
    const files = years.files.filter(({ name }) => name.includes('2026'))
    const newest = keyed(monthlyOf({ ...years, files }))
    const all = keyed(monthlyOf(years))
    const names = Object.keys(newest).filter((key) => /^(number|\w+\|(month|april))\|/.test(key))
    expect(names.length).toBeGreaterThan(30)
    expect(names.filter((key) => newest[key] !== all[key])).toEqual([])
  })
})

describe('the sums that hold', () => {
  const monthly = monthlyOf(aCouncil(5))

  it('the number is that of the month before, with who started and without who ceased', () => {
    const { onDays, started, ceased } = monthly
    for (const [index, { inMonth }] of started.entries())
      expect(onDays[index + 1]?.total).toBe(
        (onDays[index]?.total ?? 0) + inMonth - (ceased[index]?.inMonth ?? 0),
      )
    expect(started.length).toBe(31)
  })

  it('the groups add up to the number, except by sex, where a few are neither', () => {
    const off = monthly.onDays.flatMap(({ total, divided }) =>
      [...divided].flatMap(([annual, counts]) => {
        const sum = [...counts.values()].reduce((all, n) => all + n, 0)
        return sum === total ? [] : [annual]
      }),
    )
    expect(off.filter((annual) => annual !== 'children-looked-after-by-sex')).toEqual([])
  })
})
