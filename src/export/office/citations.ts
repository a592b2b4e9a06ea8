import { dateLabel } from '@/model/values/period'
import type { Release } from '@/model/schema/release'
import type { ReportInput } from '../report-format'
import { clean } from './xml'

/** The releases that the charts of a report draw on, each once, newest first. */
export function releasesIn(report: ReportInput): Release[] {
  const all = report.entries.flatMap((entry) =>
    entry.kind === 'chart' ? entry.input.view.releases : [],
  )
  return [...new Map(all.map((release) => [release.id, release])).values()].toSorted((a, b) =>
    a.published < b.published ? 1 : -1,
  )
}

/** "Department for Education, Children in need, 2025, published October 2025. Open Government Licence v3.0." */
export const releaseLine = ({ publisher, title, published, licence }: Release): string =>
  clean(`${publisher}, ${title}, published ${dateLabel(published)}. ${licence}.`)

export const citedReleases = (report: ReportInput): string[] => releasesIn(report).map(releaseLine)
