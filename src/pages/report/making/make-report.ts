import type { QueryClient } from '@tanstack/react-query'
import { NO_LINK } from '@/data/unpublished'
import type { Work } from '@/export/format'
import type { EntryInput, ReportInput } from '@/export/report-format'
import type { SavedReport } from '@/model/report/report'
import { withDistinctTitles } from './distinct-titles'
import { inputQuery } from '../../report-list/report-store'
import type { OfficeTheme } from '@/charts/office/office-chart'

interface Making extends Work {
  client: QueryClient
  today: string
  theme: OfficeTheme
  link: string
  /** Whether to include the tables of the charts, in a format where they are optional. */
  withTables?: boolean
}

/** A text; left out if missing or empty. */
const given = <Key extends string>(key: Key, text: string | undefined): { [K in Key]?: string } =>
  text === undefined || text.trim() === ''
    ? {}
    : ({ [key]: text.trim() } as { [K in Key]?: string })

/**
 * A report with the figures of all its charts, as input of the formats.
 * @throws {Error} with a message for the reader when a chart's figures cannot be obtained
 * @throws {DOMException} named AbortError when it was cancelled
 */
export async function reportInputOf(report: SavedReport, making: Making): Promise<ReportInput> {
  const { client, today, theme, link, withTables = false, onProgress, signal } = making
  const entries: EntryInput[] = []
  for (const [index, entry] of report.entries.entries()) {
    signal?.throwIfAborted()
    if (entry.kind === 'heading') entries.push({ kind: 'heading', text: entry.text })
    else {
      const query = inputQuery(client, entry, { asAt: report.asAt, today })
      const input = await client.fetchQuery(query).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : 'Its figures could not be fetched.'
        throw new Error(`“${entry.title}”: ${reason}`, { cause: error })
      })
      entries.push({ kind: 'chart', input, ...given('commentary', entry.commentary) })
    }
    onProgress?.(index + 1, report.entries.length)
  }
  const isLinked = entries.every((entry) => entry.kind === 'heading' || !entry.input.unlinked)
  return {
    cover: {
      title: report.title.trim() || 'Children’s services: the figures',
      ...given('committee', report.committee),
      ...given('date', report.date),
      ...given('author', report.author),
    },
    entries: withDistinctTitles(entries),
    theme,
    withTables,
    today,
    ...(isLinked ? { link } : { unlinked: NO_LINK }),
    ...given('asAt', report.asAt),
  }
}
