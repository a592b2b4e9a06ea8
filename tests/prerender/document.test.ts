// @vitest-environment node
import { createHash } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import { describe, expect, it, vi } from 'vitest'
import { documentOf, type Shell } from '@/prerender/document'

const SHELL: Shell = {
  html: '<!doctype html><html lang="en-GB"><head><meta charset="utf-8" /><title>Site</title></head><body><div id="root"></div></body></html>',
  style: 'body{margin:0}',
  site: '',
  base: '/',
  typeface: 'A Face',
  typefaceKept: 'typeface',
}
const PAGE = { title: 'Placements', body: '<h1>Placements</h1>', data: [] }
const EXTRAS = { path: '/theme/placements', description: '', scripts: [], sheets: [], data: [] }
const html = documentOf(SHELL, PAGE, EXTRAS)
const script = /<script>(.*?)<\/script>/.exec(html)?.[1] ?? ''

interface Visit {
  /** Round trip in milliseconds; absent where the browser does not report it. */
  rtt?: number
  kept?: Record<string, string>
  path?: string
}

/** Runs the page's inline script as a browser would. */
function visit({ rtt, kept = {}, path = '/theme/placements/' }: Visit) {
  const load = vi.fn<(font: string) => void>()
  const page = { dataset: { page: '/theme/placements' }, className: '' }
  runInNewContext(script, {
    document: { documentElement: page, fonts: { load } },
    location: { pathname: path, search: '' },
    navigator: rtt === undefined ? {} : { connection: { rtt } },
    localStorage: kept,
  })
  return { asked: load.mock.calls, className: page.className }
}

describe('a finished page', () => {
  it('allows no inline script but its own in its policy', () => {
    const hash = createHash('sha256').update(script).digest('base64')
    expect(html).toContain(`script-src 'self' 'sha256-${hash}'`)
    expect(html.match(/<script>/g)).toHaveLength(1)
  })

  it('inlines its own style sheets in order, allows them in its policy, and fetches none of them', () => {
    const sheets = ['theme', 'chart'].map((name) => ({
      file: `assets/${name}.css`,
      text: `.${name}{}`,
    }))
    const styled = documentOf(SHELL, PAGE, { ...EXTRAS, sheets })
    expect([...styled.matchAll(/<style>(.*?)<\/style>/g)].map(([, text]) => text)).toEqual([
      SHELL.style,
      '.theme{}',
      '.chart{}',
    ])
    for (const { text, file } of sheets) {
      const hash = createHash('sha256').update(text).digest('base64')
      expect(/style-src [^;]*/.exec(styled)?.[0]).toContain(`'sha256-${hash}'`)
      expect(styled).toContain(`<link rel="stylesheet" disabled crossorigin href="/${file}" />`)
    }
  })

  it('waits for the typeface where it can arrive in time or is stored already', () => {
    for (const quick of [{}, { rtt: 50 }, { rtt: 600, kept: { typeface: 'yes' } }])
      expect(visit(quick).asked).toEqual([["1em 'A Face'"]])
    expect(visit({ rtt: 600 }).asked).toEqual([])
  })

  it('is marked at any other address before it is painted', () => {
    expect(visit({}).className).toBe('')
    expect(visit({ path: '/theme/workforce/' }).className).toBe('other')
  })
})
