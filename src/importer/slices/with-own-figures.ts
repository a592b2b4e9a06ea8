import * as z from 'zod/mini'
import type { ObservationFile } from '@/model/schema/observation'
import { TermSchema } from '@/model/schema/term'

/** How own figures change one published file. */
export type FileChange =
  /** The file is replaced by `whole`. */
  | { whole: unknown }
  /**
   * The file is replaced by `explained`, keeping the terms of the published file; `alone` where
   * none is published.
   */
  | { explained: Record<string, unknown>; alone?: boolean }
  /** The tables in `files` are added after the published ones; `alone` where none is published. */
  | { files: ObservationFile[]; alone?: unknown }

const FilesSchema = z.looseObject({ files: z.array(z.unknown()) })

const TermsSchema = z.looseObject({ terms: z.array(TermSchema) })

/**
 * A published file with the council's own figures added.
 * @param change undefined where own figures leave the file as it is
 * @param published fetches the file; not called where the change replaces it whole
 */
export async function withOwnFigures(
  change: FileChange | undefined,
  published: () => Promise<unknown>,
): Promise<unknown> {
  if (!change) return published()
  if ('whole' in change) return change.whole
  if ('files' in change) {
    if (change.alone !== undefined) return change.alone
    const held = z.parse(FilesSchema, await published())
    return { ...held, files: [...held.files, ...change.files] }
  }
  const own = z.parse(TermsSchema, change.explained)
  if (change.alone === true) return own
  const { terms } = z.parse(TermsSchema, await published())
  const known = new Set(own.terms.map(({ term }) => term))
  return { ...own, terms: [...own.terms, ...terms.filter(({ term }) => !known.has(term))] }
}
