import type { ObservationFile } from '@/model/schema/observation'

/** The line of a row in its file: the first, where its measures have lines of their own. */
export const lineOf = (row: ObservationFile['rows'][number]): number =>
  Number([row.at(-1)].flat().find((line) => line !== null))
