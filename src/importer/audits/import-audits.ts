import type { Area } from '@/model/schema/area'
import type { Catalogue } from '@/model/schema/indicator'
import { listInWords } from '@/model/values/format'
import { dateLabel, periodEnd } from '@/model/values/period'
import { withAudits } from './audit-indicator'
import type { Problem, Warning } from '../tables/problem'
import type { Edition } from '../publications/publication'
import { AUDITS } from '../publications/tables/audits'
import { numberedWorkers } from './numbered-workers'
import { readAudits } from './read-audits'
import type { PublicationReading } from '../published/read-publication'
import { auditGroups, sumAudits, undivided } from './sum-audits'
import type { CsvTable } from '../tables/types'
import type { Columns } from '../tables/find-columns'

export interface AuditImport extends PublicationReading {
  edition: Edition
  /** The catalogue with the indicator and the groups that the file names. */
  catalogue: Catalogue
}

/**
 * Reads a council's own file of audits: its figures, and the catalogue with the indicator they
 * need.
 * @param site the catalogue, to whose home council the audits belong; the areas; the day of the
 *   release; and whether it is also by worker
 * @returns only the problems, if there are any
 */
export function importAudits(
  csv: CsvTable,
  columns: Columns,
  site: {
    catalogue: Catalogue | undefined
    areas: readonly Area[]
    on?: string | undefined
    byWorker?: boolean | undefined
  },
): AuditImport | { problems: Problem[]; warnings: Warning[] } {
  const reading = readAudits(csv, columns, {
    on: site.on,
    released: site.byWorker === true ? ['worker'] : [],
  })
  const left = undivided(reading)
  const warnings = [
    ...reading.warnings,
    ...(left.length === 0
      ? []
      : [
          {
            file: csv.file,
            message: `has groups of one or two workers: the release does not divide those periods by ${listInWords(left)}.`,
          },
        ]),
  ]
  if (reading.problems.length > 0) return reading
  const namesWorkers = reading.rows.some(({ worker }) => worker !== '')
  if (site.byWorker === true && !namesWorkers) {
    const message = 'names no workers, so that there is nothing for --workers to show.'
    return {
      problems: [
        { file: csv.file, message, remedy: 'Add a column “worker”, or leave --workers out.' },
      ],
      warnings,
    }
  }
  if (site.byWorker === true)
    warnings.push({
      file: csv.file,
      message:
        'is also by worker in this release, each under a number: only for those in the council who may see the work of one person.',
    })
  const { catalogue } = site
  const home = site.areas.find(({ code }) => code === catalogue?.home)
  if (!catalogue || !home) {
    const message = 'holds audits, but no catalogue says which council they belong to.'
    const remedy = 'Import it into a folder that has catalogue.json and areas.json.'
    return { problems: [{ file: csv.file, message, remedy }], warnings }
  }
  const groups = {
    ...auditGroups(reading),
    ...(site.byWorker === true ? { workers: numberedWorkers(reading) } : {}),
  }
  const found = withAudits(catalogue, reading, { file: csv.file, groups })
  if (found.problems.length > 0) return { problems: found.problems, warnings }
  const last =
    reading.rows
      .map(({ period }) => period)
      .toSorted()
      .at(-1) ?? ''
  const until = dateLabel(periodEnd(last, reading.type))
  const rows = sumAudits(home.code, reading, groups)
  return {
    year: last.toLowerCase(),
    indicators: [{ indicator: AUDITS.indicator, measures: ['number'], rows }],
    problems: [],
    warnings,
    catalogue: found.catalogue,
    edition: {
      publication: AUDITS.publication,
      publisher: home.name,
      title: () => `Case file audits to ${until}, from the council’s own records`,
      published: {},
      own: 'The council’s own records; not published',
    },
  }
}
