import type { QueryClient } from '@tanstack/react-query'
import { NO_LINK } from '@/data/unpublished'
import type { Work } from '@/export/format'
import type { PackEntry, PackInput } from '@/export/report-format'
import type { Pack } from '@/model/report/report'
import { withDistinctTitles } from './distinct-titles'
import { inputQuery } from '../../report-list/report-store'
import type { OfficeTheme } from '@/charts/office/office-chart'

interface Making extends Work {
  client: QueryClient
  today: string
  theme: OfficeTheme
  link: string
}

/** A text that is not given, or empty, is left out. */
const given = <Key extends string>(key: Key, text: string | undefined): { [K in Key]?: string } =>
  text === undefined || text.trim() === ''
    ? {}
    : ({ [key]: text.trim() } as { [K in Key]?: string })

/**
 * A report with the figures of all its charts, as a format takes it.
 * @throws {Error} with a message for the reader when a chart's figures cannot be had
 * @throws {DOMException} named AbortError when it was cancelled
 */
export async function packInputOf(pack: Pack, making: Making): Promise<PackInput> {
  const { client, today, theme, link, onProgress, signal } = making
  const entries: PackEntry[] = []
  for (const [index, entry] of pack.entries.entries()) {
    signal?.throwIfAborted()
    if (entry.kind === 'heading') entries.push({ kind: 'heading', text: entry.text })
    else {
      const query = inputQuery(client, entry, { asAt: pack.asAt, today })
      const input = await client.fetchQuery(query).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : 'Its figures could not be had.'
        throw new Error(`“${entry.title}”: ${reason}`, { cause: error })
      })
      entries.push({ kind: 'chart', input, ...given('commentary', entry.commentary) })
    }
    onProgress?.(index + 1, pack.entries.length)
  }
  const isLinked = entries.every((entry) => entry.kind === 'heading' || !entry.input.unlinked)
  return {
    cover: {
      title: pack.title.trim() || 'Children’s services: the figures',
      ...given('committee', pack.committee),
      ...given('date', pack.date),
      ...given('author', pack.author),
    },
    entries: withDistinctTitles(entries),
    theme,
    today,
    ...(isLinked ? { link } : { unlinked: NO_LINK }),
    ...given('asAt', pack.asAt),
  }
}
