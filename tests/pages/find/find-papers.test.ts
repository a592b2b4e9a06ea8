import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PapersSchema, recordsWith } from '@/model/inspection/papers'
import { findPapers } from '@/pages/find/find-papers'

const { records } = PapersSchema.parse(JSON.parse(readFileSync('public/data/papers.json', 'utf8')))
const first = (query: string) => findPapers(records, query)[0]?.entry

describe('the papers, in the search box', () => {
  it('are found by their subject, before what they say', () => {
    expect(first('operation encompass')).toMatchObject({
      kind: 'paper',
      title: 'Operation Encompass: state',
    })
    expect(first('monitoring visits')?.title).toBe('Monitoring visits completed')
    expect(first('monitoring visits')?.text).toBe('4 visits')
  })

  it('name the council whose they are, where that is another', () => {
    const council = { kind: 'area' as const, id: 'E06000042', title: 'Milton Keynes', words: [] }
    const [found] = findPapers(records, 'operation encompass', (code) =>
      code === council.id ? council : undefined,
    )
    expect(found?.council).toBe(council)
    const [own] = findPapers(records, 'monitoring visits', (code) =>
      code === council.id ? council : undefined,
    )
    expect(own?.council).toBeUndefined()
  })

  it('are found by a word of what they say', () => {
    const found = findPapers(records, 'opportunity bucks')
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThanOrEqual(4)
  })

  it('are not found by words that they do not have, or by one letter', () => {
    expect(findPapers(records, 'zeppelin')).toEqual([])
    expect(findPapers(records, 'a')).toEqual([])
  })

  it('come, record by record, to a list that holds the record', () => {
    const wrong = records.filter((record) => {
      const found = findPapers([record], record.about)[0]
      const words = new URLSearchParams(found?.entry.id).get('words') ?? ''
      return found === undefined || !recordsWith(records, words).includes(record)
    })
    expect(wrong.map(({ about }) => about)).toEqual([])
  })
})
