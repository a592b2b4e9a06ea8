// @vitest-environment node
import { createHash } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { documentOf, type Shell } from '@/prerender/document'

const SHELL: Shell = {
  html: '<!doctype html><html lang="en-GB"><head><meta charset="utf-8" /><title>Site</title></head><body><div id="root"></div></body></html>',
  style: 'body{margin:0}',
  site: '',
  base: '/',
  typeface: '/assets/face.woff2',
  version: 'abc123',
}
const PAGE = { title: 'Placements', body: '<h1>Placements</h1>', data: [] }
const EXTRAS = { path: '/theme/placements', description: '', scripts: [], sheets: [], data: [] }
const html = documentOf(SHELL, PAGE, EXTRAS)
const script = /<script>(.*?)<\/script>/.exec(html)?.[1] ?? ''

/** The classes of a page at an address, after its inline script has run as in a browser, and after its first paint. */
function classesAt(path: string): { before: string; after: string } {
  const added: string[] = []
  const page = {
    dataset: { page: '/theme/placements' },
    className: '',
    classList: { add: (name: string) => added.push(name) },
  }
  const painted: (() => void)[] = []
  runInNewContext(script, {
    document: { documentElement: page },
    location: { pathname: path, search: '' },
    addEventListener: () => undefined,
    setTimeout: () => undefined,
    PerformanceObserver: class {
      constructor(private readonly done: () => void) {}
      observe() {
        painted.push(this.done)
      }
    },
  })
  const before = [page.className, ...added].join(' ').trim()
  for (const done of painted) done()
  return { before, after: [page.className, ...added].join(' ').trim() }
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

  describe('asks ahead for its files', () => {
    const files = { scripts: ['assets/react.js'], data: ['data/v/1/areas.json'] }
    const whole = documentOf(SHELL, PAGE, { ...EXTRAS, ...files })
    const asks = [...whole.matchAll(/<script>(.*?)<\/script>/g)][1]?.[1] ?? ''

    /** What is asked for as the script runs, and after the first paint, where the page took a while to come. */
    function askedAfter(wait: number): { atOnce: string[]; painted: string[] } {
      const links: { rel?: string; href?: string; as?: string }[] = []
      const later: (() => void)[] = []
      runInNewContext(asks, {
        document: {
          createElement: () => ({}),
          head: { append: (link: { href: string }) => links.push(link) },
        },
        performance: { now: () => 5 + wait, getEntriesByType: () => [{ fetchStart: 5 }] },
        PerformanceObserver: class {
          constructor(private readonly done: () => void) {}
          observe() {
            later.push(this.done)
          }
        },
        setTimeout: (done: () => void) => later.push(done),
      })
      const said = () => links.map(({ rel, as = '', href }) => `${rel} ${as} ${href}`)
      const atOnce = said()
      for (const done of later) done()
      return { atOnce, painted: said() }
    }
    const LINKS = ['modulepreload  /assets/react.js', 'preload fetch /data/v/1/areas.json']

    it('once it has been painted', () => {
      expect(askedAfter(20)).toEqual({ atOnce: [], painted: LINKS })
    })

    it('at once where the network is slow, and each of them once', () => {
      expect(askedAfter(400)).toEqual({ atOnce: LINKS, painted: LINKS })
    })

    it('by a script that its policy allows', () => {
      const hash = createHash('sha256').update(asks).digest('base64')
      expect(/script-src [^;]*/.exec(whole)?.[0]).toContain(`'sha256-${hash}'`)
      expect(whole.indexOf(asks)).toBeGreaterThan(whole.indexOf('<title>'))
    })
  })

  it('asks for the typeface at once', () => {
    expect(html).toContain('as="font" type="font/woff2" crossorigin href="/assets/face.woff2"')
  })

  it('is marked at any other address before it is painted', () => {
    expect(classesAt('/theme/placements/')).toEqual({ before: '', after: 'painted' })
    expect(classesAt('/theme/workforce/')).toEqual({ before: 'other', after: 'other painted' })
  })
})
