// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { splitBy } from '@/importer/slices/keep-rows'
import { packedFile } from '@/importer/slices/packed-file'
import { ObservationFileSchema } from '@/model/schema/observation'
import { SliceFileSchema } from '@/model/schema/slice'
import { catalogue, filesOf } from '../../real-data'

describe('a file of a slice', () => {
  it('reads as it was before it was packed, for one area and for one period', () => {
    for (const { id } of catalogue.indicators)
      for (const file of filesOf(id))
        for (const part of [0, 1] as const) {
          const [cut] = [...splitBy(file, part).values()].slice(-1)
          if (!cut) throw new Error(`${id} has no rows`)
          const kept = ObservationFileSchema.parse(cut)
          const text = JSON.stringify(packedFile(kept))
          expect(SliceFileSchema.parse(JSON.parse(text))).toEqual(kept)
        }
  })

  it('keeps the order of rows in which notes count them, and rows for one category', () => {
    const file = {
      release: 'r',
      indicator: 'i',
      measures: ['a', 'b'],
      rows: [
        ['E1', '2024', 'total', 1, null, 2],
        ['E1', '2024', 'total', null, 'c', 3],
        ['E1', '2025', 'y', 5, { text: 'words' }, [4, 5]],
        ['E1', '2025', 'x', 6, null, 'Page 2'],
        ['E1', '2025', 'total', 7, 0, 8],
      ],
      notes: [{ row: 3, note: 'Of two.' }],
    } satisfies ReturnType<typeof ObservationFileSchema.parse>
    const packed = packedFile(file)
    expect(packed).toMatchObject({ area: 'E1', categories: ['total', 'y', 'x'] })
    expect(packed).not.toHaveProperty('period')
    expect(SliceFileSchema.parse(JSON.parse(JSON.stringify(packed)))).toEqual(file)
  })
})
