import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setKeptVersion } from '@/data/kept-version/shown'
import { setOverlay } from '@/data/overlay'
import { copyItems } from '@/pages/chart-block/copy-items'
import { titleStatement } from '@/model/sentences/short/title'
import { verdict } from '@/model/sentences/verdict'
import { catalogue, realView } from '../../real-data'
import type { View } from '@/model/view/types'
import { textOf } from '@/model/sentences/parts'
import type { ExportInput } from '@/export/format'
import { inputOf } from '../../export/input-of'

const { id: ID = '', code: CODE = '' } =
  catalogue.indicators.find(({ code }) => code === 'CLA-01') ?? {}
const PAGE = `/indicator/${ID}`
const { id: LISTED = '' } = catalogue.indicators.find(({ code }) => code === 'CLA-12') ?? {}

/** The embed code that the menu copies, parsed as a page. */
async function copied(view: View, chartId: string, path: string): Promise<Document> {
  const sentence = textOf(verdict(view))
  const link = `${location.origin}${path}`
  const input = { view, title: titleStatement(view), sentence, chartId, today: '2026-11-22', link }
  const messages: string[] = []
  const items = copyItems({ input, path, say: (text) => void messages.push(text) })
  await items.find(({ label }) => label === 'Copy embed code')?.act()
  expect(messages).toEqual(['Embed code copied'])
  const code = await navigator.clipboard.readText()
  return new DOMParser().parseFromString(code, 'text/html')
}
const sourceOf = (page: Document) => page.querySelector('a > img')?.getAttribute('src')

beforeEach(() => void userEvent.setup())
afterEach(() => {
  setOverlay(undefined)
  setKeptVersion(undefined)
  vi.unstubAllEnvs()
})

describe('copied embed code', () => {
  const view = realView(ID)

  it('has the stored picture for the home council’s usual chart, with the sentence as alternative text', async () => {
    const page = await copied(view, 'trend', PAGE)
    expect(sourceOf(page)).toBe(`${location.origin}/embed/${CODE}/picture.svg`)
    expect(page.querySelector('img')?.alt).toBe(textOf(verdict(view)))
    expect(page.querySelector('iframe')?.src).toBe(`${location.origin}/embed/${CODE}?chart=trend`)
  })

  it.each([
    ['of another council', realView(ID, { area: 'E06000042' }), 'trend', `${PAGE}?area=E06000042`],
    ['of fewer years', realView(ID, { from: 2020 }), 'trend', `${PAGE}?from=2020`],
    ['of another day', view, 'trend', `${PAGE}?as-at=2024-01-01`],
    ['of its table', view, 'trend', `${PAGE}?view=table`],
    ['of all authorities', view, 'distribution', PAGE],
    ['of what is no drawing', realView(LISTED), 'figure-panel', `/indicator/${LISTED}`],
  ])('has only the link for %s', async (_, shown, chartId, path) => {
    const page = await copied(shown, chartId, path)
    expect(page.querySelector('iframe')).not.toBeNull()
    expect(page.querySelector('a')).not.toBeNull()
    expect(sourceOf(page)).toBeUndefined()
  })

  it('has only the link while the reader’s own file is open, whose figures the stored picture lacks', async () => {
    setOverlay({
      title: 'Own figures',
      files: ['own.csv'],
      tables: new Set(),
      indicators: new Set(),
      read: (_, published) => published(),
      save: () => Promise.resolve(new Uint8Array()),
      end: () => {},
    })
    expect(sourceOf(await copied(view, 'trend', PAGE))).toBeUndefined()
  })
})

describe('links that show the same figures for ever', () => {
  const VERSION = '3f2a91c0de'
  const view = realView(ID)
  const items = (over: Partial<ExportInput> = {}) => {
    const input = inputOf(view, 'trend', { link: `${location.origin}${PAGE}`, ...over })
    return copyItems({ input, path: PAGE, say: () => undefined })
  }
  const labels = (all = items()) => all.map(({ label }) => label)
  const text = async (label: string, all = items()) => {
    await all.find((one) => one.label === label)?.act()
    return navigator.clipboard.readText()
  }
  const LINK = 'Copy link to these figures as they stand'
  const CODE_ITEM = 'Copy embed code for these figures as they stand'

  it('are offered where today’s data are kept, and the citation has one', async () => {
    vi.stubEnv('VITE_KEPT_VERSION', VERSION)
    expect(labels()).toEqual(expect.arrayContaining(['Copy link', LINK, CODE_ITEM]))
    expect(await text(LINK)).toBe(`${location.origin}${PAGE}?data=${VERSION}`)
    expect(await text('Copy link')).toBe(`${location.origin}${PAGE}`)
    expect(await text('Copy citation')).toContain(`${PAGE}?data=${VERSION} (accessed `)
    const code = new DOMParser().parseFromString(await text(CODE_ITEM), 'text/html')
    expect(code.querySelector('iframe')?.src).toBe(
      `${location.origin}/embed/${CODE}?chart=trend&data=${VERSION}`,
    )
    expect(code.querySelector('a')?.href).toBe(`${location.origin}${PAGE}?data=${VERSION}`)
    // The stored picture changes with the data.
    expect(code.querySelector('img')).toBeNull()
  })

  it('are not offered where they are not kept', async () => {
    expect(labels()).not.toEqual(expect.arrayContaining([LINK]))
    expect(labels().filter((label) => label.includes('as they stand'))).toEqual([])
    expect(await text('Copy citation')).not.toContain('data=')
  })

  it('are not offered for the reader’s own figures, which have no link', () => {
    vi.stubEnv('VITE_KEPT_VERSION', VERSION)
    const { link: _, ...input } = inputOf(view, 'trend', { unlinked: 'No link.' })
    const all = copyItems({ input, path: PAGE, say: () => undefined })
    expect(labels(all).filter((label) => label.includes('as they stand'))).toEqual([])
  })

  it('are the only ones on a page of a kept version', async () => {
    vi.stubEnv('VITE_KEPT_VERSION', 'aaaaaaaaaa')
    setKeptVersion({ version: VERSION })
    expect(labels().filter((label) => label.includes('as they stand'))).toEqual([])
    const page = await copied(view, 'trend', PAGE)
    expect(sourceOf(page)).toBeUndefined()
    expect(page.querySelector('iframe')?.src).toContain(`data=${VERSION}`)
  })
})
