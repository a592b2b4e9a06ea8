// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { readSeries } from '@/model/judgement/reading'
import { textOf } from '@/model/sentences/parts'
import { titleStatement } from '@/model/sentences/short/title'
import { verdict } from '@/model/sentences/verdict'
import { benchmarkCodes } from '@/model/view/selection'
import { areas, aSelection, catalogue, ENGLAND, realView } from '../../real-data'

/** Regions and England: the areas that are benchmarks everywhere else. */
const WIDE = areas.areas.filter(({ level }) => level === 'region' || level === 'country')

/** "67 in England and 67 in England", "above England and England": the same words on both sides. */
const DOUBLE = /(\b[^,;:.“”]*[a-z])(?:,| and) \1\b/

/** Texts that occur more than once. */
const repeated = (texts: readonly string[]): string[] =>
  texts.filter((text, at) => texts.indexOf(text) !== at)

describe.each(WIDE.map(({ code, name }) => ({ code, name })))(
  '$name as the subject',
  ({ code }) => {
    it('is compared with no area twice, and not with itself', () => {
      const codes = benchmarkCodes(aSelection({ area: code }), areas)
      expect(repeated(codes)).toEqual([])
      expect(realView('children-looked-after', { area: code }).series).toHaveLength(
        code === ENGLAND ? 1 : 2,
      )
    })

    it.each(catalogue.indicators.map(({ id }) => id))('repeats nothing for %s', (id) => {
      const found = catalogue.indicators.find((one) => one.id === id)
      const measures = (found?.measures ?? []).filter(({ hidden }) => hidden !== true)
      // One category of each breakdown, because all are compared with the same areas.
      const categories = found?.breakdowns.flatMap((b) => b.categories.slice(0, 1)) ?? []
      for (const { id: measure } of measures)
        for (const category of [undefined, ...categories.map((c) => c.id)]) {
          const view = realView(id, { area: code, measure, ...(category ? { category } : {}) })
          expect(repeated(view.series.map((one) => one.id))).toEqual([])
          expect(repeated(readSeries(view).gaps.map(({ name }) => name))).toEqual([])
          for (const text of [textOf(verdict(view)), titleStatement(view)])
            expect(text).not.toMatch(DOUBLE)
        }
    })
  },
)
