import type { SavedReport } from '@/model/report/report'
import { siteAddress } from '../../shared/save-and-copy'
import { hasReport, reportFragment } from '../../report-list/report-link'
import { faceFragment } from '../agenda/face'

/** A report without what only whoever presents it means to say. */
const withoutNotes = (report: SavedReport): SavedReport => ({
  ...report,
  entries: report.entries.map((entry) => {
    if (entry.kind !== 'chart') return entry
    const { note: _note, ...rest } = entry
    return rest
  }),
})

/**
 * The whole address of a meeting's companion, for members: the same agenda without the talking notes.
 * @param hrefTo the address of a page with the reader's choices
 * @param fragment of the agenda, with its mark
 */
export function membersAddress(
  hrefTo: (path: string) => string,
  fragment: string,
  report: SavedReport,
): string {
  const hasNotes = report.entries.some(
    (entry) => entry.kind === 'chart' && entry.note !== undefined,
  )
  const own = hasNotes && hasReport(fragment) ? reportFragment(withoutNotes(report)) : fragment
  return siteAddress(`${hrefTo('/meeting')}${faceFragment('companion', own)}`)
}
