import { useMemo } from 'react'
import { stepsOf, type Step } from '@/model/meeting/agenda'
import { readCodes, type CodedAgenda } from '@/model/meeting/codes'
import {
  chartsIn,
  EMPTY_REPORT,
  withItems,
  type NewItem,
  type SavedReport,
} from '@/model/report/report'
import type { IndicatorName } from '@/model/schema/indicator'
import { isDay } from '@/model/values/period'
import { indicatorOf, isComparison } from '@/selection/indicator-address'
import { useDashboard } from '../../shared/dashboard/dashboard-context'
import type { Dashboard } from '../../shared/dashboard/use-dashboard'
import { hasReport, soundReportOf } from '../../report-list/report-link'

/** What an address holds of a meeting. */
export interface Agenda {
  report: SavedReport
  steps: Step[]
  /** What could not be read, a sentence or two each. */
  problems: string[]
}

const NONE: Agenda = { report: EMPTY_REPORT, steps: [], problems: [] }

/** The items of an agenda written in codes, each chart as the selection shows it. */
const codedItems = (
  { items }: CodedAgenda<IndicatorName>,
  { hrefTo }: Pick<Dashboard, 'hrefTo'>,
): NewItem[] =>
  items.flatMap(({ item, indicators }): NewItem[] => [
    ...(item
      ? [
          {
            kind: 'heading' as const,
            text: [
              item.number,
              item.title,
              item.minutes === undefined ? undefined : `(${item.minutes} minutes)`,
            ]
              .filter(Boolean)
              .join(' '),
          },
        ]
      : []),
    ...indicators.map(({ id, name }) => ({
      kind: 'chart' as const,
      address: hrefTo(`/indicator/${id}`),
      title: name,
    })),
  ])

/** The day to which the address of a chart pins its figures, and the address without it. */
function pinnedDay(text: string): { address: string; asAt?: string } {
  const [path = '', query = ''] = text.split('?')
  const rest = query.split('&').filter((part) => part !== '' && !part.startsWith('as-at='))
  const asAt = /(?:^|&)as-at=([\d-]+)/.exec(query)?.[1]
  return {
    address: rest.length === 0 ? path : `${path}?${rest.join('&')}`,
    ...(asAt !== undefined && isDay(asAt) ? { asAt } : {}),
  }
}

const reportAsAt = (asAt: string | undefined): SavedReport =>
  asAt === undefined ? EMPTY_REPORT : { ...EMPTY_REPORT, asAt }

const readable = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The agenda in the fragment of an address, which no server sees: a report, the address of one chart, or codes.
 * @returns problems instead of what could not be read
 */
export function agendaOf(hash: string, dashboard: Pick<Dashboard, 'catalogue' | 'hrefTo'>): Agenda {
  const { indicators } = dashboard.catalogue
  const made = (report: SavedReport, problems: string[]) => ({
    report,
    steps: stepsOf(report),
    problems: [
      ...problems,
      ...(chartsIn(report).length === 0 ? ['There is no chart in this meeting.'] : []),
    ],
  })
  if (hasReport(hash))
    try {
      const { report, problems } = soundReportOf(hash)
      return made(report, problems)
    } catch (error) {
      return { ...NONE, problems: [error instanceof Error ? error.message : String(error)] }
    }
  const text = readable(hash.slice(1))
  if (text === '') return NONE
  if (text.startsWith('/')) {
    const { address, asAt } = pinnedDay(text)
    const id = indicatorOf(text)
    // A chart of all authorities needs more figures than the others.
    const chart = /[?&]chart=([a-z-]+)/.exec(text)?.[1]
    const title = isComparison(text) ? 'Two figures' : indicators.find((one) => one.id === id)?.name
    return title === undefined
      ? { ...NONE, problems: [`There is no chart at “${text.slice(0, 60)}” here.`] }
      : made(
          withItems(reportAsAt(asAt), [
            { kind: 'chart', address, title, ...(chart === undefined ? {} : { chart }) },
          ]),
          [],
        )
  }
  const coded = readCodes(text, indicators)
  const items = codedItems(coded, dashboard)
  return made(withItems(reportAsAt(coded.asAt), items), coded.problems)
}

/** The agenda that a fragment holds, for the reader's selection. */
export function useAgenda(hash: string): Agenda {
  const dashboard = useDashboard()
  const { catalogue, hrefTo } = dashboard
  return useMemo(
    () => agendaOf(hash, { catalogue, hrefTo }),
    // hrefTo is a new function each time, from the address.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [hash, catalogue, dashboard.selection],
  )
}
