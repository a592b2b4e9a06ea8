import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import * as z from 'zod/mini'
import weights from './weights.json'

const ChunkSchema = z.object({
  file: z.string(),
  isEntry: z.optional(z.boolean()),
  isDynamicEntry: z.optional(z.boolean()),
  imports: z.optional(z.array(z.string())),
  dynamicImports: z.optional(z.array(z.string())),
  css: z.optional(z.array(z.string())),
})
const ManifestSchema = z.record(z.string(), ChunkSchema)

const folder = inject('dist')
let manifest: z.infer<typeof ManifestSchema> = {}

beforeAll(async () => {
  manifest = ManifestSchema.parse(
    JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')),
  )
})

/** A chunk and everything that it imports statically. */
function graph(keys: readonly string[], seen = new Set<string>()): Set<string> {
  for (const key of keys)
    if (!seen.has(key)) {
      seen.add(key)
      graph(manifest[key]?.imports ?? [], seen)
    }
  return seen
}
const keyOf = (part: RegExp) => Object.keys(manifest).filter((key) => part.test(key))
/** What every page loads: the entry, and the code that makes the page interactive. */
const entries = () =>
  Object.entries(manifest).flatMap(([key, chunk]) =>
    chunk.isEntry === true ? [key, ...(chunk.dynamicImports ?? [])] : [],
  )
const textOf = async (key: string) => readFile(join(folder, manifest[key]?.file ?? ''))

const small = (bytes: Buffer) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
async function weigh(keys: Iterable<string>): Promise<number> {
  const sizes = await Promise.all([...keys].map(async (key) => small(await textOf(key))))
  return sizes.reduce((sum, size) => sum + size, 0)
}

interface Budget {
  what: string
  most: number
  measured: number
}
/** A budget that is exceeded, or a weight that differs from the recorded one by more than a twentieth. */
const faults = (weight: number, { what, most, measured }: Budget): string[] => [
  ...(weight <= most ? [] : [`${what}: ${weight} is more than ${most}`]),
  ...(Math.abs(weight - measured) / weight < 0.05
    ? []
    : [`${what}: weights.json says ${measured}, it is ${weight}`]),
]

describe('the weights', () => {
  it('of the JavaScript before the overview is complete are within budget', async () => {
    // Pages that the overview does not need are loaded when they are opened.
    expect(faults(await weigh(graph(entries())), weights.overview)).toEqual([])
  })

  it('of the style sheets before the overview is complete are within budget', async () => {
    // The others belong to one page each.
    const sheets = [...graph(entries())].flatMap((key) => manifest[key]?.css ?? [])
    expect(sheets.length).toBeGreaterThan(0)
    const sizes = await Promise.all(
      sheets.map(async (file) => small(await readFile(join(folder, file)))),
    )
    const weight = sizes.reduce((sum, size) => sum + size, 0)
    expect(faults(weight, weights.styles)).toEqual([])
  })

  it('of a first chart, which is loaded apart, are within budget', async () => {
    // Its picture is part of the page, whose body is in the chunk of all charts.
    const body = keyOf(/^_charts-[^.]+\.js$/)
    expect(body).toHaveLength(1)
    const page = graph([...entries(), ...body])
    const chart = [...graph(keyOf(/charts\/trend\/live\.tsx$/))].filter((key) => !page.has(key))
    expect(chart.length).toBeGreaterThan(0)
    expect(faults(await weigh(chart), weights.charts)).toEqual([])
  })
})

describe('the chart code', () => {
  it('is loaded when a chart is drawn: every interactive kind is a chunk of its own', () => {
    const kinds = keyOf(/src\/charts\/[a-z-]+\/live\.tsx$/)
    expect(kinds.length).toBeGreaterThanOrEqual(4)
    expect(kinds.filter((key) => manifest[key]?.isDynamicEntry !== true)).toEqual([])
    const overview = graph(entries())
    expect(kinds.filter((key) => overview.has(key))).toEqual([])
    expect(keyOf(/charts\/frame\/chart-frame\.tsx$/).filter((key) => overview.has(key))).toEqual([])
  })

  it('needs nothing of what is fetched once the page has come to life', () => {
    const body = [...graph(keyOf(/^_(charts|figures)-/))]
    expect(body.length).toBeGreaterThan(2)
    expect(body.filter((key) => key.includes('after-hydration'))).toEqual([])
  })

  it('on the overview has no Recharts in it', async () => {
    const texts = await Promise.all([...graph(entries())].map(textOf))
    expect(texts.filter((text) => text.includes('recharts'))).toEqual([])
    const all = await Promise.all(
      Object.keys(manifest)
        .filter((k) => manifest[k]?.file.endsWith('.js') === true)
        .map(textOf),
    )
    expect(all.some((text) => text.includes('recharts'))).toBe(true)
  })
})
