import { describe, expect, it } from 'vitest'
import { monthly, monthlyMix } from '@mocks/monthly'
import { officeChartOf } from '@/charts/office-forms'
import type { CategoryChart } from '@/charts/office/office-chart'
import pptx from '@/export/report-formats/pptx'
import { hasValidator, inputOf, makeFile, openBlob, problemsIn } from './opened'
import type { View } from '@/model/view/types'

const GAP = [null, null, null, null]
const line = monthly('2025-03', [5, 8, ...GAP, 9, 'c', 10])
const mix = monthlyMix('2025-03', [60, 62, ...GAP, 64])
const usual = Array.from({ length: 14 }, (_, i) => 50 + (i % 3))
const control = monthly('2024-01', [...usual.slice(0, 6), ...GAP, ...usual.slice(6)])
const long = monthly(
  '2019-08',
  Array.from({ length: 76 }, (_, i) => (i === 30 ? null : 100 + (i % 7))),
)

function chart(view: View, id: string): CategoryChart {
  const found = officeChartOf(view, id, { size: { width: 880, height: 300 }, theme: {} })
  if (found?.kind !== 'categories') throw new Error(`${id} is no chart of categories`)
  return found
}

const MADE = [
  ['trend', line],
  ['mix', mix],
  ['control-chart', control],
  ['trend', long],
] as const

describe('months without a figure in Office files', () => {
  it('keep their places on the axis, named and empty', () => {
    const { categories, series, reasons } = chart(line, 'trend')
    expect(categories.map((text) => text.split('\n'))).toEqual([
      ['Mar 2025'],
      ['Apr 2025'],
      ['May 2025', '–'],
      ['Jun 2025', '–'],
      ['Jul 2025', '–'],
      ['Aug 2025', '–'],
      ['Sep 2025'],
      ['Oct 2025', '[c]'],
      ['Nov 2025'],
    ])
    const gap = undefined
    expect(series[0]?.values).toEqual([5, 8, gap, gap, gap, gap, 9, gap, 10])
    expect(reasons.get(3)).toBe('Buckinghamshire: no figure')
  })

  it('are empty columns, of no height and without a label', () => {
    const { categories, series } = chart(mix, 'mix')
    expect(categories).toHaveLength(7)
    for (const { values, labels = [] } of series) {
      expect(values.slice(2, 6)).toEqual([undefined, undefined, undefined, undefined])
      expect(labels.filter(({ at }) => at >= 2 && at < 6)).toEqual([])
    }
  })

  it('break the line of a control chart', () => {
    const subject = chart(control, 'control-chart').series.find(
      ({ name }) => name === 'Buckinghamshire',
    )
    expect(subject?.values.slice(6, 10)).toEqual([undefined, undefined, undefined, undefined])
  })

  it.each(MADE)(
    'stay gaps in the %s of a slide, whose axis gives its interval',
    async (id, view) => {
      const parts = await openBlob(await makeFile('pptx', inputOf(view, id)))
      const xml = new TextDecoder().decode(parts.get('ppt/charts/chart1.xml'))
      expect(xml).toContain('<c:dispBlanksAs val="gap"/>')
      expect(xml).toMatch(/<c:tickLblSkip val="\d+"\/><c:tickMarkSkip val="\d+"\/>/)
      expect(xml).toContain(`<c:ptCount val="${view.periods.length}"/>`)
    },
  )

  it('have the same months named each year where there are many', () => {
    const { nameEach = 0 } = chart(long, 'trend')
    expect(12 % nameEach === 0 || nameEach % 12 === 0).toBe(true)
    expect(nameEach).toBeGreaterThan(3)
  })

  it.skipIf(!hasValidator)('are no fault to the Open XML SDK', { timeout: 120_000 }, async () => {
    const entries = MADE.map(([id, view]) => ({ kind: 'chart' as const, input: inputOf(view, id) }))
    const deck = await pptx.make({ cover: { title: 'All' }, entries, today: '2026-11-22' })
    expect(await problemsIn(deck, 'pptx')).toEqual([])
    expect(await problemsIn(await makeFile('xlsx', inputOf(line, 'trend')), 'xlsx')).toEqual([])
  })
})

describe('a break of the series in Office files', () => {
  const values = [5, 8, 7, 9, 6, 10]
  const whole = monthly('2025-03', values)
  const broken: View = {
    ...whole,
    annotations: [
      { kind: 'break', period: '2025-06', label: 'New rules', text: 'The counting rules changed.' },
    ],
  }
  const NO_LINE = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr></c:dPt>'
  const pointsOf = async (view: View) => {
    const parts = await openBlob(await makeFile('pptx', inputOf(view, 'trend')))
    const xml = new TextDecoder().decode(parts.get('ppt/charts/chart1.xml'))
    const series = xml.match(/<c:ser>.*?<\/c:ser>/g) ?? []
    const own = series.find((one) => one.includes('<c:v>Buckinghamshire</c:v>')) ?? ''
    return own.match(/<c:dPt>.*?<\/c:dPt>/g) ?? []
  }

  it('is no line from the point before to the one at which it starts anew', async () => {
    const without = (await pointsOf(broken)).filter((point) => point.endsWith(NO_LINE))
    expect(without).toHaveLength(1)
    expect(without[0]).toContain('<c:idx val="3"/>')
    // The council's points keep their markers.
    expect(without[0]).toContain('<c:symbol val="circle"/>')
  })

  it('leaves an unbroken line alone', async () => {
    expect((await pointsOf(whole)).filter((point) => point.endsWith(NO_LINE))).toEqual([])
  })

  it.runIf(hasValidator)('is valid Open XML', async () => {
    expect(await problemsIn(await makeFile('pptx', inputOf(broken, 'trend')), 'pptx')).toEqual([])
  })
})
