// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest'
import { aCouncil, MARKERS, type Council } from '@mocks/returns/council'
import { isoDate } from '@mocks/returns/lives'
import type { ExistingData } from '@/importer/data-folder/import-plan'
import { planReturns, type ReturnsPlan } from '@/importer/returns/plan-returns'
import { groupBy } from '@/importer/tables/group-by'
import { writesOf } from '@/importer/releases/import-files'
import { textOf } from '@/importer/slices/keep-rows'
import { figuresFrom } from '@/model/figures/figures'
import type { ObservationFile } from '@/model/schema/observation'
import { titleStatement } from '@/model/sentences/short/title'
import { textOf as wordsOf } from '@/model/sentences/parts'
import { verdict } from '@/model/sentences/verdict'
import { buildView } from '@/model/view/build-view'
import { areas, BUCKINGHAMSHIRE, catalogue, filesOf, releases } from '../../real-data'
import { inBytes } from './counted'

const existing: ExistingData = {
  areas: areas.areas,
  releases,
  catalogue,
  tables: filesOf('children-looked-after'),
}

type Cell = ObservationFile['rows'][number][number] | undefined

const plan = ({ files, newest, span }: Council, published: string, data = existing): ReturnsPlan =>
  planReturns(inBytes(files), data, { newest, saved: isoDate(span.known), published })

/** The data with a release added to it. */
const after = (data: ExistingData, made: ReturnsPlan['plan']): ExistingData => ({
  ...data,
  releases: made.releases,
  tables: [...(data.tables ?? []), ...made.tables],
  ...(made.catalogue ? { catalogue: made.catalogue } : {}),
})

const table = (made: ReturnsPlan['plan'], indicator: string): ObservationFile => {
  const found = made.tables.find((one) => one.indicator === indicator)
  if (!found) throw new Error(`no table ${indicator}`)
  return found
}

/** Counts of a table: the cells of its measures that count children, with their place. */
function counts({ measures, rows, indicator }: ObservationFile) {
  const counted = ['number', 'since-april', 'twelve-months']
  return rows.flatMap(([, period, category, ...values]) =>
    measures.flatMap((measure, index) =>
      counted.includes(measure) && values[index] !== null
        ? [
            {
              key: `${indicator}|${textOf(period)}|${textOf(category)}|${measure}`,
              value: values[index],
            },
          ]
        : [],
    ),
  )
}

describe('a release of returns', () => {
  // A middling council, of which many counts are small.
  const council = aCouncil(21, { first: 2025, children: 260, livedTo: '2025-10-31' })
  let made: ReturnsPlan['plan']
  let doubts: string[]
  beforeAll(() => {
    const result = plan(council, '2025-11-20')
    made = result.plan
    doubts = result.doubts
  })

  it('is the council’s own, internal, and says what it is', () => {
    expect(made.problems).toEqual([])
    expect(made.releases.at(-1)).toMatchObject({
      id: 'ssda903-returns-2025-11-20',
      standing: 'local',
      confidentiality: 'internal',
      threshold: 6,
      title: 'The council’s own SSDA903 returns: months to 31 October 2025',
      files: [{ name: 'SSDA903 2024-25 to 2025-26' }],
    })
    expect(made.tables.map(({ indicator }) => indicator).toSorted()).toEqual(
      [
        'children-looked-after',
        'children-looked-after-by-age',
        'children-looked-after-by-ethnicity',
        'children-looked-after-by-legal-status',
        'children-looked-after-by-need',
        'children-looked-after-by-sex',
        'unaccompanied-asylum-seeking-children',
        'placement-type',
        'placement-provider',
        'placement-stability',
        'children-started-to-be-looked-after',
        'children-ceased-to-be-looked-after',
        'new-placements',
        'placement-change-reasons',
      ]
        .map((id) => `${id}-monthly`)
        .concat('short-breaks-only')
        .toSorted(),
    )
  })

  it('has no child’s number, date of birth, postcode, UPN or worker in it', () => {
    const text = [...writesOf(made).map((file) => file.text), ...doubts].join('\n')
    const secrets = [
      ...Object.values(MARKERS),
      ...council.lives.flatMap(({ id, born }) => [
        id,
        isoDate(born).split('-').toReversed().join('/'),
      ]),
    ]
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  })

  it('prints no count of children from 1 to 5', () => {
    const all = made.tables.flatMap(counts)
    expect(all.filter(({ value }) => typeof value === 'number' && value > 0 && value < 6)).toEqual(
      [],
    )
    expect(all.filter(({ value }) => value === 'c').length).toBeGreaterThan(50)
  })

  it('hides no count alone: no sum of all tables and months has one unknown', () => {
    const known = new Map(made.tables.flatMap(counts).map(({ key, value }) => [key, value]))
    const number = (period: Cell) => `children-looked-after-monthly|${textOf(period)}|total|number`
    const sums: string[][] = []
    for (const { indicator, rows, measures } of made.tables) {
      const parts = groupBy(rows, ([, period]) => textOf(period))
      if (measures.includes('since-april')) {
        const months = [...parts.keys()].filter((period) => /^\d{4}-\d{2}$/.test(period))
        const year = months.filter((month) => month >= '2024-04' && month <= '2025-03')
        sums.push([
          `${indicator}|2024-04-01/2025-03-31|total|since-april`,
          ...year.map((month) => `${indicator}|${month}|total|number`),
        ])
        // Each way of dividing the twelve months to a day adds up to them.
        const { breakdowns = [] } =
          made.catalogue?.indicators.find(({ id }) => id === indicator) ?? {}
        const cells = (period: string, categories: readonly { id: string }[]) =>
          ['total', ...categories.map(({ id }) => id)].map(
            (category) => `${indicator}|${period}|${category}|twelve-months`,
          )
        sums.push(
          ...breakdowns
            .flatMap(({ categories }) => [...parts.keys()].map((p) => cells(p, categories)))
            .filter((keys) => keys.every((key) => known.has(key))),
        )
      } else if (measures.includes('percent') && !measures.includes('base'))
        for (const [period, own] of parts)
          sums.push(
            own.map(([, , category]) => `${indicator}|${period}|${textOf(category)}|number`),
          )
    }
    const months = table(made, 'children-looked-after-monthly').rows.map((row) => row[1])
    for (const [index, day] of months.entries()) {
      if (index === 0) continue
      const month = textOf(day).slice(0, 7)
      sums.push([
        number(day),
        number(months[index - 1]),
        `children-started-to-be-looked-after-monthly|${month}|total|number`,
        `children-ceased-to-be-looked-after-monthly|${month}|total|number`,
      ])
      sums.push([
        `new-placements-monthly|${month}|total|number`,
        `placement-change-reasons-monthly|${month}|total|number`,
        `children-started-to-be-looked-after-monthly|${month}|total|number`,
      ])
    }
    expect(sums.length).toBeGreaterThan(100)
    // Placed with parents and provided by parents are the same children.
    const alike = (key: string) =>
      key
        .replace(
          /^placement-provider-monthly\|(.*)\|parents\|/,
          'placement-type-monthly|$1|with-parents|',
        )
        .replace(
          /^placement-provider-monthly\|(.*)\|not-reported\|/,
          'placement-type-monthly|$1|other|',
        )
    const hidden = (keys: readonly string[]) =>
      new Set(keys.map(alike).filter((key) => known.get(key) === 'c'))
    expect(sums.filter((keys) => hidden(keys).size === 1)).toEqual([])
    expect(sums.filter((keys) => hidden(keys).size > 1).length).toBeGreaterThan(20)
  })

  it('says which population the rates are of', () => {
    const { rows, notes } = table(made, 'children-looked-after-monthly')
    expect(rows[0]?.[1]).toBe('2024-03-31')
    expect(rows.at(-1)?.[1]).toBe('2025-10-31')
    expect(rows[0]?.[5]).toBe(128_126)
    expect(rows.at(-1)?.[5]).toBe(130_466)
    expect(notes?.at(-1)?.note).toContain('the estimate for 2025 is not in the data yet')
  })

  it('draws and says each of its figures', () => {
    const index = made.catalogue
    for (const { indicator: id, measures } of made.tables) {
      const indicator = index?.indicators.find((one) => one.id === id)
      if (!indicator) throw new Error(`the catalogue has no ${id}`)
      const figures = figuresFrom([table(made, id)], { indicator, releases: made.releases })
      for (const measure of measures.filter(
        (one) => indicator.measures.find((held) => held.id === one)?.hidden !== true,
      ))
        for (const category of ['total', undefined]) {
          const view = buildView(
            { indicator, figures, areas, releases: made.releases },
            {
              area: BUCKINGHAMSHIRE,
              average: 'median',
              view: 'chart',
              axis: 'auto',
              measure,
              ...(category === undefined ? {} : { category }),
            },
          )
          expect(view.periods.length, `${id} ${measure}`).toBeGreaterThan(0)
          expect(wordsOf(verdict(view))).not.toMatch(/undefined|NaN|\{/)
          expect(titleStatement(view).length, titleStatement(view)).toBeLessThanOrEqual(65)
        }
    }
  })
})

it('says from when on twelve months are known, where one return is given', () => {
  const { notes } = plan(aCouncil(2, { first: 2026, children: 40 }), '2025-11-20')
  expect(notes).toContain(
    'Figures of twelve months begin with 31 March 2026: the returns begin on 1 April 2025. Add the return of 2024-25 for earlier ones.',
  )
})

describe('the release of the next month', () => {
  const of = (saved: string) =>
    aCouncil(9, { first: 2025, saved, livedTo: '2025-10-31', children: 200, mistaken: 0 })
  const first = plan(of('2025-08-31'), '2025-09-10').plan
  const held = after(existing, first)

  it('holds what is new', () => {
    const { plan: next } = plan(of('2025-09-30'), '2025-10-12', held)
    expect(next.problems).toEqual([])
    const periods = new Set(
      table(next, 'children-looked-after-monthly').rows.map(([, period]) => period),
    )
    expect([...periods]).toEqual(['2025-09-30'])
  })

  it('is refused where there is one of the day already', () => {
    const { plan: next } = plan(of('2025-08-31'), '2025-09-10', held)
    expect(next.problems).toEqual([
      expect.objectContaining({ message: 'have a release of 2025-09-10 already.' }),
    ])
  })

  it('is refused where it holds nothing new', () => {
    const { plan: next } = plan(of('2025-08-31'), '2025-10-12', held)
    expect(next.problems).toEqual([
      expect.objectContaining({ message: 'hold nothing new: every month stands already.' }),
    ])
  })

  it('keeps a month as it was where the new figures would reveal what was suppressed', () => {
    const late = of('2025-09-30')
    // Children whose records come late, in every month.
    const files = late.files.map((file) => ({
      ...file,
      text: file.text
        .split(/\r?\n/)
        .filter((line) => !/^00100\d\d[13]/.test(line))
        .join('\n'),
    }))
    const { plan: next, notes } = plan({ ...late, files }, '2025-10-12', held)
    expect(next.problems).toEqual([])
    expect(notes).toContainEqual(expect.stringMatching(/earlier release suppresses\. Left out/))
  })
})
