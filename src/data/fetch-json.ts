import * as z from 'zod/mini'
import { currentOverlay, rememberPath } from './overlay'

// The Content Security Policy forbids building functions from text, which zod does for speed.
z.config({ jitless: true })

/** A data file could not be read. The error states which, and whether trying again may help. */
export class DataError extends Error {
  readonly file: string
  constructor(file: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DataError'
    this.file = file
  }
}

async function download(path: string): Promise<unknown> {
  const file = `${import.meta.env.BASE_URL}${import.meta.env.VITE_DATA_FOLDER ?? 'data'}/${path}`
  let response: Response
  try {
    response = await fetch(file)
  } catch (cause) {
    throw new DataError(path, 'The file could not be fetched. The connection may have been lost.', {
      cause,
    })
  }
  if (!response.ok)
    throw new DataError(path, `The server answered ${response.status} for this file.`)
  try {
    return await response.json()
  } catch (cause) {
    throw new DataError(path, 'The file is cut off or is not JSON.', { cause })
  }
}

/**
 * A file of the data layer, checked against its schema. If the reader's own figures are open, they are
 * included.
 * @param path below /data/
 * @throws {DataError} when it cannot be fetched, is cut off, or does not match the schema
 */
export async function fetchJson<T>(path: string, schema: z.ZodMiniType<T>): Promise<T> {
  const published = () => download(path)
  const overlay = currentOverlay()
  const json = await (overlay?.read(path, published) ?? published())
  // Own figures were opened or closed in the meantime.
  if (currentOverlay() !== overlay) return fetchJson(path, schema)
  const parsed = schema.safeParse(json)
  if (parsed.success) {
    rememberPath(parsed.data, path)
    return parsed.data
  }
  const issue = parsed.error.issues[0]
  throw new DataError(path, `The file has an unexpected shape at “${issue?.path.join('.') ?? ''}”.`)
}
