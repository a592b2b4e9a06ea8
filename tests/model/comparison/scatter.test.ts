// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { chooseItem } from '@/model/comparison/item'
import { buildPanel } from '@/model/comparison/panel'
import { axisOf, scatterNotes, scatterOf, scatterSentence } from '@/model/comparison/scatter'
import { figuresFrom } from '@/model/figures/figures'
import type { Indicator } from '@/model/schema/indicator'
import { anArea, aRelease, someAreas, TEN_NEIGHBOURS, type Row } from '@mocks/builders'
import { aPlainIndicator } from '@mocks/panels'
import { aSelection, BUCKINGHAMSHIRE, ENGLAND } from '../../real-data'

const JOINT = 'J'

function areasWithJoint() {
  const known = someAreas()
  known.areas.push(
    anArea({
      code: JOINT,
      name: 'A / B',
      level: 'joint',
      members: [TEN_NEIGHBOURS[0] ?? '', TEN_NEIGHBOURS[1] ?? ''],
    }),
  )
  return known
}

interface Figures {
  values: Record<string, number | string>
  over?: Partial<Indicator>
  own?: string
}

/** One figure for every authority in one period. England's, which has no dot, determines the period. */
function axis(name: string, { values, over = {}, own = BUCKINGHAMSHIRE }: Figures) {
  const indicator = aPlainIndicator({ id: name, name, ...over })
  const releases = [aRelease()]
  const rows = Object.entries({ ...values, [ENGLAND]: 1 }).map(([code, value]): Row => [
    code,
    '2025',
    'total',
    value,
    1,
  ])
  const file = { release: 'dfe-2025', indicator: name, measures: ['rate'], rows }
  const figures = figuresFrom([file], { indicator, releases })
  const sources = { indicator, figures, areas: areasWithJoint(), releases }
  const panel = buildPanel(sources, chooseItem({ indicator: name }, indicator).chosen, {
    comparison: { areas: [own, ENGLAND], items: [], axes: 'own' },
    selection: aSelection({ area: own }),
  })
  return axisOf(panel, sources)
}

const scatter = (x: Figures, y: Figures, chosen: string[] = []) =>
  scatterOf(axis('Agency', x), axis('Vacancies', y), {
    chosen,
    areas: areasWithJoint(),
    releases: [aRelease()],
  })
const own = anArea()
const rising = Object.fromEntries(TEN_NEIGHBOURS.map((code, i) => [code, 10 + i]))
const falling = Object.fromEntries(TEN_NEIGHBOURS.map((code, i) => [code, 50 - i]))

describe('the dots of a scatter', () => {
  it('are the authorities with both figures, each of its kind', () => {
    const { dots, region } = scatter(
      { values: { ...rising, [BUCKINGHAMSHIRE]: 5, E0600120: 7, E12000008: 9 } },
      { values: { ...rising, [BUCKINGHAMSHIRE]: 6, E0600120: 8, E12000008: 9 } },
      ['E0600103'],
    )
    expect(dots).toHaveLength(12)
    const kinds = Object.fromEntries(dots.map((d) => [d.area.code, `${d.kind} ${d.inRegion}`]))
    expect(kinds).toMatchObject({
      [BUCKINGHAMSHIRE]: 'subject true',
      E0600100: 'neighbour true',
      E0600103: 'chosen true',
      E0600109: 'neighbour false',
      E0600120: 'other false',
    })
    expect(region?.name).toBe('South East')
  })

  it('leave out authorities without one of the two, by reason, and never count it as zero', () => {
    const { dots, missing } = scatter(
      {
        values: {
          [BUCKINGHAMSHIRE]: 0,
          E0600100: 4,
          E0600101: 5,
          E0600102: 'c',
          E0600103: 7,
          E0600105: 'low',
        },
      },
      { values: { [BUCKINGHAMSHIRE]: 6, [JOINT]: 8, E0600102: 9, E0600104: 1, E0600105: 2 } },
    )
    expect(dots.map((d) => d.area.code)).toEqual([BUCKINGHAMSHIRE])
    expect(missing).toEqual({ suppressed: 1, rounded: 1, joint: 2, unpublished: 2 })
  })

  it('have one for a joint return that both figures are published for', () => {
    const { dots } = scatter({ values: { [JOINT]: 3 } }, { values: { [JOINT]: 8 } })
    expect(dots.map((d) => d.area.name)).toEqual(['A / B'])
  })
})

describe('the sentence of a scatter', () => {
  it.each([
    [
      'two that rise together',
      rising,
      rising,
      'Across 11 councils there is a strong link between “Agency” and “Vacancies”: councils that are higher on one tend to be higher on the other (Spearman’s rank correlation 1.00). That does not mean that one causes the other.',
    ],
    [
      'one that falls as the other rises',
      rising,
      falling,
      'Across 11 councils there is a strong link between “Agency” and “Vacancies”: councils that are higher on one tend to be lower on the other (Spearman’s rank correlation −1.00). That does not mean that one causes the other.',
    ],
    [
      'two that do not go together',
      rising,
      Object.fromEntries(
        TEN_NEIGHBOURS.map((code, i) => [code, [3, 9, 1, 7, 5, 6, 2, 8, 4, 5][i] ?? 0]),
      ),
      'Across 11 councils there is almost no link between “Agency” and “Vacancies” (Spearman’s rank correlation 0.02).',
    ],
  ])('says of %s no more than that', (_, x, y, sentence) => {
    const first = Math.min(...Object.values(x)) - 1
    const second = y === falling ? 51 : Math.min(...Object.values(y)) - (y === rising ? 1 : -4)
    const both = scatter(
      { values: { ...x, [BUCKINGHAMSHIRE]: first } },
      { values: { ...y, [BUCKINGHAMSHIRE]: second } },
    )
    expect(scatterSentence(both, own)).toBe(
      `${sentence} Buckinghamshire has ${first} per 10,000 children and ${second} per 10,000 children.`,
    )
  })

  it.each([
    ['nine authorities', 9, /^9 authorities have both figures: too few to say whether/],
    ['one', 1, /^1 authority has both figures: too few/],
  ])('says of %s that they are too few', (_, count, sentence) => {
    const few = Object.fromEntries(Object.entries(rising).slice(0, count))
    expect(scatterSentence(scatter({ values: few }, { values: few }), own)).toMatch(sentence)
  })

  it('says that nobody has both', () => {
    expect(scatterSentence(scatter({ values: rising }, { values: {} }), own)).toMatch(
      /^No authority has both figures: “Agency” and “Vacancies”\./,
    )
  })

  it.each([
    [
      'suppressed',
      { [BUCKINGHAMSHIRE]: 'c' },
      '“Agency” is suppressed to protect people’s identity.',
    ],
    ['missing', {}, 'there is no figure for “Agency”.'],
  ])('says why the council has no dot: %s', (_, values, why) => {
    const both = scatter(
      { values: { ...rising, ...values } },
      { values: { ...rising, [BUCKINGHAMSHIRE]: 3 } },
    )
    expect(scatterSentence(both, own)).toContain(`Buckinghamshire is not among the dots: ${why}`)
  })

  it('says that a council’s figure is published with another’s', () => {
    const asked = someAreas().areas.find((a) => a.code === TEN_NEIGHBOURS[0]) ?? own
    const both = scatter(
      { values: { ...rising }, own: asked.code },
      { values: { [JOINT]: 8, E0600105: 3 }, own: asked.code },
    )
    expect(scatterSentence(both, asked)).toContain(
      'Authority A is not among the dots: “Vacancies” is published for A and B together.',
    )
  })

  it('says nothing of a region’s own dot: it has none', () => {
    const both = scatter({ values: rising }, { values: rising })
    const england = someAreas().areas.find((a) => a.level === 'country') ?? own
    expect(scatterSentence(both, england)).not.toContain('England')
  })
})

describe('the note to a scatter', () => {
  it('gives the number left out, and why', () => {
    const both = scatter({ values: { ...rising, E0600110: 'c', E0600111: 4 } }, { values: rising })
    expect(scatterNotes(both)).toEqual([
      '2 authorities are left out: 1 with a suppressed figure and 1 without a published figure.',
    ])
  })

  it('states that the dates differ, and by how much', () => {
    const both = scatter(
      { values: rising, over: { periodType: 'snapshot-30-september' } },
      { values: rising },
    )
    expect(scatterNotes(both)).toEqual([
      'The dates differ: “Agency” is of 30 September 2025, “Vacancies” of 31 March 2025: 6 months apart.',
    ])
  })

  it('states that one is of a year and the other of its last day', () => {
    const both = scatter(
      { values: rising, over: { periodType: 'year-to-31-march' } },
      { values: rising },
    )
    expect(scatterNotes(both)).toEqual([
      'The dates differ: “Agency” is of the year to 31 March 2025, “Vacancies” of 31 March 2025.',
    ])
  })

  it('is absent where all authorities have both on one date', () => {
    expect(scatterNotes(scatter({ values: rising }, { values: rising }))).toEqual([])
  })
})
