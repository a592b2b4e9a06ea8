import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { describeProblems } from '@/importer/tables/problem'
import { planning, textFile } from '../own/real-site'

afterEach(() => vi.unstubAllGlobals())

const TEXT =
  'indicator,period,measure,category,value\nplacement-type,31/03/2026,percent,Foster care,57'

describe('the checksum of a file', () => {
  it('is the SHA-256 of its bytes', async () => {
    const { releases } = await planning(textFile(TEXT))
    expect(releases.flatMap(({ files }) => files.map((file) => file.sha256))).toContain(
      createHash('sha256').update(TEXT).digest('hex'),
    )
  })

  it('is also made on plain http, where browsers offer no crypto.subtle', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    const { problems, tables } = await planning(textFile(TEXT))
    expect(describeProblems(problems)).toEqual([])
    expect(tables).toHaveLength(1)
  })

  it('tells that the same file was given twice', async () => {
    const { warnings } = await planning(textFile(TEXT, 'a.csv'), textFile(TEXT, 'b.csv'))
    expect(warnings).toContainEqual({
      file: 'b.csv',
      message: 'is the same as a.csv: it was read once.',
    })
  })
})
