import { describe, expect, it } from 'vitest'
import { aMeasure, anIndicator, aRelease, NUMBER, someAreas } from '@mocks/builders'
import { figuresFrom } from '@/model/figures/figures'
import type { ObservationFile } from '@/model/schema/observation'
import { printedSentence, printedStory } from '@/model/changes/printed-and-revised'
import type { Selection } from '@/model/view/selection'
import { buildView } from '@/model/view/build-view'

const OWN = 'E06000060'
const OLD = aRelease({ id: 'old', published: '2022-11' })
const NEW = aRelease({ id: 'new', published: '2023-11' })
const releases = [OLD, NEW]
const indicator = anIndicator({
  annotations: [],
  measures: [
    aMeasure({ noun: 'the rate' }),
    NUMBER,
    aMeasure({ ...NUMBER, id: 'population', hidden: true }),
    aMeasure({ id: 'worked', label: 'Rate on one base', decimals: 1, derived: true }),
  ],
})

/** The history of annual rates: as first printed, as printed later, and the count among 100,000. */
function story(rows: readonly [year: string, printed: number, later: number, number: number][]) {
  const file = (release: string, of: ObservationFile['rows']): ObservationFile => ({
    release,
    indicator: indicator.id,
    measures: ['rate', 'number', 'population'],
    rows: of,
  })
  const files = [
    file(
      'old',
      rows.map(([year, printed]) => [OWN, year, 'total', printed, null, null, 1]),
    ),
    file(
      'new',
      rows.map(([year, , later, number]) => [OWN, year, 'total', later, number, 100_000, 2]),
    ),
  ]
  const areas = someAreas()
  const figures = figuresFrom(files, { indicator, releases })
  const view = (measure: string) => {
    const selection: Selection = {
      area: OWN,
      vs: [],
      average: 'median',
      view: 'chart',
      axis: 'zero',
      measure,
    }
    return buildView({ indicator, figures, areas, releases }, selection)
  }
  return printedStory(view('rate'), view('worked'), releases)
}

describe('a figure as printed, as revised and on the same basis', () => {
  it('states where the direction differs from the printed one', () => {
    const told = story([
      ['2020', 38, 40, 396],
      ['2021', 40, 42, 416],
      ['2022', 41, 40, 405],
    ])
    expect(told && printedSentence(told)).toBe(
      'As printed at the time, the rate rose from 40 to 41 between 2021 and 2022; on the same basis it fell from 41.6 to 40.5. ' +
        'As revised since, it fell from 42 to 40. “Same basis”: every year recalculated here as the rate on one base.',
    )
  })

  it('counts revisions where no direction was wrong', () => {
    const told = story([
      ['2021', 40, 42, 416],
      ['2022', 41, 43, 430],
    ])
    expect(told && printedSentence(told)).toBe(
      'The rate of 2 of 2 periods was revised after it was first printed.',
    )
  })

  it('holds each line with its own figures, up to the last that was revised', () => {
    const told = story([
      ['2021', 40, 42, 416],
      ['2022', 41, 40, 405],
      ['2023', 39, 39, 393],
    ])
    expect(told?.view.periods).toEqual(['2021', '2022'])
    expect(
      told?.view.series.map(({ label, points, measure }) => [
        label,
        points.get('2022')?.value,
        measure?.id,
      ]),
    ).toEqual([
      ['Same basis', 40.5, undefined],
      ['As revised', 40, 'rate'],
      ['As printed', 41, 'rate'],
    ])
  })

  it('is not shown where nothing was revised', () => {
    expect(story([['2021', 40, 40, 400]])).toBeUndefined()
  })
})
