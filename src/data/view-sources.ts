import { figuresFrom } from '@/model/figures/figures'
import type { ObservationFile } from '@/model/schema/observation'
import type { ViewSources } from '@/model/view/types'

/**
 * The sources of a view or a panel: one indicator with its figures from any files that hold them, as known on
 * a day.
 * @param files of any indicators; others are ignored
 * @throws {Error} when a file's table is malformed
 */
export const sourcesFrom = (
  files: readonly ObservationFile[],
  known: Omit<ViewSources, 'figures'>,
  asAt?: string,
): ViewSources => ({
  ...known,
  figures: figuresFrom(files, { ...known, asAt }),
})
