import { checkObservations } from '../check/check-observations'
import type { ExistingData, ImportPlan } from '../data-folder/import-plan'
import type { Problem } from '../tables/problem'

/** The local figures of an import are held to what the whole data are checked for. */
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
      // Their lines are those of a file of the data layer, which is not written yet.
      return problems.map(({ message, remedy }) => ({ file, message, remedy }))
    })
}
