import { afterEach, describe, expect, it } from 'vitest'
import { keep } from '@/data/offline/keep'
import { setOverlay } from '@/data/overlay'

afterEach(() => setOverlay(undefined))

describe('figures from a file of the reader’s own', () => {
  it('are never kept: nothing is asked for or stored while they are open', async () => {
    setOverlay({
      title: 'Own figures',
      files: ['own.xlsx'],
      tables: new Set(),
      indicators: new Set(),
      read: () => Promise.reject(new Error('read')),
      save: () => Promise.reject(new Error('saved')),
      end: () => undefined,
    })
    const keeping = { id: '/', name: 'Overview', pages: ['/'], indicators: [], areas: [], data: [] }
    await expect(keep(keeping, () => undefined)).rejects.toThrow(/own file are never kept/)
  })
})
