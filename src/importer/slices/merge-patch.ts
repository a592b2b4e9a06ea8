import * as z from 'zod/mini'
import { ObservationFileSchema } from '@/model/schema/observation'
import { TermSchema } from '@/model/schema/term'
import type { Patch } from './overlay'

const FilesSchema = z.looseObject({ files: z.array(ObservationFileSchema) })
const TermsSchema = z.looseObject({ terms: z.array(TermSchema) })

/**
 * A published file with what own figures change in it.
 * @param published asks for the file; not called where all of it is known
 */
export async function mergePatch(
  patch: Patch | undefined,
  published: () => Promise<unknown>,
): Promise<unknown> {
  if (!patch) return published()
  if ('whole' in patch) return patch.whole
  if ('files' in patch) {
    if (patch.alone !== undefined) return patch.alone
    const held = z.parse(FilesSchema, await published())
    return { ...held, files: [...held.files, ...patch.files] }
  }
  const own = z.parse(TermsSchema, patch.explained)
  if (patch.alone === true) return own
  const { terms } = z.parse(TermsSchema, await published())
  const known = new Set(own.terms.map(({ term }) => term))
  return { ...own, terms: [...own.terms, ...terms.filter(({ term }) => !known.has(term))] }
}
