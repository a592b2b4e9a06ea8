import { describe, expect, it } from 'vitest'
import { writtenDocument } from '@/export/office/word/written-paper'
import { minutesOf } from '@/model/meeting/minutes'
import { all, hasValidator, openBlob, problemsIn, words, xmlOf } from '../opened'

const paper = minutesOf({
  meeting: 'Children’s & Education <Select> Committee',
  log: {
    shown: Array.from({ length: 40 }, (_, place) => ({
      at: `2026-12-10T10:${place + 10}`,
      item: '7',
      figure: `PLA-01 Fewer children live in foster care: ${place}%\u0001`,
    })),
    asked: [{ at: '2026-12-10T10:05', topic: 'PLA-01 Where children live', question: 'Why?' }],
  },
  actions: [
    { number: 23, action: { day: '2026-12-10', topic: 'PLA-01 Where', asked: 'Report\nback' } },
  ],
  day: '2026-12-10',
})

describe('minutes as a Word document', () => {
  it('have a heading and a table for each part, with a head and all rows', async () => {
    const document = xmlOf(
      await openBlob(writtenDocument(paper, '2026-12-10')),
      'word/document.xml',
    )
    const tables = all(document, 'w:tbl')
    expect(tables.map((one) => all(one, 'w:tr').length)).toEqual([41, 2, 2])
    const [shown] = tables
    if (!shown) throw new Error('no table')
    expect(words(shown, 'w:t').slice(0, 6)).toEqual([
      'Time',
      'Item',
      'Figure',
      '10:10',
      '7',
      'PLA-01 Fewer children live in foster care: 0%',
    ])
    expect(words(document, 'w:t')).toContain('Minutes: Children’s & Education <Select> Committee')
  })

  it.skipIf(!hasValidator)('have no fault that the Open XML SDK finds', async () => {
    expect(await problemsIn(writtenDocument(paper, '2026-12-10'), 'docx')).toEqual([])
  })
})
