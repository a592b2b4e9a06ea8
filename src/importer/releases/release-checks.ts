import { importedDisclosures } from '../check/check-disclosure'
import type { ExistingData, ImportPlan } from '../data-folder/import-plan'
import { lineOf } from '../data-folder/row-line'
import { textOf } from '../slices/keep-rows'
import { checkOwnTables } from '../own/check-own-tables'
import { periodAfter } from '../rules/period-after'
import type { Problem } from '../tables/problem'
import { EES } from '../publications/layouts'

/** A check that an import must pass before its release is added. */
type ReleaseCheck = (plan: ImportPlan, existing: ExistingData) => Problem[]

/** Finds new figures of the council's own that could identify a child, alone or with older ones. */
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

/** Finds periods that had not ended when their release was published. */
const checkPeriods: ReleaseCheck = ({ tables, releases, ...plan }, existing) => {
  const { indicators = [] } = plan.catalogue ?? existing.catalogue ?? {}
  return tables.flatMap(({ release: id, indicator, file, rows }): Problem[] => {
    const release = releases.find((held) => held.id === id)
    // A council's own files are checked as they are read, since money may be planned ahead.
    if (release?.standing !== 'official') return []
    // If there is no catalogue, the kind of year is unknown, so its first day is compared.
    const type = indicators.find((held) => held.id === indicator)?.periodType ?? 'date'
    return rows.flatMap((row): Problem[] => {
      const late = periodAfter({ period: textOf(row[1]), type }, release.published)
      if (!late) return []
      const column = type === 'date' ? {} : { column: EES.columns['period']?.[0] ?? 'period' }
      const remedy = 'Correct the period, or give the day of publication as --published.'
      return [{ file: file ?? id, line: lineOf(row), ...column, message: late.message, remedy }]
    })
  })
}

/** All of these checks are run; a problem in any of them stops the import. */
export const RELEASE_CHECKS: readonly ReleaseCheck[] = [
  checkOwnTables,
  checkDisclosed,
  checkPeriods,
]
