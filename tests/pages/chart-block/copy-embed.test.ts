import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setOverlay } from '@/data/overlay'
import { copyItems } from '@/pages/chart-block/copy-items'
import { titleStatement } from '@/model/sentences/short/title'
import { verdict } from '@/model/sentences/verdict'
import { catalogue, realView } from '../../real-data'
import type { View } from '@/model/view/types'
import { textOf } from '@/model/sentences/parts'

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
afterEach(() => setOverlay(undefined))

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
