import * as z from 'zod/mini'
import { ObservationFileSchema } from './observation'

/** All that one screen needs of one area: `set` is a theme's id, or 'overview'. */
export const SliceSchema = z.object({
  area: z.string(),
  set: z.string(),
  /** The observation files of every release, with this area's rows only. */
  files: z.array(ObservationFileSchema),
})
export type Slice = z.infer<typeof SliceSchema>

/** Where a slice is, from the data folder. */
export const slicePath = (set: string, area: string): string => `slices/${set}/${area}.json`
