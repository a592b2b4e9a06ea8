import { PackSchema, type Pack } from './pack'

/** A report that could not be read: its message says why, and what to do. */
export class PackError extends Error {
  override readonly name = 'PackError'
}

/** A report as the text of a file; two of the same are the same text. */
export const packText = (pack: Pack): string =>
  `${JSON.stringify(PackSchema.parse(pack), null, 2)}\n`

/** The shortest form: what goes into a link. */
export const packInShort = (pack: Pack): string => JSON.stringify(PackSchema.parse(pack))

/**
 * A report from the text of a file or link.
 * @param from what it was read from, as a message names it: "This file"
 * @throws {PackError} when it is no report, or one that was damaged
 */
export function readPack(text: string, from: string): Pack {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new PackError(
      `${from} is not a saved report, or was cut off on its way. Ask for it again as a file that ends in .json.`,
    )
  }
  const parsed = PackSchema.safeParse(json)
  if (parsed.success) {
    const { entries } = parsed.data
    const isOnce = new Set(entries.map(({ id }) => id)).size === entries.length
    // Two of the same id could not be told apart.
    return isOnce
      ? parsed.data
      : { ...parsed.data, entries: entries.map((e, n) => ({ ...e, id: String(n + 1) })) }
  }
  const place = parsed.error.issues[0]?.path.join('.') ?? ''
  throw new PackError(
    `${from} is not a report of this site, or was changed by hand: what is wrong is at “${place.slice(0, 60)}”. Save the report again where it was made.`,
  )
}
