// @vitest-environment node
import { describe, expect, it } from 'vitest'
import {
  aMeasure,
  aMixView,
  anEmptyView,
  anIndicator,
  aRateRow,
  NUMBER,
  PERCENT,
  viewOf,
} from '@mocks/builders'
import { anAuditView, auditText } from '@mocks/audits/audits'
import { isCurrentAuthority, withJointReturns } from '@/model/schema/area'
import type { Figures } from '@/model/figures/figures'
import { judge } from '@/model/judgement/judgement'
import { readSeries } from '@/model/judgement/reading'
import { isNumber } from '@/model/schema/observation'
import { leadingSeries } from '@/model/sentences/short/leading-part'
import { someOf } from '../../../one-of-each-kind'
import { textOf } from '@/model/sentences/parts'
import { titleStatement } from '@/model/sentences/short/title'
import { LONGEST_TITLE } from '@/model/sentences/short/title-length'
import { verdict } from '@/model/sentences/verdict'
import { formatValue } from '@/model/values/format'
import { buildView } from '@/model/view/build-view'
import { subjectSeries } from '@/model/view/subject'
import type { View } from '@/model/view/types'
import {
  areas,
  aSelection,
  BUCKINGHAMSHIRE,
  catalogue,
  CITY_OF_LONDON,
  COUNCILS,
  ENGLAND,
  figuresOf,
  realView,
  releases,
} from '../../../real-data'

describe('the title', () => {
  it.each([
    ['placement-type', {}, 'Fewer children live in foster care: 57%, down from 67% in 2022'],
    [
      'children-looked-after',
      {},
      'Children in care: 40 per 10,000, below the South East and England',
    ],
    ['agency-social-workers', {}, 'Fewer agency social workers: 23.2%, down from 31.3% in 2024'],
    ['placement-stability', {}, 'Children with 3+ placements: 10%, similar to region and England'],
    [
      'children-looked-after',
      { vs: [] },
      'Children in care: 40 per 10,000, no clear change since 2024',
    ],
    // Published for England alone.
    ['adoption-stages', {}, 'In England, from care to adoption: 27 months, no clear change'],
    [
      'children-looked-after',
      { measure: 'number' },
      'More children in care: 522, up from 500 in 2022',
    ],
    [
      'child-protection-plans',
      { area: 'E10000013', measure: 'number' },
      'Protection plans: 403 (601 in 2024)',
    ],
    [
      'children-looked-after',
      { area: CITY_OF_LONDON },
      'Children in care: not published, to protect identity',
    ],
    [
      'child-protection-plans-two-years',
      {},
      'Protection plans of 2+ years: not published, to protect identity',
    ],
    [
      'placement-type',
      { asAt: '2023-09-07' },
      'Where children live: no figure by 7 September 2023',
    ],
    ['re-referrals', {}, 'Re-referrals: 22.8%, not rated'],
    ['placement-search', {}, 'It took 4 to 6 weeks to find a placement, September 2023'],
    ['placement-cost', {}, 'Unregistered care cost £15,000 to £60,000 a week, September 2023'],
    ['asye-academy', {}, 'Newly qualified social workers: aim 60, recruited 39, March 2023'],
    ['ofsted-judgements', {}, 'Ofsted, overall: Requires improvement to be good, January 2025'],
    [
      'ofsted-judgements',
      { category: 'leaders', asAt: '2023-01-01' },
      'Ofsted, leaders: Requires improvement to be good, December 2021',
    ],
    ['audit-programme', {}, 'Audit programme, April 2022 to March 2023'],
    ['locality-model-savings', {}, 'Locality model savings target: −£2,883,000 in 2025-26'],
    [
      'complaints-about-schools',
      {},
      '79 complaints to Ofsted about schools, January 2023 to June 2023',
    ],
    ['audit-gradings', {}, 'Audits that did not meet good: 26% (91 of 344) in 2022-23'],
  ])('of %s %j gives the movement, or the judgement', (id, selection, title) => {
    expect(titleStatement(realView(id, selection))).toBe(title)
  })
})

describe('the title of an old figure', () => {
  it.each([
    ['foster-care-local', {}, 'Children in foster care: 58% in May 2023, down since May 2022'],
    ['high-needs-block', {}, 'High needs funding: £123.5 million in 2023-24, up since 2019-20'],
    ['unregistered-placements', {}, 'Children in unregistered homes: 10 on 30 June 2023'],
    ['reoffending', {}, 'Reoffended in a year, age 10–14: 25.5% in 2024, up since 2023'],
  ])('of %s %j says when it was', (id, selection, title) => {
    expect(titleStatement(realView(id, selection))).toBe(title)
  })

  it('gives the years alone where the months do not fit', () => {
    expect(titleStatement(realView('boys-looked-after-by-age'))).toBe(
      'Boys in care aged 16 to 17: 43% in 2023, up from 26% in 2022',
    )
  })

  it('says so only from a year and a half after its period on', () => {
    expect(titleStatement(realView('foster-care-local', { asAt: '2023-09-07' }))).toBe(
      'Children in foster care: 58%, down from 67% in May 2022',
    )
  })
})

const TITLE = {
  name: 'Placed near home',
  more: 'More placed near home',
  fewer: 'Fewer placed near home',
}

/** A council's share with its counts, by year. */
const sharesOf = (...years: [year: string, share: number, count: number, all: number][]): View =>
  viewOf({
    indicator: anIndicator({
      measures: [
        aMeasure({
          ...PERCENT,
          title: TITLE,
          says: '{value} were placed near home',
          denominator: 'all',
        }),
        NUMBER,
        { ...NUMBER, id: 'all' },
      ],
      breakdowns: [],
      annotations: [],
    }),
    measures: ['percent', 'number', 'all'],
    rows: years.map(([year, share, count, all]) => [
      BUCKINGHAMSHIRE,
      year,
      'total',
      share,
      count,
      all,
      'Row 1',
    ]),
  })

describe('the title of a share', () => {
  it('says that there are fewer where the number fell too', () => {
    expect(titleStatement(sharesOf(['2022', 67, 335, 500], ['2025', 57, 297, 522]))).toBe(
      'Fewer placed near home: 57%, down from 67% in 2022',
    )
  })

  it('says only that the share fell where the number rose', () => {
    expect(titleStatement(sharesOf(['2022', 67, 335, 500], ['2025', 57, 399, 700]))).toBe(
      'Placed near home: 57%, down from 67% in 2022',
    )
  })

  it('of a few children gives them, and no change', () => {
    expect(titleStatement(sharesOf(['2022', 67, 8, 12], ['2025', 30, 3, 10]))).toBe(
      'Placed near home: 30% (3 of 10), small numbers',
    )
  })

  it('says of a difference that may be chance that it is not a clear change', () => {
    expect(titleStatement(sharesOf(['2024', 60, 30, 50], ['2025', 56, 28, 50]))).toBe(
      'Placed near home: 56%, no clear change since 2024',
    )
  })
})

describe('a title without figures', () => {
  it('says that there is none', () => {
    expect(titleStatement(anEmptyView())).toBe(
      'Children looked after: no figure for Buckinghamshire',
    )
  })

  it.each([
    ['c', 'not published, to protect identity'],
    ['k', 'above zero, but rounds to it'],
    ['u', 'too unreliable to publish'],
  ])('gives the reason: [%s] is “%s”', (value, says) => {
    expect(titleStatement(viewOf({ rows: [aRateRow('2025', value)] }))).toBe(
      `Children looked after: ${says}`,
    )
  })

  it('names no part as the largest where a larger one may be hidden', () => {
    const view = aMixView()
    const hidden = {
      ...view,
      series: view.series.map((s) => ({
        ...s,
        points: new Map(
          [...s.points].map(([period, point]) => [
            period,
            point.value === 57 ? { ...point, value: 'c' as const } : point,
          ]),
        ),
      })),
    }
    expect(titleStatement(view)).toMatch(/^Foster care: 57%/)
    expect(titleStatement(hidden)).toBe('Children looked after: 1 of 4 parts not published')
  })
})

/** Every eighth authority, and those that differ from each other. */
const MANY = [
  ...new Set([
    ...COUNCILS,
    ...areas.areas
      .filter(isCurrentAuthority)
      .flatMap(({ code }, at) => (at % 8 === 0 ? [code] : [])),
  ]),
]

/** Each measure of an indicator, in total and by part, for some councils. */
function* viewsOf(id: string): Generator<View> {
  const indicator = catalogue.indicators.find((one) => one.id === id)
  if (!indicator) return
  const byArea = new Map<string, [string, NonNullable<ReturnType<Figures['get']>>][]>()
  for (const entry of figuresOf(id)) {
    const { area } = entry[1].current
    byArea.set(area, [...(byArea.get(area) ?? []), entry])
  }
  // Each indicator is read for a part of the councils, and all councils in some indicator.
  const place = catalogue.indicators.indexOf(indicator)
  const some = [...COUNCILS, ...someOf(MANY.slice(COUNCILS.length), 8, place)]
  for (const area of indicator.local === true ? MANY.slice(0, 2) : some) {
    const parent = areas.areas.find(({ code }) => code === area)?.parent ?? ''
    const codes = withJointReturns(areas.areas, [area, parent, ENGLAND])
    const figures = new Map(codes.flatMap((code) => byArea.get(code) ?? []))
    const all = indicator.breakdowns.flatMap((b) => b.categories.map((c) => c.id))
    const categories = someOf(all, 12, place)
    for (const { id: measure, hidden } of indicator.measures)
      for (const category of hidden === true ? [] : [undefined, ...new Set(categories)])
        yield buildView(
          { indicator, figures, areas, releases },
          aSelection({ area, measure, ...(category === undefined ? {} : { category }) }),
        )
  }
}

const WRONG = /undefined|null|NaN|\[object|[{}]|\[[a-z]+\]| {2}|^ | $|\.$|^[a-z]/

/** Contradictions between a title and the judgement on its figure. */
function faultsOf(view: View): string[] {
  const title = titleStatement(view)
  const own = subjectSeries(view)
  const series = own.length === 1 ? own[0] : leadingSeries(view)
  const isPlain = title.length <= LONGEST_TITLE && !WRONG.test(title)
  const faults = [...(isPlain ? [] : ['form']), ...(titleStatement(view) === title ? [] : ['two'])]
  if (!series || view.cross) return faults
  const reading = readSeries(view, series.category?.id)
  const { movement, change, value, point } = reading
  const { status } = judge(view, reading)
  const moved = /, (up|down) (?:from|since) /.exec(title)?.[1]
  const stated = movement.direction === 'unknown' ? change : movement.change
  if (moved) {
    if (movement.direction === 'steady' || reading.isSmall || status === 'doubtful')
      faults.push('moves')
    if (!stated || stated.difference > 0 !== (moved === 'up')) faults.push('way')
    const said = /^(More|Fewer) /.exec(title)?.[1]
    const before = series.points.get(stated?.from ?? '')?.count
    if (said && (said === 'More') !== (moved === 'up')) faults.push('words')
    const isShare = view.measure.kind === 'percent' || view.measure.kind === 'rate'
    if (said && isShare && isNumber(before) && isNumber(point?.count))
      if (before < point.count !== (said === 'More')) faults.push('numbers')
  } else if (
    ['improving', 'worsening', 'rising', 'falling'].includes(movement.direction) &&
    movement.change?.difference !== 0 &&
    isNumber(value) &&
    value >= 0 &&
    status !== 'doubtful' &&
    !/small numbers|aim 60/.test(title)
  )
    faults.push('still')
  if (own.length === 1) {
    const sentence = textOf(verdict(view))
    if (/No clear direction/.test(sentence) && moved) faults.push('direction')
    if (/ (?:getting worse|improving) \(/.test(sentence) && !moved) faults.push('movement')
  }
  return faults.map((fault) => `${fault}: ${view.area.name}, ${view.measure.id}: ${title}`)
}

describe.each(catalogue.indicators.map(({ id, code }) => ({ id, code })))(
  'the titles of $code $id',
  ({ id }) => {
    it('fit in a line and agree with the judgement', () => {
      let read = 0
      const faults: string[] = []
      for (const view of viewsOf(id)) {
        faults.push(...faultsOf(view))
        read += 1
      }
      expect(faults).toEqual([])
      expect(read).toBeGreaterThan(0)
    })
  },
)

describe('the titles of a council’s own audits', () => {
  it('fit in a line for every team and theme, with the counts of small ones', () => {
    const text = auditText('five-quarters')
    const views = anAuditView({}, text).indicator.breakdowns.flatMap(
      ({ id: breakdown, categories }) =>
        categories.map(({ id: category }) => anAuditView({ breakdown, category }, text)),
    )
    expect(views.length).toBeGreaterThan(20)
    expect(views.flatMap((view) => faultsOf(view))).toEqual([])
    expect(views.map(titleStatement)).toContainEqual(
      expect.stringMatching(/: \d+ of \d+, small numbers$/),
    )
  })
})

describe('the words of the catalogue for titles', () => {
  const official = catalogue.indicators.filter(({ local }) => local !== true)

  it('name every measure of a published indicator, or its categories do', () => {
    const without = official.flatMap(({ id, measures, breakdowns }) =>
      measures
        .filter(({ hidden, title }) => hidden !== true && title === undefined)
        .filter(({ says }) => breakdowns.length === 0 || !says.includes('{category}'))
        .map((measure) => `${id} ${measure.id}`),
    )
    expect(without).toEqual([])
  })

  it('describe a rise and a fall in every headline that has them', () => {
    const without = official.flatMap(({ id, measures, breakdowns, headlines }) =>
      headlines
        .filter(({ rising }) => rising !== undefined)
        .filter(({ measure, category }) => {
          const title = measures.find((m) => m.id === measure)?.title
          const part = breakdowns.flatMap((b) => b.categories).find((c) => c.id === category)
          const needsPart = title?.more?.includes('{category}') === true
          return !title?.more || !title.fewer || (needsPart && !part?.title?.says)
        })
        .map(({ name }) => `${id}: ${name}`),
    )
    expect(without).toEqual([])
  })

  it('leave room for the longest figure that an authority has', () => {
    const long: string[] = []
    for (const { id, measures, breakdowns } of official) {
      const longest = new Map<string, string>()
      for (const { current } of figuresOf(id).values()) {
        const measure = measures.find((m) => m.id === current.measure)
        const level = areas.areas.find(({ code }) => code === current.area)?.level
        if (!measure || !isNumber(current.value) || level !== 'authority') continue
        const cell = `${measure.id}|${current.category}`
        const text = `${formatValue(current.value, measure)}${measure.kind === 'rate' ? ' per 10,000' : ''}`
        if (text.length > (longest.get(cell)?.length ?? 0)) longest.set(cell, text)
      }
      const parts = breakdowns.flatMap((b) => b.categories).filter(({ title }) => title?.says)
      for (const { id: measure, title, hidden } of measures)
        for (const [words, way] of hidden === true
          ? []
          : ([
              [title?.more, 'up'],
              [title?.fewer, 'down'],
            ] as const))
          for (const part of words?.includes('{category}') === true ? parts : [undefined]) {
            const value = longest.get(`${measure}|${part?.id ?? 'total'}`)
            const line = `${words?.replace('{category}', part?.title?.says ?? '')}: ${value}, ${way} since 2024`
            if (words !== undefined && value !== undefined && line.length > LONGEST_TITLE)
              long.push(`${id} ${line}`)
          }
    }
    expect(long).toEqual([])
  })
})
