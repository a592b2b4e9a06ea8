import { describe, expect, it } from 'vitest'
import { aMeasure, anIndicator, aRelease, NUMBER } from '@mocks/builders'
import {
  figureChanges,
  releaseChanges,
  sinceVersionInWords,
  type VersionData,
} from '@/model/changes/between-versions'
import type { ObservationFile } from '@/model/schema/observation'

const indicator = anIndicator({
  measures: [aMeasure(), aMeasure({ ...NUMBER, hidden: true })],
})
const OLD = aRelease({ id: 'old', published: '2022-11' })
const NEW = aRelease({ id: 'new', published: '2024-11' })

const file = (release: string, rows: ObservationFile['rows']): ObservationFile => ({
  release,
  indicator: indicator.id,
  measures: ['rate', 'number'],
  rows,
})
const data = (...files: ObservationFile[]): VersionData => ({ files, releases: [OLD, NEW] })
const row = (year: string, rate: number, number = 1): ObservationFile['rows'][number] => [
  'E06000060',
  year,
  'total',
  rate,
  number,
  1,
]

const kinds = (then: VersionData, now: VersionData) =>
  figureChanges([then, now], [indicator]).map(({ kind }) => kind)

describe('the figures of two versions', () => {
  it('differ where a value is another, is new or is gone, and count once each', () => {
    const then = data(file('old', [row('2021', 40), row('2022', 41), row('2020', 39)]))
    const now = data(file('old', [row('2021', 40), row('2022', 42), row('2023', 44)]))
    expect(kinds(then, now).toSorted()).toEqual(['new', 'revised', 'withdrawn'])
  })

  it('are the same whichever release gives them, and whatever is not shown', () => {
    const then = data(file('old', [row('2021', 40, 7)]))
    const now = data(file('old', [row('2021', 40, 7)]), file('new', [row('2021', 40, 8)]))
    expect(kinds(then, now)).toEqual([])
  })

  it('leave out what a version does not list among its releases', () => {
    const files = [file('old', [row('2021', 40)]), file('new', [row('2022', 41)])]
    expect(kinds({ files, releases: [OLD] }, { files, releases: [OLD, NEW] })).toEqual(['new'])
  })

  it('are compared for the indicators asked for alone', () => {
    expect(figureChanges([data(file('old', [row('2021', 40)])), data()], [])).toEqual([])
  })
})

describe('what has changed since a version, in words', () => {
  const none = { added: [], replaced: [], removed: [] }
  const revised = [{ kind: 'revised' as const }, { kind: 'revised' as const }]

  it('tells releases that are new from those that are replaced and gone', () => {
    const corrected = { ...OLD, files: [{ name: 'a.csv', sha256: 'f'.repeat(64) }] }
    const other = aRelease({ id: 'other' })
    expect(releaseChanges([OLD, other], [corrected, NEW])).toEqual({
      added: [NEW],
      replaced: [corrected],
      removed: [other],
    })
    // When the next edition is due is no change of its figures.
    expect(releaseChanges([OLD], [{ ...OLD, next: '2027-11' }])).toEqual(none)
  })

  it.each([
    [none, undefined, 'No release has been added or replaced since.'],
    [none, [], 'Nothing behind this page has changed since.'],
    [none, revised, 'Behind this page: 2 revised.'],
    [
      { ...none, added: [NEW] },
      [],
      'Since then: 1 release added. No figure behind this page has changed.',
    ],
    [
      { added: [NEW, NEW], replaced: [OLD], removed: [OLD] },
      [...revised, { kind: 'new' as const }],
      'Since then: 2 releases added, 1 replaced and 1 removed. Behind this page: 1 figure added, 2 revised.',
    ],
    [{ ...none, replaced: [OLD, NEW] }, undefined, 'Since then: 2 releases replaced.'],
  ])('%#', (releases, figures, words) => {
    expect(sinceVersionInWords(releases, figures)).toBe(words)
  })
})
