import * as z from 'zod/mini'
import { askFile, DAMAGED, FileError, forget } from './ask/ask-file'
import { currentOverlay, rememberPath } from './overlay'

// The Content Security Policy of pages forbids building functions from text, which zod does for speed.
z.config({ jitless: !import.meta.env.SSR })

/*
 * While pages are rendered to HTML one after another, a file that many of them ask for is parsed and
 * checked once. In the browser none of this is loaded.
 */
const texts = new Map<string, unknown>()
const results = new WeakMap<object, Map<unknown, unknown>>()

/**
 * What a text of JSON holds: for the same text, the same object.
 * @throws {SyntaxError} when the text is not JSON
 */
function parsedOnce(text: string): unknown {
  if (!texts.has(text)) texts.set(text, JSON.parse(text))
  return texts.get(text)
}

/** The result of checking an object against a schema. */
function checkedOnce<T>(schema: z.ZodMiniType<T>, json: unknown) {
  if (typeof json !== 'object' || json === null) return schema.safeParse(json)
  const bySchema = results.get(json) ?? new Map<unknown, unknown>()
  results.set(json, bySchema)
  if (!bySchema.has(schema)) bySchema.set(schema, schema.safeParse(json))
  // The map cannot know that what a schema is mapped to is its own result.
  return bySchema.get(schema) as ReturnType<typeof schema.safeParse>
}

const addressOf = (path: string) =>
  `${import.meta.env.BASE_URL}${import.meta.env.VITE_DATA_FOLDER ?? 'data'}/${path}`

/** Where the texts of data files come from: the server, or a kept version of the data. */
let textOf = askFile

/** Reads all data files from elsewhere. */
export function readTextsFrom(source: typeof askFile): void {
  textOf = source
}

/**
 * What a data file holds.
 * @throws {FileError} when it cannot be fetched or is cut off
 */
export async function download(path: string, source = textOf): Promise<unknown> {
  const address = addressOf(path)
  const text = await source({ file: path, address })
  try {
    return import.meta.env.SSR ? parsedOnce(text) : JSON.parse(text)
  } catch (cause) {
    forget(address)
    throw new FileError(path, DAMAGED, { cause, fault: 'damaged' })
  }
}

/**
 * A file of the data layer, checked against its schema. If the reader's own figures are open, they are
 * included.
 * @param path below /data/
 * @throws {FileError} when it cannot be fetched, is cut off, or does not match the schema
 */
export async function fetchJson<T>(path: string, schema: z.ZodMiniType<T>): Promise<T> {
  const published = () => download(path)
  const overlay = currentOverlay()
  const json = await (overlay?.read(path, published) ?? published())
  // Own figures were opened or closed in the meantime.
  if (currentOverlay() !== overlay) return fetchJson(path, schema)
  const parsed = import.meta.env.SSR ? checkedOnce(schema, json) : schema.safeParse(json)
  if (parsed.success) {
    rememberPath(parsed.data, path)
    return parsed.data
  }
  const issue = parsed.error.issues[0]
  forget(addressOf(path))
  throw new FileError(
    path,
    `The file is not as this site expects it, at “${issue?.path.join('.') ?? ''}”.`,
    { fault: 'damaged' },
  )
}
