// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { anArea, anIndicator, aRelease, NUMBER, someAreas, TEN_NEIGHBOURS } from '@mocks/builders'
import { averagePoint } from '@/model/view/neighbours'
import { changesOf } from '@/model/changes/changes'
import { codesOf } from '@/model/comparison/panel'
import { figuresFrom } from '@/model/figures/figures'
import { verdict } from '@/model/sentences/verdict'
import { buildView } from '@/model/view/build-view'
import { wantedAreas } from '@/model/view/selection'
import { aSelection } from '../real-data'
import { textOf } from '@/model/sentences/parts'

/** Two councils that make a joint return in some years and separate ones in others. */
const [WEST, EAST] = ['E06000063', 'E06000064']
const JOINT = `${WEST}-${EAST}`
const OTHERS = TEN_NEIGHBOURS.slice(0, 3)

const base = someAreas()
const areas = {
  ...base,
  areas: [
    ...base.areas.map((area) =>
      area.code === 'E06000060'
        ? { ...area, neighbours: [WEST, EAST, ...OTHERS].map((code) => ({ code, closeness: '' })) }
        : area,
    ),
    anArea({ code: WEST, name: 'West', neighbours: [{ code: EAST, closeness: '' }] }),
    anArea({ code: EAST, name: 'East', neighbours: [] }),
    {
      code: JOINT,
      name: 'West / East',
      level: 'joint' as const,
      parent: 'E12000008',
      members: [WEST, EAST],
    },
  ],
}

const count = { ...NUMBER, kind: 'rate' as const }
const indicator = anIndicator({ measures: [count] })
const older = aRelease({ id: 'older', published: '2024-11' })
const newer = aRelease({ id: 'newer', published: '2025-11' })
const releases = [older, newer]

type Given = [area: string, period: string, value: number | 'z' | 'c']
const fileOf = (release: string, rows: readonly Given[]) => ({
  release,
  indicator: indicator.id,
  measures: [count.id],
  rows: rows.map(([area, period, value], at) => [area, period, 'total', value, at + 2]),
})

const OTHER_ROWS = OTHERS.map((code, at): Given => [code, '2025', 10 + at])
/** Apart until 2024, together in 2025. */
const BEGINS = [
  fileOf('older', [
    [WEST, '2023', 30],
    [EAST, '2023', 20],
    [WEST, '2024', 31],
    [EAST, '2024', 21],
  ]),
  fileOf('newer', [[JOINT, '2025', 26], ['E06000060', '2025', 40], ...OTHER_ROWS]),
]
/** Together in 2024, apart in 2025. */
const ENDS = [
  fileOf('older', [[JOINT, '2024', 25]]),
  fileOf('newer', [
    [WEST, '2025', 31],
    [EAST, '2025', 21],
    ['E06000060', '2025', 40],
    ...OTHER_ROWS,
  ]),
]

const sourcesOf = (files: typeof BEGINS) => ({
  indicator,
  areas,
  releases,
  figures: figuresFrom(files, { indicator, releases }),
})
const viewOf = (files: typeof BEGINS, area: string, vs: string[] = []) =>
  buildView(sourcesOf(files), aSelection({ area, vs, measure: count.id }))
const lineOf = (view: ReturnType<typeof viewOf>) =>
  [...(view.series[0]?.points.values() ?? [])].map(({ period, value }) => [period, value])

const breaksOf = ({ annotations }: ReturnType<typeof viewOf>) =>
  annotations.flatMap(({ label, period }) => (label === 'Joint return' ? period : []))

describe('a joint return that begins', () => {
  it('continues the line of both councils, with a note on the period', () => {
    const west = viewOf(BEGINS, WEST)
    expect(west.area.name).toBe('West')
    expect(west.period).toBe('2025')
    expect(lineOf(west)).toEqual([
      ['2023', 30],
      ['2024', 31],
      ['2025', 26],
    ])
    expect(lineOf(viewOf(BEGINS, EAST)).at(-1)).toEqual(['2025', 26])
    expect(west.notes).toEqual([
      'For 31 March 2025 West sent this return together with another council: those figures are for West and East.',
    ])
  })

  it('is named in the sentence, which compares it with no figure of one council', () => {
    const west = viewOf(BEGINS, WEST)
    expect(textOf(verdict(west))).toMatch(/^In West and East on 31 March 2025, /)
    expect(textOf(verdict(west))).not.toContain('since')
    expect(breaksOf(west)).toEqual(['2025'])
    expect(textOf(verdict(viewOf(ENDS, EAST)))).toMatch(/^In East on 31 March 2025, /)
    expect(breaksOf(viewOf(ENDS, EAST))).toEqual(['2025'])
  })

  it('is noted at the figure itself, which keeps its release and row', () => {
    const point = viewOf(BEGINS, EAST).series[0]?.points.get('2025')
    expect(point?.note).toBe('From a return sent jointly with another council')
    expect(point?.observation).toMatchObject({ release: 'newer', at: 2 })
    expect(viewOf(BEGINS, EAST).series[0]?.points.get('2024')?.note).toBeUndefined()
  })

  it('is one authority among all, and the reader’s own', () => {
    const { peers } = viewOf(BEGINS, WEST)
    expect(peers.map(({ area }) => area.code).toSorted()).toEqual(
      ['E06000060', JOINT, ...OTHERS].toSorted(),
    )
    expect(peers.filter((peer) => peer.isSubject).map(({ area }) => area.code)).toEqual([JOINT])
  })

  it('counts as one neighbour of a council that has both as neighbours', () => {
    const view = viewOf(BEGINS, 'E06000060', ['neighbours'])
    expect(
      view.peers
        .filter(({ isNeighbour }) => isNeighbour)
        .map(({ area }) => area.code)
        .toSorted(),
    ).toEqual([JOINT, ...OTHERS].toSorted())
    const point = view.series.find(({ role }) => role === 'neighbours')?.points.get('2025')
    // Of 10, 11, 12 and 26, where 26 counts once; if it counted twice, the median would be 12.
    expect(point).toMatchObject({ value: 12, note: 'median of 4 of 5 neighbours' })
  })

  it('is not a neighbour of a council that is in it', () => {
    const { figures } = sourcesOf(BEGINS)
    const found = figures.get(`${EAST}|2025|total|${count.id}`)
    const observation = found?.current
    if (!observation) throw new Error('East has no figure')
    const points = [{ period: '2025', value: observation.value, observation, earlier: [] }]
    const how = { period: '2025', measure: count, average: 'median' as const, of: 1 }
    for (const subject of [WEST, JOINT])
      expect(averagePoint(points, { ...how, subject })).toBeUndefined()
  })

  it('is a change to the figures of both', () => {
    const span = { since: '2024-12-01', until: '2025-12-01' }
    const changes = changesOf(WEST, span, { indicator, files: BEGINS, areas, releases })
    expect(changes.map(({ kind, after }) => [kind, after.period, after.value])).toEqual([
      ['new', '2025', 26],
    ])
  })

  it('is loaded with the council, its benchmarks and its neighbours', () => {
    const selection = aSelection({ area: 'E06000060', vs: ['neighbours'] })
    expect(wantedAreas(areas, selection)).toContain(JOINT)
    expect(wantedAreas(areas, aSelection({ area: WEST, vs: [] }))).toContain(JOINT)
    expect(
      codesOf(areas, { areas: ['E06000060', 'neighbours'], items: [], axes: 'own' }),
    ).toContain(JOINT)
  })
})

describe('a joint return that ends', () => {
  it('begins the line of both councils', () => {
    const view = viewOf(ENDS, EAST)
    expect(view.area.name).toBe('East')
    expect(lineOf(view)).toEqual([
      ['2024', 25],
      ['2025', 21],
    ])
    expect(view.notes).toEqual([
      'For 31 March 2024 East sent this return together with another council: those figures are for West and East.',
    ])
  })

  it('leaves two authorities among all', () => {
    const codes = viewOf(ENDS, WEST).peers.map(({ area }) => area.code)
    expect(codes).toEqual(expect.arrayContaining([WEST, EAST]))
    expect(codes).not.toContain(JOINT)
  })
})

describe('a return that one release has jointly and another apart', () => {
  it('is that of the later release, and each figure counts once', () => {
    const apart: Given[] = [
      [WEST, '2025', 31],
      [EAST, '2025', 21],
    ]
    const joint: Given[] = [[JOINT, '2025', 26]]
    const first = viewOf([fileOf('older', apart), fileOf('newer', joint)], WEST)
    expect(lineOf(first)).toEqual([['2025', 26]])
    expect(first.peers.map(({ area }) => area.code)).toEqual([JOINT])
    const then = viewOf([fileOf('older', joint), fileOf('newer', apart)], WEST)
    expect(lineOf(then)).toEqual([['2025', 31]])
    expect(then.peers.map(({ area }) => area.code).toSorted()).toEqual([WEST, EAST])
  })

  it('is the figure known on a day before the later one', () => {
    const files = [fileOf('older', [[WEST, '2025', 31]]), fileOf('newer', [[JOINT, '2025', 26]])]
    const then = figuresFrom(files, { indicator, releases, asAt: '2025-01-01' })
    expect(then.get(`${WEST}|2025|total|${count.id}`)?.current.value).toBe(31)
  })

  it('is joint where the council’s own cell says that it does not apply', () => {
    const files = [
      fileOf('newer', [
        [EAST, '2025', 'z'],
        [JOINT, '2025', 26],
      ]),
    ]
    expect(lineOf(viewOf(files, EAST))).toEqual([['2025', 26]])
  })
})
