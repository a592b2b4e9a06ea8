import * as z from 'zod/mini'
import { askFile, DAMAGED, FileError, forget } from './ask/ask-file'
import { currentOverlay, rememberPath } from './overlay'

// The Content Security Policy forbids building functions from text, which zod does for speed.
z.config({ jitless: true })

const addressOf = (path: string) =>
  `${import.meta.env.BASE_URL}${import.meta.env.VITE_DATA_FOLDER ?? 'data'}/${path}`

async function download(path: string): Promise<unknown> {
  const address = addressOf(path)
  const text = await askFile({ file: path, address })
  try {
    return JSON.parse(text)
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
  const parsed = schema.safeParse(json)
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
