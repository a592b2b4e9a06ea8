import type { Catalogue, FullIndicator } from '@/model/schema/indicator'
import { withoutExamples } from '../own/examples'
import type { Problem } from '../tables/problem'
import { readTable } from '../tables/read-table'
import { withAudits } from './audit-indicator'
import { readAudits, type AuditReading } from './read-audits'
import { recogniseAudits } from './recognise-audits'
import { readTeamActions, recogniseTeamActions, type TeamAction } from './team-actions'

/** What own files hold for check and challenge: audits of teams, and the actions agreed with them. */
export interface Check extends Pick<AuditReading, 'rows' | 'type' | 'scale'> {
  /** The indicator of audits by grade alone, to draw them with. */
  indicator: FullIndicator
  actions: TeamAction[]
}

/**
 * Reads what own files hold for check and challenge.
 * @param catalogue to whose theme the audits belong
 * @returns `check`, absent where there are no audits of a team or they cannot be read; and the problems of the files of
 *   actions, which an import sets aside
 */
export function readCheck(
  files: readonly { name: string; bytes: Uint8Array }[],
  catalogue: Catalogue,
): { check?: Check; problems: Problem[] } {
  const problems: Problem[] = []
  const actions: TeamAction[] = []
  let audits: AuditReading | undefined
  for (const file of files) {
    const table = readTable(file.name, file.bytes).table
    const csv = table && withoutExamples(table)
    const agreed = csv && recogniseTeamActions(csv.csv)
    if (csv && agreed) {
      const read = readTeamActions(csv.csv, agreed)
      problems.push(...csv.problems, ...read.problems)
      actions.push(...read.actions)
      continue
    }
    const found = csv && recogniseAudits(csv.csv)
    if (!csv || !found || !('columns' in found)) continue
    const reading = readAudits(csv.csv, found.columns, {})
    const isAlike =
      audits === undefined || (audits.type === reading.type && audits.scale === reading.scale)
    if (reading.problems.length === 0 && isAlike)
      audits = audits ? { ...reading, rows: [...audits.rows, ...reading.rows] } : reading
  }
  const isByTeam = audits?.rows.some(({ team }) => team !== '') === true
  if (!audits?.scale || !isByTeam) return { problems }
  const { rows, type, scale } = audits
  const groups = { services: [], teams: [], themes: [], hasModeration: false }
  // Without the indicators that are published, so that the file’s own grades and periods count.
  const drawn = withAudits({ ...catalogue, indicators: [] }, audits, { file: '', groups })
  const [indicator] = drawn.catalogue.indicators
  return indicator ? { check: { rows, type, scale, indicator, actions }, problems } : { problems }
}
