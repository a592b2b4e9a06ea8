import { chartsIn, EMPTY_REPORT, type SavedReport, type ReportChart } from '@/model/report/report'
import { ReportError, reportInShort, readReport } from '@/model/report/report-text'
import { REPORT_COUNT } from './report-count'
import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { currentOverlay } from '@/data/overlay'
import { useStored } from '@/ui/use-stored'
import { isKept, keepText, keptText, NOT_KEPT } from '../shared/kept-text'
import { inputOf } from './report-input'

const KEY = 'report'

let held: { text: string | null; report: SavedReport } = { text: null, report: EMPTY_REPORT }

const UNREAD = `${KEY}-unread`

function putAside(text: string): void {
  try {
    const before = localStorage.getItem(UNREAD) ?? ''
    if (!before.includes(text)) localStorage.setItem(UNREAD, before ? `${before}\n${text}` : text)
  } catch {
    // It stays under its key until another report is kept.
  }
}

/** The reader's report. A stored one that cannot be read is set aside, not discarded. */
export function currentReport(): SavedReport {
  const text = keptText(KEY)
  if (text === held.text) return held.report
  try {
    held = { text, report: text === null ? EMPTY_REPORT : readReport(text, 'The report') }
  } catch {
    held = { text, report: EMPTY_REPORT }
    putAside(text ?? '')
  }
  return held.report
}

/** The stored report that could not be read, unchanged, and the reason; undefined if there is none. */
export function unreadReport(): { text: string; problem: string } | undefined {
  try {
    currentReport()
    const text = localStorage.getItem(UNREAD)
    if (text === null) return undefined
    try {
      readReport(text, 'It')
      return {
        text,
        problem: 'It can be read again now: download it, then open it as a file below.',
      }
    } catch (error) {
      return { text, problem: error instanceof ReportError ? error.message : 'It is damaged.' }
    }
  } catch {
    return undefined
  }
}

/** Deletes the report that could not be read. */
export function forgetUnread(): void {
  try {
    const text = localStorage.getItem(KEY)
    if (
      text !== null &&
      localStorage.getItem(UNREAD)?.includes(text) === true &&
      currentReport() === EMPTY_REPORT
    )
      localStorage.removeItem(KEY)
    localStorage.removeItem(UNREAD)
  } catch {
    // Without storage, nothing was set aside either.
  }
}

/** Stores a report in place of the previous one. */
export function keepReport(report: SavedReport): void {
  const text = reportInShort(report)
  held = { text, report }
  try {
    localStorage.setItem(REPORT_COUNT, String(chartsIn(report).length))
  } catch {
    // Said of the report itself.
  }
  keepText(KEY, text)
}

/** What is said of the report where the browser does not keep it. */
export const reportNote = (): string => (isKept(KEY) ? '' : NOT_KEPT)

/** The reader's report as it is now, in this tab and in others. */
export const useStoredReport = (): SavedReport => useStored(currentReport, () => EMPTY_REPORT)

interface Wish {
  asAt: string | undefined
  today: string
}

/** A chart of the report with its figures, fetched once for both preview and files. */
export const inputQuery = (client: QueryClient, { address, chart }: ReportChart, wish: Wish) =>
  queryOptions({
    // With the reader's own figures it is a different chart.
    queryKey: [
      'report',
      currentOverlay()?.title ?? '',
      address,
      chart ?? '',
      wish.asAt ?? '',
      wish.today,
    ],
    queryFn: () => inputOf(client, { address, ...(chart === undefined ? {} : { chart }) }, wish),
    retry: false,
  })
