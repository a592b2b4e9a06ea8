import { QueryObserver } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { boundCache, keepAll } from '@/pages/shared/bounded-cache'
import { createQueryClient } from '@/data/query-client'

const look = async (client: ReturnType<typeof createQueryClient>, key: readonly unknown[]) => {
  const observer = new QueryObserver(client, { queryKey: key, queryFn: () => Promise.resolve(key) })
  const leave = observer.subscribe(() => undefined)
  await client.fetchQuery({ queryKey: key, queryFn: () => Promise.resolve(key) })
  return leave
}
const held = (client: ReturnType<typeof createQueryClient>) =>
  client
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey.join(' '))

describe('the figures in memory', () => {
  it('are those that are shown and the last hundred that were', async () => {
    const client = createQueryClient(0)
    const end = boundCache(client)
    await look(client, ['slice', 'overview', 'home'])
    await client.fetchQuery({ queryKey: ['catalogue'], queryFn: () => Promise.resolve(1) })
    for (let council = 0; council < 150; council += 1)
      // oxlint-disable-next-line no-await-in-loop
      (await look(client, ['slice', 'overview', council]))()
    const again = await look(client, ['slice', 'overview', 60])
    expect(held(client)).toHaveLength(102)
    expect(held(client)).toEqual(
      expect.arrayContaining(['slice overview home', 'catalogue', 'slice overview 50']),
    )
    expect(held(client)).not.toContain('slice overview 49')
    again()
    ;(await look(client, ['peers', 'x', '2025']))()
    // The one looked at again has gone to the end of the line.
    expect(held(client)).toContain('slice overview 60')
    expect(held(client)).not.toContain('slice overview 50')
    end()
  })

  it('include what was fetched and never shown, before and after they are bounded', async () => {
    const client = createQueryClient(0)
    const ahead = (council: number) =>
      client.fetchQuery({
        queryKey: ['slice', 'overview', council],
        queryFn: () => Promise.resolve(council),
      })
    await ahead(0)
    const end = boundCache(client)
    await Promise.all(Array.from({ length: 149 }, (_, at) => ahead(at + 1)))
    expect(held(client)).toHaveLength(150)
    ;(await look(client, ['slice', 'overview', 'left']))()
    expect(held(client)).toHaveLength(100)
    expect(held(client)).toContain('slice overview left')
    expect(held(client)).not.toContain('slice overview 50')
    expect(held(client)).toContain('slice overview 51')
    end()
  })

  it('all stay while something is on its way that may be wanted with them', async () => {
    const client = createQueryClient(0)
    const end = boundCache(client)
    let arrive: (text: string) => void = () => undefined
    const promise = new Promise<string>((done) => {
      arrive = done
    })
    const report = client.fetchQuery({ queryKey: ['report', 'x'], queryFn: () => promise })
    for (let council = 0; council < 150; council += 1)
      // oxlint-disable-next-line no-await-in-loop
      (await look(client, ['slice', 'overview', council]))()
    expect(held(client)).toHaveLength(151)
    arrive('a chart')
    await report
    ;(await look(client, ['slice', 'overview', 'next']))()
    expect(held(client)).toHaveLength(100)
    end()
  })

  it('all stay where own figures are to be shown without asking for anything', async () => {
    const client = createQueryClient(0)
    const end = boundCache(client)
    keepAll()
    for (let council = 0; council < 150; council += 1)
      // oxlint-disable-next-line no-await-in-loop
      (await look(client, ['slice', 'overview', council]))()
    expect(held(client)).toHaveLength(150)
    end()
  })
})
