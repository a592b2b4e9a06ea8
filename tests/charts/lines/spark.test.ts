// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { anArea, anIndicator, aMeasure, someAreas, viewOf, type Row } from '@mocks/builders'
import { layoutSpark, sparkDomain } from '@/charts/lines/spark-layout'
import { isSubject } from '@/model/view/subject'
import type { View } from '@/model/view/types'

const SIZE = { width: 330, height: 98, labels: true }
const HOME = 'E06000060'
const OXFORDSHIRE = 'E10000025'

/** A rate of the council, with that of its region, England and another council in each year. */
const rates = (
  values: readonly (number | string | null)[],
  over: Parameters<typeof viewOf>[0] = { rows: [] },
): View =>
  viewOf({
    measures: ['rate'],
    ...over,
    rows: values.flatMap((value, i): Row[] => {
      const year = String(2026 - values.length + i)
      return [
        ...(value === null ? [] : [[HOME, year, 'total', value, i * 4 + 1] as Row]),
        ['E12000008', year, 'total', 55, i * 4 + 2],
        ['E92000001', year, 'total', 67, i * 4 + 3],
        [OXFORDSHIRE, year, 'total', 50, i * 4 + 4],
      ]
    }),
  })

const ownLine = (view: View) => layoutSpark(view, SIZE).lines.find((l) => isSubject(l.series))
const ownRuns = (view: View) => ownLine(view)?.runs.map((run) => run.map(({ value }) => value))
const texts = (view: View) => layoutSpark(view, SIZE).labels.map(({ text }) => text)

it('draws a figure that stands alone beside its name', () => {
  const { plot, marks } = layoutSpark(rates([40]), SIZE)
  expect(marks.map(({ x }) => x)).toEqual(marks.map(() => plot.right))
})

describe('the stretch of values of a small trend', () => {
  it.each([
    ['percent', [57, 60, 69], { lo: 57, hi: 69 }],
    ['percent', [57, 58], { lo: 52.5, hi: 62.5 }],
    ['percent', [98, 99], { lo: 90, hi: 100 }],
    ['percent', [2, 3], { lo: 0, hi: 10 }],
    ['rate', [48, 50], { lo: 44, hi: 54 }],
    ['count', [500, 505], { lo: 452, hi: 553 }],
    ['count', [0, 0], { lo: 0, hi: 1 }],
    ['money', [-4, -3], { lo: -4, hi: -3 }],
  ] as const)('of a %s of %j is %j', (kind, values, domain) => {
    const { lo, hi } = sparkDomain(values, { kind })
    expect(lo).toBeCloseTo(domain.lo)
    expect(hi).toBeCloseTo(domain.hi)
  })
})

describe('a small trend', () => {
  it('names every line at its end with its latest value, the council in its own colour', () => {
    const view = rates([38, 40, 41])
    expect(texts(view)).toEqual(
      expect.arrayContaining(['2023', '2025', 'South East 55', 'England 67']),
    )
    const subject = layoutSpark(view, SIZE).labels.find(({ tone }) => tone === 'own')
    expect(subject?.weight).toBe(600)
  })

  it('calls the council by a shorter name where it has one and the long one has no room', () => {
    const [home, ...rest] = someAreas().areas
    const areas = { ...someAreas(), areas: [anArea({ ...home, alsoKnownAs: ['Bucks'] }), ...rest] }
    expect(texts(rates([38, 41], { areas, rows: [] }))).toContain('Bucks 41')
    expect(texts(rates([38, 41]))).toEqual(expect.arrayContaining(['Buckinghamshire', '41']))
  })

  it('gives the year of an end that is older than the last one drawn', () => {
    expect(texts(rates([38, 41, 'c']))).toEqual(expect.arrayContaining(['41 (2024)']))
  })

  it('breaks its line at a suppressed value, at a year without one and at a break', () => {
    expect(ownRuns(rates([38, 'c', 40, 41]))).toEqual([[38], [40, 41]])
    expect(ownRuns(rates([38, 39, null, 41]))).toEqual([[38, 39], [41]])
    const annotations = [{ kind: 'break' as const, period: '2024', label: 'New', text: 'New.' }]
    expect(
      ownRuns(rates([38, 39, 40, 41], { indicator: anIndicator({ annotations }), rows: [] })),
    ).toEqual([
      [38, 39],
      [40, 41],
    ])
  })

  it('does not break it at a break of other categories', () => {
    const annotations = [
      { kind: 'break' as const, period: '2024', label: 'New', text: 'New.', categories: ['semi'] },
    ]
    expect(
      ownRuns(rates([38, 39, 40], { indicator: anIndicator({ annotations }), rows: [] })),
    ).toEqual([[38, 39, 40]])
  })

  it('draws a council that the reader added as a full line in a colour of its own', () => {
    const view = rates([38, 41], {
      rows: [],
      selection: { vs: ['E12000008', OXFORDSHIRE] },
    })
    const styles = layoutSpark(view, SIZE).lines.map(({ style }) => [style.tone, style.dash])
    expect(styles).toEqual([
      ['own', undefined],
      ['benchmark-1', '7 4'],
      ['cat-2', undefined],
    ])
  })

  it('fits its figures, so that the lowest is at the bottom of its plot', () => {
    const { plot, lines } = layoutSpark(
      rates([40, 67], { rows: [], indicator: anIndicator({ measures: [aMeasure()] }) }),
      SIZE,
    )
    const heights = lines.flatMap(({ runs }) => runs.flat().map(({ y }) => y))
    expect(Math.max(...heights)).toBeCloseTo(plot.bottom)
    expect(Math.min(...heights)).toBeCloseTo(plot.top)
  })
})
