// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { rowsOf } from '@/export/rows'
import { csvText } from '@/export/formats/csv'
import { standing } from '@/model/sentences/standing'
import { titleStatement } from '@/model/sentences/short/title'
import { verdict } from '@/model/sentences/verdict'
import { catalogue, COUNCILS, realView } from '../real-data'
import type { View } from '@/model/view/types'
import { textOf } from '@/model/sentences/parts'

const WRONG = /undefined|null|NaN|Infinity|\[object|\{|\}|  |January 0|its 0 /

/** All text that a page shows about a view, which must not contain any trace of a missing value. */
const said = (view: View): string[] => [
  textOf(verdict(view)),
  titleStatement(view),
  textOf(standing(view) ?? ''),
  ...view.notes,
]

describe.each(catalogue.indicators.map(({ id, code }) => ({ id, code })))('$code $id', ({ id }) => {
  const found = catalogue.indicators.find((i) => i.id === id)
  const measures = (found?.measures ?? []).filter((m) => m.hidden !== true).map((m) => m.id)
  const all = (found?.breakdowns ?? []).flatMap((b) => b.categories.map((c) => c.id))
  // Each category is read for one council, and the whole for all.
  const categoriesFor = (area: string) => [
    undefined,
    ...all.filter((_, at) => at % COUNCILS.length === COUNCILS.indexOf(area)),
  ]

  it.each(COUNCILS)(
    'can be read in every measure, with its share of categories, for %s',
    (area) => {
      const categories = categoriesFor(area)
      for (const measure of measures)
        for (const category of categories)
          for (const vs of category === undefined ? [['neighbours'], [], undefined] : [undefined]) {
            const view = realView(id, {
              area,
              measure,
              ...(category ? { category } : {}),
              ...(vs ? { vs } : {}),
            })
            const sentences = said(view)
            expect(sentences.filter((s) => WRONG.test(s))).toEqual([])
            expect(csvText(rowsOf(view))).not.toMatch(/undefined|NaN|\[object/)
            expect(csvText(rowsOf(view, 'rank'))).not.toMatch(/undefined|NaN|\[object/)
          }
    },
  )
})
