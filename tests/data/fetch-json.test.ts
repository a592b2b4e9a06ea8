import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { faults } from '@mocks/faults'
import {
  areasQuery,
  catalogueQuery,
  earlierQuery,
  peersQuery,
  releasesQuery,
  sliceQuery,
  fetchWhole,
} from '@/data/queries'
import { inspectionQuery } from '@/data/inspection-queries'
import { FileError } from '@/data/ask/ask-file'
import { fetchJson } from '@/data/fetch-json'
import { createQueryClient } from '@/data/query-client'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const Schema = z.object({
  area: z.string(),
  nested: z.optional(z.object({ rows: z.array(z.number()) })),
})
const ask = (file = 'a.json') => fetchJson(file, Schema)

describe('a data file', () => {
  it('is read from /data/ against its schema', async () => {
    server.use(http.get('*/data/a.json', () => HttpResponse.json({ area: 'E1' })))
    expect(await ask()).toEqual({ area: 'E1' })
  })

  it.each([
    ['server error', 'The server of this site answered 500 for the file.', false],
    ['lost connection', 'The file could not be fetched. The connection may have been lost.', true],
    ['cut-off file', 'The file arrived incomplete or damaged.', true],
    ['wrong shape', 'The file is not as this site expects it, at “area”.', false],
  ] as const)(
    'with a %s is reported by path, with whether trying again may help',
    async (kind, message, mayHelp) => {
      server.use(faults[kind]('a.json'))
      const error = await ask().catch((e: unknown) => e)
      expect(error).toBeInstanceOf(FileError)
      expect(error).toMatchObject({ message, file: 'a.json' })
      expect(error instanceof FileError && error.cause !== undefined).toBe(mayHelp)
    },
  )

  it('with a fault deep inside names the place', async () => {
    server.use(
      http.get('*/data/a.json', () =>
        HttpResponse.json({ area: 'E1', nested: { rows: [1, 'two'] } }),
      ),
    )
    await expect(ask()).rejects.toThrow(
      'The file is not as this site expects it, at “nested.rows.1”.',
    )
  })

  it.each([
    ['lost connection', 2],
    ['wrong shape', 1],
    ['server error', 1],
  ] as const)(
    'with a %s is asked for %s times: again only where that may help',
    async (kind, times) => {
      let asked = 0
      server.events.on('request:start', () => (asked += 1))
      server.use(faults[kind]('a.json'))
      const client = createQueryClient()
      await client
        .fetchQuery({
          queryKey: ['a'],
          queryFn: () => ask(),
          retry: client.getDefaultOptions().queries?.retry ?? false,
          retryDelay: 1,
        })
        .catch(() => undefined)
      server.events.removeAllListeners()
      expect(asked).toBe(times)
    },
  )
})

describe('the queries', () => {
  it('have keys of their own', () => {
    const keys = [
      catalogueQuery,
      areasQuery,
      releasesQuery,
      sliceQuery('overview', 'E1'),
      sliceQuery('placements', 'E1'),
      earlierQuery('placements', 'E1'),
      peersQuery('i', '2025'),
    ].map(({ queryKey }) => queryKey.join('|'))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('fetch the years that a slice leaves out only where there are any', async () => {
    const asked: string[] = []
    const file = (period: string) => ({
      release: 'r',
      indicator: 'i',
      measures: ['number'],
      rows: [['E1', period, 'total', 1, 2]],
    })
    server.use(
      http.get('*/data/slices/placements/:file', ({ params: { file: name } }) => {
        asked.push(String(name))
        const isEarlier = String(name).endsWith('-earlier.json')
        const slice = { area: String(name).slice(0, 2), set: 'placements' }
        return HttpResponse.json(
          isEarlier
            ? { ...slice, files: [file('1999')] }
            : { ...slice, files: [file('2025')], ...(name === 'E1.json' ? { earlier: 1999 } : {}) },
        )
      }),
    )
    const client = createQueryClient(0)
    const periods = async (area: string) => {
      const { files } = await fetchWhole(client, 'placements', area)
      return files.flatMap(({ rows }) => rows.map(([, period]) => period))
    }
    expect(await periods('E1')).toEqual(['2025', '1999'])
    expect(await periods('E2')).toEqual(['2025'])
    expect(asked).toEqual(['E1.json', 'E1-earlier.json', 'E2.json'])
  })

  it('read the records of inspection, which are no figures', async () => {
    const records = { judgements: [], recommendations: [], statementAreas: [], actions: [] }
    const source = { area: 'E1', release: 'a-paper', place: 'Page 1' }
    const event = { id: 'visit', what: 'Monitoring visit', date: '2018-07', ...source }
    server.use(
      http.get('*/data/inspection.json', () => HttpResponse.json({ ...records, events: [event] })),
    )
    const { events } = await createQueryClient(0).fetchQuery(inspectionQuery)
    expect(events).toEqual([event])
  })
})
