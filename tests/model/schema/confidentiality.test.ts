// @vitest-environment node
import { aRelease, someAreas, anIndicator, viewOf } from '@mocks/builders'
import { describe, expect, it } from 'vitest'
import { confidentialLabel, worstOf } from '@/model/schema/confidentiality'
import { figuresFrom } from '@/model/figures/figures'
import { buildView } from '@/model/view/build-view'

const internal = aRelease({ id: 'own', standing: 'local', confidentiality: 'internal' })

describe('who may see figures of several releases', () => {
  it.each([
    [[], 'public'],
    [['public', 'public'], 'public'],
    [['public', 'internal'], 'internal'],
    [['internal', 'restricted', 'public'], 'restricted'],
  ] as const)('%s: %s', (levels, expected) => {
    expect(worstOf(levels.map((confidentiality) => ({ confidentiality })))).toBe(expected)
  })

  it('is given in words, unless the figure is public', () => {
    expect(confidentialLabel('public')).toBeUndefined()
    expect(confidentialLabel('internal')).toBe('Internal: not for publication.')
    expect(confidentialLabel('restricted')).toBe('Restricted: not to be passed on.')
  })
})

describe('a view', () => {
  const row = (area: string, measures: (number | null)[]) => [area, '2025', 'total', ...measures, 1]

  it('is as closed as the release that its figures are from', () => {
    const rows = [row('E06000060', [40, 522, null, 130_000])]
    const measures = ['rate', 'number', 'percent', 'population']
    expect(viewOf({ rows, measures }).confidentiality).toBe('public')
    expect(
      viewOf({ rows, measures, releases: [aRelease({ confidentiality: 'internal' })] })
        .confidentiality,
    ).toBe('internal')
  })

  it.each([
    ['a numerator', 'E06000060', ['number']],
    ['a neighbour that its average is of', 'E0600100', ['rate']],
  ])('is as closed as the release of %s', (_, area, measures) => {
    const indicator = anIndicator()
    const releases = [aRelease(), internal]
    const table = (release: string, of: string, measured: string[]) => ({
      release,
      indicator: indicator.id,
      measures: measured,
      rows: [[of, '2025', 'total', ...measured.map(() => 40), 1]],
    })
    const figures = figuresFrom(
      [table('dfe-2025', 'E06000060', ['rate']), table('own', area, measures)],
      { indicator, releases },
    )
    const view = buildView(
      { indicator, figures, areas: someAreas(), releases },
      {
        area: 'E06000060',
        vs: ['neighbours'],
        average: 'median',
        view: 'chart',
        axis: 'zero',
        measure: 'rate',
        category: 'total',
      },
    )
    expect(view.series[0]?.points.size).toBe(1)
    expect(view.confidentiality).toBe('internal')
  })
})
