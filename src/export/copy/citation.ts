import { dateLabel } from '@/model/values/period'
import type { Release } from '@/model/schema/release'
import type { ExportInput } from '../format'

/** "20 November 2025", "November 2022" or "2025", as precisely as the date is known. */
const publishedLabel = ({ published }: Release): string =>
  published.length === 10
    ? dateLabel(published)
    : published.length === 7
      ? dateLabel(`${published}-01`).replace(/^1 /, '')
      : published

/**
 * The source of a chart, as a report cites it: each publication in its newest edition with its date, then the
 * page and the day on which it was viewed.
 */
export function citation({ view, link, unlinked, today, version }: ExportInput): string {
  const newest = view.releases.filter(
    ({ publication }, index, all) =>
      all.findIndex((release) => release.publication === publication) === index,
  )
  const sources = newest.map((release) => {
    const where = release.url ?? release.document
    const year = release.published.slice(0, 4)
    return `${release.publisher} (${year}). ${release.title}. Published ${publishedLabel(release)}.${where === undefined ? '' : ` ${where}`}`
  })
  const seen =
    link === undefined
      ? [unlinked].filter((why) => why !== undefined)
      : [`Shown at ${link} (accessed ${dateLabel(today)}).`, version].filter(
          (text) => text !== undefined,
        )
  return [...sources, ...seen].join(' ')
}
