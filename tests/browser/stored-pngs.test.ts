import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { pictureCases } from '../export/picture-cases'
import type { Task } from './drawn-page'
import { newPage, open } from './open'
import { difference, smallPng, type Apart, type Pixels } from './picture-difference'

/**
 * Each type of chart as PNG, drawn by a browser as in the app, compared with the pictures last approved.
 * `STORED_PICTURES=renew npx vitest run --project browser tests/browser/stored-pngs.test.ts` replaces them.
 */
const FOLDER = 'tests/export/pictures'
const WIDTH = 640
/**
 * Maximum difference, out of 255. The same drawing with other smoothing reaches 16 in text and 7 elsewhere; a
 * missing mark reaches 12 or more, a missing label 50 or more, because it is then compared as a shape.
 */
const TOLERANCE = { words: 22, shapes: 9 }
const renews = process.env['STORED_PICTURES'] === 'renew'
const cases = pictureCases()
const fileOf = (name: string) => `${FOLDER}/${name}.png`
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The drawing code as one script. The app has it in parts, each with more than is needed here. */
async function drawingScript(): Promise<string> {
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    const made = await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      resolve: { alias: { '@': here('../../src'), '@mocks': here('../../mocks') } },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        lib: { entry: here('./drawn-page.ts'), formats: ['iife'], name: 'drawn' },
      },
    })
    const [first] = Array.isArray(made) ? made : [made]
    const script = first && 'output' in first ? first.output[0].code : undefined
    if (script === undefined) throw new Error('nothing was built')
    return script
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}

const written = (input: unknown): string =>
  JSON.stringify(input, (_, value: unknown) =>
    value instanceof Map ? ['a map', [...value]] : value,
  )

let page: Page
beforeAll(async () => {
  page = await newPage()
  await open(page, '/accessibility')
  await page.evaluate(await drawingScript())
})

const taskOf = ({ input, look }: (typeof cases)[number], over: Partial<Task> = {}): Task => ({
  input: written(input),
  look,
  width: WIDTH,
  ...over,
})
const draw = (task: Task): Promise<Pixels> =>
  page.evaluate((t) => (window as unknown as { draw: (t: Task) => Promise<Pixels> }).draw(t), task)
const stored = (name: string): Promise<Pixels> =>
  page.evaluate(
    (text) => (window as unknown as { read: (text: string) => Promise<Pixels> }).read(text),
    readFileSync(fileOf(name)).toString('base64'),
  )

const KINDS = ['words', 'shapes'] as const
const isFar = (apart: Apart): boolean => KINDS.some((kind) => apart[kind].by > TOLERANCE[kind])

/** The difference of a case, drawn in a given way, from its stored picture, and the picture drawn. */
async function apartFrom(one: (typeof cases)[number], over: Partial<Task> = {}) {
  const drawn = await draw(taskOf(one, over))
  const bare = await draw(taskOf(one, { ...over, bare: true }))
  return { drawn, apart: difference(drawn, await stored(one.name), bare) }
}

/** A message on what differs, where and by how much, with the paths of both pictures. */
function saidOf(name: string, apart: Apart, drawn: Pixels): string {
  const folder = join(tmpdir(), 'drawn-pictures')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name}.png`)
  writeFileSync(file, smallPng(drawn))
  const places = KINDS.filter((kind) => apart[kind].by > TOLERANCE[kind]).map((kind) => {
    const { by, x, y } = apart[kind]
    return `its ${kind} by ${by.toFixed(1)} of 255 (at most ${TOLERANCE[kind]}) around x ${x}, y ${y}`
  })
  const size = `${drawn.width} × ${drawn.height} px`
  return `${name}: ${places.join('; ')} of ${size}. Drawn now: ${file}. Stored: ${fileOf(name)}`
}

const light = cases.filter(({ name }) => name.endsWith('-light'))

/** Whether its height halves exactly when its width does; heights are rounded. */
function isEven({ name }: { name: string }): boolean {
  const svg = readFileSync(`${FOLDER}/${name}.svg`, 'utf8')
  const [, width = 1, height = 1] = (/viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? []).map(Number)
  const high = (WIDTH * height) / width
  return Math.round(high * 2) === Math.round(high) * 2
}

/** The first coloured shape of a drawing, and its last label. */
function partsOf(name: string): string[] {
  const svg = readFileSync(`${FOLDER}/${name}.svg`, 'utf8').replaceAll('>\n<', '><')
  const shapes =
    svg.match(/<(path|circle|rect(?=[^>]*segment))[^>]*(stroke|fill)="#[^>]*\/>/g) ?? []
  const labels = svg.match(/<text[^>]*>[^<]*<\/text>/g) ?? []
  return [shapes.at(0) ?? '', labels.at(-1) ?? '']
}

const fileText = (name: string) => readFileSync(`${FOLDER}/${name}.svg`, 'utf8')
const numbersIn = (pattern: RegExp, text: string): number[] =>
  (pattern.exec(text) ?? []).slice(1).map(Number)

describe('a chart saved as PNG', () => {
  it('is the stored picture', { timeout: 240_000 }, async () => {
    const far: string[] = []
    for (const one of cases) {
      if (renews) writeFileSync(fileOf(one.name), smallPng(await draw(taskOf(one))))
      const { apart, drawn } = await apartFrom(one)
      if (isFar(apart)) far.push(saidOf(one.name, apart, drawn))
    }
    expect(far).toEqual([])
  })

  it.each(light.filter(isEven))(
    'as $name is no other when it is smoothed in another way',
    async (one) => {
      const { apart } = await apartFrom(one, { times: 2 })
      expect({ apart, isFar: isFar(apart) }).toEqual({ apart, isFar: false })
    },
  )

  it.each(light)('as $name is missed a shape, a label and a colour', async (one) => {
    const [first = '', label = ''] = partsOf(one.name)
    const harms = [
      { from: first, to: '' },
      { from: label, to: '' },
      { from: first, to: first.replaceAll(/(fill|stroke)="#\w+"/g, '$1="#d4351c"') },
    ]
    const unseen: string[] = []
    for (const harm of harms)
      if (!isFar((await apartFrom(one, { harm })).apart)) unseen.push(`${harm.from} as ${harm.to}`)
    expect(unseen).toEqual([])
  })

  it('that is another one is named with the place, the size and the file of the difference', async () => {
    const [one] = light
    if (!one) throw new Error('there are no pictures')
    const [, label = ''] = partsOf(one.name)
    const { apart, drawn } = await apartFrom(one, { harm: { from: label, to: '' } })
    const said = saidOf(one.name, apart, drawn)
    const [, x, y, file = ''] =
      /around x (\d+), y (\d+) of [^.]*\. Drawn now: (\S+)\./.exec(said) ?? []
    const [left = 0, top = 0] = numbersIn(/translate\((\S+) (\S+)\)/, fileText(one.name))
    const [labelX = 0, labelY = 0] = numbersIn(/x="([\d.]+)" y="([\d.]+)"/, label)
    expect(said).toContain(`${one.name}: its `)
    // In units of the SVG, which is 1,000 px wide. A label begins, or ends, near its x.
    expect(Math.abs(Number(x) - ((left + labelX) * WIDTH) / 1000)).toBeLessThan(120)
    expect(Math.abs(Number(y) - ((top + labelY) * WIDTH) / 1000)).toBeLessThan(15)
    expect(readFileSync(file).subarray(1, 4).toString()).toBe('PNG')
  })

  it('is stored for every case and no other, in less than 500 kB', () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.png'))
    expect(files.toSorted()).toEqual(cases.map(({ name }) => `${name}.png`).toSorted())
    const sizes = files.map((file) => readFileSync(`${FOLDER}/${file}`).length)
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(500_000)
  })
})
