import { importedDisclosures } from './check-disclosure'
import type { ExistingData, ImportPlan } from './import-plan'
import { checkOwnTables } from './own/check-own-tables'
import type { Problem } from './problem'

/** What an import must pass before its release is added to the others. */
type ReleaseCheck = (plan: ImportPlan, existing: ExistingData) => Problem[]

/** What the new figures of the council's own would disclose, by themselves or beside older ones. */
const checkDisclosed: ReleaseCheck = (plan, existing) => {
  const tables = [...(existing.tables ?? []), ...plan.tables]
  const names = new Set(plan.tables.map(({ indicator }) => indicator))
  return ((plan.catalogue ?? existing.catalogue)?.indicators ?? [])
    .filter(({ id }) => names.has(id))
    .flatMap((indicator) =>
      importedDisclosures(
        indicator,
        tables.filter((table) => table.indicator === indicator.id),
        plan.releases,
      ),
    )
}

/** Every one is asked; a problem of any stops the import. */
export const RELEASE_CHECKS: readonly ReleaseCheck[] = [checkOwnTables, checkDisclosed]
