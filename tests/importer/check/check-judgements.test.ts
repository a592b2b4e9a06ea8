// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aTarget } from '@mocks/a-target'
import { checkData } from '@/importer/check/check-data'
import { describeProblems } from '@/importer/tables/problem'
import type { Catalogue } from '@/model/schema/indicator'
import type { Target } from '@/model/schema/target'
import { CATALOGUE, soundData } from '../given-data'

const soundTarget = (over: Partial<Target> = {}) =>
  aTarget({ source: { release: 'dfe-cla-2025', place: 'page 1' }, ...over })

/** The problems of sound data with a different first indicator. */
async function faultsOf(change: Partial<Catalogue['indicators'][number]>): Promise<string[]> {
  const files = await soundData()
  const [first, ...rest] = CATALOGUE.indicators
  const catalogue = { ...CATALOGUE, indicators: [{ ...first, ...change }, ...rest] }
  const text = JSON.stringify(catalogue, null, 2)
  return describeProblems(checkData(files.set('catalogue.json', text)).problems)
}

describe('a target', () => {
  it('is sound if everything it names exists', async () => {
    const held = soundTarget({ id: 'held', value: { measure: 'population', category: 'total' } })
    expect(await faultsOf({ targets: [soundTarget(), held] })).toEqual([])
  })

  it.each([
    [{ measure: 'people' }, /column "measure": "people" is not a measure/],
    [{ category: 'unborn' }, /column "category": "unborn" is not a category/],
    [{ area: 'E06000099' }, /column "area": "E06000099" is not in areas\.json/],
    [
      { source: { release: 'a-rumour', place: '' } },
      /column "source": there is no release "a-rumour"/,
    ],
    [
      { value: { measure: 'threshold', category: 'total' } },
      /"threshold" is not a measure[\s\S]*dfe-cla-2025 has no number for threshold/,
    ],
  ])('that names %j, which does not exist, is reported', async (over, message) => {
    const found = await faultsOf({ targets: [soundTarget(over)] })
    expect(found.join('\n')).toMatch(message)
  })
})

describe('a measure', () => {
  const measures = CATALOGUE.indicators[0]?.measures ?? []
  const [number] = measures.filter((m) => m.kind === 'count')
  it.each([
    ['rate', 1],
    ['count', 0],
    ['money', 0],
  ] as const)(
    'of the kind %s that is marked as judged gives %i problems',
    async (kind, problems) => {
      const more = number ? [{ ...number, id: 'more', kind, judged: true }] : []
      const found = (await faultsOf({ measures: [...measures, ...more] })).filter((p) =>
        p.includes('column "judged"'),
      )
      expect(found).toHaveLength(problems)
    },
  )
})
