import { importedDisclosures } from './check-disclosure'
import { dateLabel, periodEnd, periodLabel } from '@/model/period'
import { knownFrom } from '@/model/release'
import type { ExistingData, ImportPlan } from './import-plan'
import { textOf } from './keep-rows'
import { checkOwnTables } from './own/check-own-tables'
import type { Problem } from './problem'
import { PLACE_COLUMNS } from './publication'

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

/** Periods that had not ended when their release was published. */
const checkPeriods: ReleaseCheck = ({ tables, releases, ...plan }, existing) => {
  const { indicators = [] } = plan.catalogue ?? existing.catalogue ?? {}
  return tables.flatMap(({ release: id, indicator, file, rows }): Problem[] => {
    const release = releases.find((held) => held.id === id)
    if (release?.standing !== 'official') return []
    const known = knownFrom(release.published)
    const type = indicators.find((held) => held.id === indicator)?.periodType
    const late = rows.filter((row) => {
      const period = textOf(row[1])
      // Without the catalogue its first day is taken, as what a year means is not known.
      return (type ? periodEnd(period, type) : period.slice(0, 10)) > known
    })
    return late.map((row) => ({
      file: file ?? id,
      line: Number(row.at(-1)),
      ...(type === 'date' ? {} : { column: PLACE_COLUMNS.period[0] }),
      message: `${type ? periodLabel(textOf(row[1]), type) : textOf(row[1])} is after ${id} was published (${dateLabel(release.published)}).`,
      remedy: 'Mend the period, or give the day of publication as --published.',
    }))
  })
}

/** Every one is asked; a problem of any stops the import. */
export const RELEASE_CHECKS: readonly ReleaseCheck[] = [
  checkOwnTables,
  checkDisclosed,
  checkPeriods,
]
