import { afterEach, describe, expect, it, vi } from 'vitest'
import { chartFor, showsAllAuthorities } from '@/charts/registry'
import { titleStatement } from '@/model/sentences/short/title'
import { verdict } from '@/model/sentences/verdict'
import { copyItems } from '@/pages/chart-block/copy-items'
import { catalogue, realView } from '../real-data'
import { ADDRESS } from './open'
import { textOf } from '@/model/sentences/parts'

afterEach(() => vi.unstubAllGlobals())

/** The code that the menu copies on the page of an indicator. */
async function snippetOf(id: string): Promise<string> {
  const view = realView(id)
  const chartId = chartFor(view)?.id
  const input = {
    view,
    title: titleStatement(view),
    sentence: textOf(verdict(view)),
    today: '2026-11-22',
    link: `${ADDRESS}/indicator/${id}`,
    ...(chartId === undefined ? {} : { chartId }),
  }
  let copied = ''
  const writeText = (text: string) => Promise.resolve(void (copied = text))
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  vi.stubGlobal('location', { origin: ADDRESS })
  const items = copyItems({ input, path: `/indicator/${id}`, say: () => undefined })
  await items.find(({ label }) => label === 'Copy embed code')?.act()
  return copied
}

const addressIn = (snippet: string, tag: 'iframe' | 'img' | 'a'): string | undefined =>
  new RegExp(`<${tag} (?:src|href)="([^"]*)"`).exec(snippet)?.[1]?.replaceAll('&amp;', '&')

describe('the code that shows a chart on another site', () => {
  it('links for every indicator to a frame, a page and a picture that exist', async () => {
    const wrong: string[] = []
    const without: string[] = []
    for (const { id, code } of catalogue.indicators) {
      const snippet = await snippetOf(id)
      const picture = addressIn(snippet, 'img')
      const kinds = { iframe: 'text/html', a: 'text/html', img: 'image/svg+xml' }
      for (const [tag, type] of Object.entries(kinds)) {
        const address = addressIn(snippet, tag as keyof typeof kinds)
        if (address === undefined && tag === 'img') continue
        const response = await fetch(address ?? '')
        const found = `${response.status} ${response.headers.get('content-type')?.replace(/;.*/, '')}`
        if (found !== `200 ${type}`) wrong.push(`${code} ${tag} ${address}: ${found}`)
        await response.arrayBuffer()
      }
      const chart = chartFor(realView(id))
      if (picture === undefined)
        without.push(`${code} ${showsAllAuthorities(chart?.id) ? 'of all' : chart?.format}`)
    }
    expect(wrong).toEqual([])
    // Lists of figures and calendars are text, and no drawing can replace them. One of all authorities has no picture.
    expect(without.filter((one) => !/ (?:html|of all)$/.test(one))).toEqual([])
    expect(without.length).toBeLessThan(catalogue.indicators.length / 2)
  })
})
