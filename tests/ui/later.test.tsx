import { describe, expect, it } from 'vitest'
import { later, loadAll } from '@/ui/later'

const Part = () => null

describe('parts that are loaded later', () => {
  it('are all loaded on request, including nested parts', async () => {
    const loaded: string[] = []
    const part = (name: string, parts: () => void = () => undefined) =>
      later(
        () => {
          loaded.push(name)
          parts()
          return Promise.resolve({ Part })
        },
        (m) => m.Part,
      )
    let isFirst = true
    part('page', () => {
      if (isFirst) part('menu', () => undefined)
      isFirst = false
    })
    part('dialog')
    await loadAll()
    expect(new Set(loaded)).toEqual(new Set(['page', 'dialog', 'menu']))
  })

  it('stop at the first that could not be loaded', async () => {
    later(
      () => Promise.reject(new Error('gone')),
      () => Part,
    )
    await expect(loadAll()).rejects.toThrow('gone')
  })
})
