import { checkObservations } from '../check/check-observations'
import type { ExistingData, ImportPlan } from '../data-folder/import-plan'
import type { Problem } from '../tables/problem'

/** Applies the checks of the whole data to the local figures of an import. */
export function checkOwnTables(
  { releases, tables, catalogue }: ImportPlan,
  existing: ExistingData,
): Problem[] {
  const local = new Set(releases.flatMap(({ id, standing }) => (standing === 'local' ? [id] : [])))
  const areas = new Set(existing.areas.map(({ code }) => code))
  const { indicators } = catalogue ?? existing.catalogue ?? { indicators: [] }
  return tables
    .filter(({ release }) => local.has(release))
    .flatMap((content) => {
      const indicator = indicators.find(({ id }) => id === content.indicator)
      const file = content.file ?? content.indicator
      const { problems } = checkObservations({ path: file, text: '', content }, indicator, areas)
      // Lines are left out, as they would be those of a data file that is not written yet.
      return problems.map(({ message, remedy }) => ({ file, message, remedy }))
    })
}
