import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FONT_STYLE, svgText } from '@/export/picture/svg'
import { pictureCases } from './picture-cases'
import { reachesOf } from './reach'

/**
 * Each type of chart as last approved. If a drawing is meant to change: `STORED_PICTURES=renew npx vitest run
 * --project unit tests/export/stored-pictures.test.ts`, then look at each picture that git reports as
 * changed.
 */
const FOLDER = 'tests/export/pictures'
const renews = process.env['STORED_PICTURES'] === 'renew'
const cases = pictureCases()

/** A saved file without its typeface, with one line for each element, so that a difference can be read. */
const stripped = (text: string): string =>
  `${text
    .replace(FONT_STYLE, '')
    // The serializer here writes it twice, browsers once.
    .replaceAll(/( xmlns="[^"]*")([^>]*)\1/g, '$1$2')
    .replaceAll('><', '>\n<')}\n`

/** The first line that differs and where the drawing can be viewed; nothing if none differs. */
function differenceFrom(file: string, text: string): string {
  const stored = readFileSync(file, 'utf8')
  if (text === stored) return ''
  const [now, before] = [text.split('\n'), stored.split('\n')]
  const differing = now.flatMap((line, i) => (line === before[i] ? [] : [i]))
  const first = differing[0] ?? now.length
  const folder = join(tmpdir(), 'drawn-pictures')
  mkdirSync(folder, { recursive: true })
  const drawn = join(folder, basename(file))
  writeFileSync(drawn, text)
  return `${file}, line ${first + 1}, is
${before[first] ?? '(nothing)'}
but is drawn as
${now[first] ?? '(nothing)'}
Lines that differ: ${differing.length} of ${now.length}. Drawn now: ${drawn}`
}

describe.each(cases.map((one) => [one.name, one] as const))('%s', (name, { input, look }) => {
  const text = stripped(svgText(input, look).text)
  const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement

  it('is the stored picture', () => {
    const file = `${FOLDER}/${name}.svg`
    if (renews) writeFileSync(file, text)
    expect(differenceFrom(file, text)).toBe('')
  })

  it('has no text wider than itself, and nothing beyond its edges', () => {
    const [, , width = 0, height = 0] = (drawing.getAttribute('viewBox') ?? '')
      .split(' ')
      .map(Number)
    const reaches = reachesOf(drawing)
    expect(reaches.length).toBeGreaterThan(10)
    expect(reaches.filter(({ left, right }) => !(right - left <= width))).toEqual([])
    const beyond = reaches.filter(
      ({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height,
    )
    expect(beyond).toEqual([])
  })

  it('draws above its notes and below its title', () => {
    const [words, chart] = [...drawing.children].filter(({ tagName }) => tagName === 'g')
    if (!words || !chart) throw new Error('the picture has lost a part')
    const drawn = reachesOf(chart)
    const top = Math.min(...drawn.map((reach) => reach.top))
    const bottom = Math.max(...drawn.map((reach) => reach.bottom))
    const within = reachesOf(words).filter((line) => line.bottom > top && line.top < bottom)
    expect(within).toEqual([])
  })

  it('has no words on other words', () => {
    const texts = reachesOf(drawing).filter(({ what }) => what.startsWith('text'))
    const clashes = texts.flatMap((a, i) =>
      texts
        .slice(i + 1)
        .filter(
          (b) =>
            a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom,
        )
        .map((b) => `${a.what} on ${b.what}`),
    )
    expect(clashes).toEqual([])
  })

  it('has all its words', () => {
    const words = [...drawing.querySelectorAll('text')].map((one) => one.textContent).join(' ')
    expect(words).toContain(input.title)
    for (const { title } of input.view.releases) expect(words).toContain(title)
  })
})

describe('the stored pictures', () => {
  it('are compared line by line, and a different drawing is kept to look at', () => {
    const file = `${FOLDER}/${cases[0]?.name}.svg`
    const other = readFileSync(file, 'utf8').replace('<title', '<title class="other"')
    const said = differenceFrom(file, other)
    expect(said).toContain(`${file}, line 3, is\n<title id=`)
    expect(said).toContain('but is drawn as\n<title class="other" id=')
    expect(said).toContain('Lines that differ: 1 of ')
    expect(readFileSync(said.split('Drawn now: ')[1] ?? '', 'utf8')).toBe(other)
    expect(differenceFrom(file, readFileSync(file, 'utf8'))).toBe('')
  })

  it('are one for each existing chart type, and no other', () => {
    // PNG pictures are compared with those that a browser draws.
    expect(
      readdirSync(FOLDER)
        .filter((file) => file.endsWith('.svg'))
        .toSorted(),
    ).toEqual(cases.map(({ name }) => `${name}.svg`).toSorted())
  })

  it('at their longest have twelve series where a reader can choose that many', () => {
    const counts = cases
      .filter(({ name }) => /^(trend|area-bar|mix|breakdown-bar)-long-title$/.test(name))
      .map(({ input }) => input.view.series.length)
    expect(counts).toEqual([12, 12, 12, 12])
  })
})
