// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aMixView, anIndicator, CATEGORIES, viewOf, type Row } from '@mocks/builders'
import { mixFocusPoints } from '@/charts/mix/focus-points'
import { layoutMix, type MixLayout } from '@/charts/mix/layout'
import { readMix } from '@/charts/mix/stacks'
import { isNumber } from '@/model/schema/observation'
import type { View } from '@/model/view/types'
import {
  BUCKINGHAMSHIRE,
  catalogue,
  COUNCILS,
  ENGLAND,
  realView,
  SOUTH_EAST,
} from '../../real-data'

const HOME = 'E06000060'
const VS = [SOUTH_EAST, ENGLAND]
const SIZES = [
  { width: 354, height: 420 },
  { width: 868, height: 475 },
  { width: 1180, height: 660 },
]

/** The council's four shares in 2024 and 2025, with England's. */
const shares = (subject: readonly (number | string)[], matters?: string, ordered = false): View =>
  viewOf({
    indicator: anIndicator({
      annotations: [],
      breakdowns: [
        {
          id: 'placement',
          label: 'Where they live',
          categories: CATEGORIES,
          additive: true,
          ordered,
          ...(matters === undefined ? {} : { matters }),
        },
      ],
    }),
    measures: ['percent', 'number'],
    rows: [
      ...['2024', '2025'].flatMap((year) => [
        [HOME, year, 'total', 100, 522, 1] satisfies Row,
        ...subject.map((share, n): Row => [HOME, year, CATEGORIES[n]?.id ?? '', share, null, n]),
      ]),
      [ENGLAND, '2025', 'total', 100, 81_770, 1],
      ...[70, 20, 6, 4].map((share, n): Row => [
        ENGLAND,
        '2025',
        CATEGORIES[n]?.id ?? '',
        share,
        null,
        n,
      ]),
    ],
    selection: { measure: 'percent', breakdown: 'placement', vs: [ENGLAND] },
  })

const ids = (view: View) => readMix(view).parts.map(({ of }) => of[0]?.category?.id)
const textsOf = ({ labels }: MixLayout) => labels.map(({ text }) => text)
const hatchedIn = ({ hatched }: MixLayout) =>
  hatched.map(({ key }) => key).filter((key) => key !== 'sample')

describe('the parts of a mix', () => {
  it('have the most important one at the baseline and the rest as the catalogue lists them', () => {
    expect(ids(shares([57, 20, 12, 11]))).toEqual(['foster', 'homes', 'semi', 'parents'])
    expect(ids(shares([57, 20, 12, 11], 'semi'))).toEqual(['semi', 'foster', 'homes', 'parents'])
    const { segments, plot } = layoutMix(shares([57, 20, 12, 11], 'semi'), { width: 868 })
    const lowest = segments.filter((s) => Math.abs(s.y + s.height - plot.bottom) < 0.5)
    expect(lowest.map(({ part }) => part.label)).toEqual(Array(3).fill('Semi-independent'))
  })

  it('keep the order of steps, from the end that matters, in one hue', () => {
    expect(ids(shares([57, 20, 12, 11], 'parents', true))).toEqual([
      'parents',
      'semi',
      'homes',
      'foster',
    ])
    expect(readMix(shares([57, 20, 12, 11], 'foster', true)).parts.map((p) => p.tone)).toEqual([
      'step-1',
      'step-2',
      'step-3',
      'step-4',
    ])
  })

  it('are at most five in every composition, including the most important one', () => {
    for (const { id, breakdowns } of catalogue.indicators)
      for (const { id: breakdown, additive, matters } of breakdowns) {
        if (!additive) continue
        const view = realView(id, { breakdown, vs: VS })
        if (view.breakdown?.id !== breakdown || view.series.length < 2) continue
        const { parts } = readMix(view)
        expect(parts.length).toBeLessThanOrEqual(5)
        expect(parts.flatMap(({ of }) => of)).toHaveLength(
          view.series.filter((s) => s.role === 'subject').length,
        )
        const held = parts.flatMap(({ of }) => of.map((s) => s.category?.id))
        const lowest = parts[0]?.of.map((s) => s.category?.id)
        expect(lowest).toEqual([held.includes(matters) ? matters : lowest?.[0]])
      }
  })
})

describe('the columns of a mix', () => {
  it('are the council’s by year, then one for each area beside it, with its name, year and number', () => {
    const layout = layoutMix(realView('placement-type', { vs: VS }), { width: 868, height: 475 })
    const subject = layout.columns.filter(({ stack }) => stack.column.isSubject)
    expect(subject.map(({ key }) => key)).toEqual(['2020', '2021', '2022', '2023', '2024', '2025'])
    expect(layout.columns.slice(subject.length).map(({ key }) => key)).toEqual(VS)
    expect(textsOf(layout)).toEqual(
      expect.arrayContaining(['Buckinghamshire', 'South East', 'England', '484', '522 children']),
    )
    expect(textsOf(layout)).toEqual(expect.arrayContaining(['11,050', '81,770']))
    const rule = (name: string) => layout.rules.find(({ key }) => key === `heading-${name}`)
    expect(rule('Buckinghamshire')).toMatchObject({ tone: 'own', width: 3 })
    expect(rule('England')?.tone).not.toBe('own')
  })

  it.each(SIZES)('fill a drawing of $width by $height px and stay inside it', (size) => {
    for (const id of ['placement-type', 'children-looked-after-by-age']) {
      const layout = layoutMix(realView(id, { vs: VS }), size)
      expect(layout).toMatchObject(size)
      const lowest = Math.max(...layout.labels.map(({ y }) => y))
      expect(lowest).toBeLessThanOrEqual(size.height)
      expect(lowest).toBeGreaterThan(size.height - 30)
      expect(layout.plot.bottom - layout.plot.top).toBeGreaterThan(size.height * 0.5)
      const boxes = layout.columns.map(({ box }) => box)
      expect(boxes[0]?.left).toBeGreaterThanOrEqual(0)
      expect(boxes.at(-1)?.right).toBeLessThanOrEqual(size.width)
      expect(Math.min(...boxes.map((box) => box.right - box.left))).toBeGreaterThan(20)
    }
  })

  it('are left to the table for medians, whose parts do not make a whole', () => {
    const view = realView('placement-type', { vs: ['neighbours', ENGLAND] })
    expect(layoutMix(view, { width: 868 }).columns.at(-1)?.key).toBe(ENGLAND)
    expect(layoutMix(view, { width: 868 }).columns.map(({ key }) => key)).not.toContain(
      'neighbours',
    )
  })

  it('carry the published number whatever is suppressed, and never a symbol instead', () => {
    for (const area of COUNCILS) {
      const layout = layoutMix(realView('placement-type', { area, vs: VS }), { width: 868 })
      expect(textsOf(layout).filter((text) => /\[\w+\]/.test(text))).toEqual([])
      const subject = layout.columns.filter(({ stack }) => stack.column.isSubject)
      for (const { stack } of subject) {
        const { key, period, series } = stack.column
        const published = series.flatMap((s) => s.points.get(period)?.denominator ?? [])
        const label = layout.labels.find((l) => l.key === `count-${key}`)?.text
        expect(label?.replace(/ .*/, '')).toBe(
          isNumber(published[0]) ? published[0].toLocaleString('en-GB') : undefined,
        )
      }
    }
  })
})

describe('the unpublished part of a mix', () => {
  it('is hatched up to 100 in one piece, however many parts are hidden', () => {
    const layout = layoutMix(shares([57, 'c', 12, 'c']), { width: 868, height: 475 })
    expect(hatchedIn(layout)).toEqual(['2024', '2025'])
    const { plot, hatched, segments } = layout
    const box = hatched.find(({ key }) => key === '2025')
    expect(box?.y).toBeCloseTo(plot.top, 1)
    expect(box?.height).toBeCloseTo(((100 - 57 - 12) / 100) * (plot.bottom - plot.top) - 1, 1)
    expect(segments.filter(({ column }) => column === '2025')).toHaveLength(2)
    expect(textsOf(layout)).toContain('Not published, to protect children’s identity')
  })

  it('is distinguished from what is lost to rounding', () => {
    const rounded = layoutMix(shares([57, 20, 12, 10]), { width: 868 })
    expect(textsOf(rounded)).toContain('Lost to rounding')
    const whole = layoutMix(shares([57, 20, 12, 11]), { width: 868 })
    expect(hatchedIn(whole)).toEqual([])
    const both = textsOf(layoutMix(aTwoYearView(), { width: 868 }))
    expect(both).toContain('Not published, to protect children’s identity, or lost to rounding')
  })

  it('is given at a focus point for each part, and for what is lost to rounding', () => {
    const view = shares([57, 'c', 12, 'c'])
    const points = mixFocusPoints(view, layoutMix(view, { width: 868 }))
    const latest = points.find(({ key }) => key === '2025')
    expect(latest?.heading).toBe('Buckinghamshire, 31 March 2025, 522 children')
    expect(latest?.rows.filter(({ value }) => value.startsWith('[c]'))).toHaveLength(2)
    expect(JSON.stringify(points)).not.toContain('31%')
    const rounded = shares([57, 20, 12, 10])
    const [row] = mixFocusPoints(rounded, layoutMix(rounded, { width: 868 })).at(1)?.rows ?? []
    expect(row).toMatchObject({ label: 'Lost to rounding', value: '1%' })
    expect(points.at(-1)).toMatchObject({ heading: 'England, 31 March 2025, 81,770 children' })
    expect(points.at(-1)?.rows.map(({ label, value }) => `${label} ${value}`)).toEqual([
      'With parents 4%',
      'Semi-independent 6%',
      'Children’s homes 20%',
      'Foster care 70%',
    ])
  })

  it('shows no number on a part with a suppressed category', () => {
    const { labels, segments } = layoutMix(
      realView('placement-type', { area: BUCKINGHAMSHIRE, from: 2020, to: 2021 }),
      { width: 868, height: 900 },
    )
    const other = segments.filter(({ part, column }) => part.of.length > 1 && column === '2020')
    expect(other).toHaveLength(1)
    expect(labels.filter(({ key }) => key === `value-${other[0]?.key}`)).toEqual([])
  })
})

describe('a mix of numbers', () => {
  /** Counts of two years, some of them suppressed in the second. */
  const counts = (second: readonly (number | string)[], whole?: number): MixLayout =>
    layoutMix(
      viewOf({
        indicator: anIndicator({ annotations: [] }),
        measures: ['number'],
        rows: [
          ...[300, 40, 7, 3].map((n, i): Row => [HOME, '2024', CATEGORIES[i]?.id ?? '', n, i]),
          ...second.map((n, i): Row => [HOME, '2025', CATEGORIES[i]?.id ?? '', n, i]),
          ...(whole === undefined ? [] : [[HOME, '2025', 'total', whole, 9] satisfies Row]),
        ],
        selection: { measure: 'number', breakdown: 'placement' },
      }),
      { width: 868, height: 475 },
    )
  const heads = ({ labels }: MixLayout) =>
    labels.flatMap(({ key, text }) => (key.startsWith('head-') ? text : []))

  it('has the published number above it and is hatched up to it, where several parts are hidden', () => {
    const layout = counts([310, 'c', 'c', 8], 365)
    expect(heads(layout)).toEqual(['350', '365'])
    expect(hatchedIn(layout)).toEqual(['2025'])
  })

  it('reveals the size of a single hidden part neither by number nor by drawing', () => {
    for (const layout of [counts([310, 42, 'c', 8], 365), counts([310, 'c', 'c', 8])]) {
      expect(heads(layout)).toEqual(['350'])
      expect(hatchedIn(layout)).toEqual([])
      expect(textsOf(layout)).toContain('Without a total above: a part is not published')
    }
  })
})

/** A year with suppressed parts, then one whose parts add to 99. */
const aTwoYearView = (): View => {
  const rows = (year: string, values: readonly (number | string)[]) =>
    values.map((share, n): Row => [HOME, year, CATEGORIES[n]?.id ?? '', share, n])
  return viewOf({
    indicator: anIndicator({ annotations: [] }),
    measures: ['percent'],
    rows: [...rows('2024', [57, 'c', 12, 'c']), ...rows('2025', [57, 20, 12, 10])],
    selection: { measure: 'percent', breakdown: 'placement' },
  })
}

describe('the hatching of the rich view', () => {
  it('is only in the year with a suppressed part', () => {
    expect(hatchedIn(layoutMix(aMixView(), { width: 868 }))).toEqual(['2016'])
  })
})
