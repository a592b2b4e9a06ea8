import type * as z from 'zod/mini'

/**
 * Checks data and gives them back as they stand: parsing would put their keys in another order, and
 * they are written again.
 * @throws {z.core.$ZodError} when they are not what the schema asks for
 */
export function asItStands<Content>(schema: z.ZodMiniType<Content>, json: unknown): Content {
  const isContent = (data: unknown): data is Content => schema.safeParse(data).success
  return isContent(json) ? json : schema.parse(json)
}
