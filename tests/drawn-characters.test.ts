import { readdirSync, readFileSync } from 'node:fs'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { FONT_STYLE } from '@/export/picture/svg'
import { charactersOf, rangeOf } from './typeface'

/**
 * Text that the shipped typeface lacks is drawn in whatever font a machine has, so that pictures differ
 * between machines. Everything that can be drawn is checked against the characters of the font file.
 */
const FILE = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
const held = charactersOf(`node_modules/${FILE}`)
const onPages = rangeOf(readFileSync('src/styles/font.css', 'utf8'))

/** Characters that are not drawn: control characters, such as line ends, and byte-order marks. */
const UNDRAWN = /[\p{Cc}\uFEFF]/u

/** Characters of a text that the typeface lacks, each with its code point. */
const strangersIn = (text: string): string[] =>
  [...new Set(text.match(/[^ -~]/gu))]
    .filter((one) => !UNDRAWN.test(one) && !(held.has(one) && onPages(one)))
    .map((one) => `${one} U+${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)

const files = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)

const decoder = document.createElement('textarea')
function decoded(html: string): string {
  if (!html.includes('&')) return html
  decoder.innerHTML = html
  return decoder.value
}

/** The texts of a source: strings, templates and JSX with escapes resolved, without comments and patterns. */
function textsOf(path: string, source: string): string[] {
  const found: string[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one)
    else if (typeof node === 'object' && node !== null) {
      const { type, value } = node as { type?: string; value?: unknown }
      if (type === 'JSXText' && typeof value === 'string') found.push(decoded(value))
      else if (type === 'Literal' && typeof value === 'string') found.push(decoded(value))
      else if (type === 'TemplateElement') found.push((value as { cooked?: string }).cooked ?? '')
      else for (const one of Object.values(node)) visit(one)
    }
  }
  const { program, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path} could not be read`)
  visit(program.body)
  return found
}

/** A style sheet without its comments, with escapes resolved. */
const styleOf = (css: string): string =>
  css
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\\([\da-f]{1,6})\s?/gi, (_, code: string) =>
      String.fromCodePoint(parseInt(code, 16)),
    )

/** A JSON file with its escapes resolved; parsing all of it would take long. */
const jsonOf = (path: string): string =>
  readFileSync(path, 'utf8').replaceAll(/\\u([\da-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  )

const strangers = (texts: Iterable<readonly [string, string]>): string[] =>
  [...texts].flatMap(([path, text]) => strangersIn(text).map((one) => `${path}: ${one}`))

describe('every character is in the typeface', () => {
  it('of the texts in the sources', () => {
    const sources = files('src', /\.tsx?$/)
    expect(sources.length).toBeGreaterThan(100)
    expect(
      strangers(sources.map((path) => [path, textsOf(path, readFileSync(path, 'utf8')).join('')])),
    ).toEqual([])
  })

  it('of the style sheets and the page that holds all pages', () => {
    const sheets = files('src', /\.css$/).map(
      (path) => [path, styleOf(readFileSync(path, 'utf8'))] as const,
    )
    expect(sheets.length).toBeGreaterThan(5)
    expect(strangers([...sheets, ['index.html', readFileSync('index.html', 'utf8')]])).toEqual([])
  })

  it('of the catalogue, the figures and all generated text', () => {
    const texts = files('public', /\.json$/).map((path) => [path, jsonOf(path)] as const)
    expect(texts.map(([path]) => path)).toContain('public/data/catalogue.json')
    expect(strangers(texts)).toEqual([])
  })

  it('of numbers that the browser writes', () => {
    expect(strangersIn((-1_234_567.5).toLocaleString('en-GB'))).toEqual([])
  })
})

describe('the typeface', () => {
  it('is the one in pages and saved pictures', () => {
    expect(readFileSync('src/styles/font.css', 'utf8')).toContain(FILE)
    const [, kept = ''] = /base64,([^)]*)\)/.exec(FONT_STYLE) ?? []
    expect(Buffer.from(kept, 'base64').equals(readFileSync(`node_modules/${FILE}`))).toBe(true)
  })

  it('has letters, quotation marks and a minus sign, and no arrow to the right', () => {
    const ascii = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i))
    expect(
      [...ascii, '£', '’', '“', '”', '–', '−', '…', '↑', '↓'].filter((one) => !held.has(one)),
    ).toEqual([])
    expect(['→', '≥', '✓'].filter((one) => held.has(one))).toEqual([])
  })
})

describe('the reading of sources', () => {
  it.each([
    ['a string', "const a = 'x →'"],
    ['an escape', String.raw`const a = 'x \u2192'`],
    ['a template', 'const a = `${b} →`'],
    ['text on a page', 'const a = <p>x →</p>'],
    ['text on a page by name', 'const a = <p>x &rarr;</p>'],
    ['an attribute', 'const a = <p title="x &rarr;" />'],
  ])('finds a stranger in %s', (_, source) => {
    expect(strangersIn(textsOf('a.tsx', source).join(''))).toEqual(['→ U+2192'])
  })

  it('leaves out comments and patterns', () => {
    expect(textsOf('a.ts', "/* → */ const a = /→/.test('b') // →")).toEqual(['b'])
  })

  it('finds a stranger in a style sheet, and none in its comments', () => {
    const css = String.raw`/* → */ a::after { content: '\2192 '; }`
    expect(strangersIn(styleOf(css))).toEqual(['→ U+2192'])
  })
})
