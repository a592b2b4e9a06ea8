import type { ObservationFile } from '@/model/schema/observation'
import type { FullIndicator } from '@/model/schema/indicator'
import type { Release } from '@/model/schema/release'
import type { InputFile } from './releases/import-files'
import { existingOf, openPlan, type OpenedFiles, type PublishedData } from './open-own-files'
import { isoOf, monthEnd, yearLabel, yearOf, type ReturnYear } from './returns/day'
import { groupFindings, type FindingGroup } from './returns/finding'
import { planReturns } from './returns/plan-returns'
import { monthlyId } from './returns/release/definitions'
import { flowId } from './returns/release/flow-entries'
import { reconcile, type ReconciledFigure } from './returns/reconcile/reconcile'
import type { Problem } from './tables/problem'

/** The months that were worked out, as far as a page may show them: with small numbers hidden. */
export interface ReturnMonths {
  /** ISO date of the last day that the returns know of. */
  known: string
  /** ISO date of the end of the last month that is counted. */
  to: string
  /** "2024-25 to 2025-26". */
  years: string
  /** Number of rows of all tables that were read. */
  rows: number
  /** Every figure of every month. */
  tables: ObservationFile[]
  /** The indicators of these tables. */
  indicators: FullIndicator[]
  /** Those to show first, each with the measure to show, and the category where it is one. */
  headlines: { indicator: string; measure: string; category?: string }[]
  /** The releases, with that which the figures make. */
  releases: Release[]
}

/** What a council’s returns say. Nothing in it is of a child. */
export interface ReturnsReading {
  /** What is wrong in the returns, errors first. */
  findings: FindingGroup[]
  /** What prevents a release for another reason. */
  problems: Problem[]
  /** Notes on figures that were left out. */
  notes: string[]
  reconciled: ReconciledFigure[]
  /** Absent where there is an error. */
  months?: ReturnMonths
}

/** The monthly figures that a leader asks for first. */
const HEADLINES: ReturnMonths['headlines'] = [
  { indicator: monthlyId('children-looked-after'), measure: 'number' },
  { indicator: monthlyId('placement-type'), measure: 'percent' },
  { indicator: flowId('started'), measure: 'twelve-months', category: 'total' },
  { indicator: flowId('ceased'), measure: 'twelve-months', category: 'total' },
  { indicator: flowId('placed'), measure: 'twelve-months' },
  { indicator: flowId('moved'), measure: 'twelve-months', category: 'total' },
  { indicator: monthlyId('placement-stability'), measure: 'percent' },
  { indicator: monthlyId('unaccompanied-asylum-seeking-children'), measure: 'number' },
]

interface ReturnsContext {
  newest: ReturnYear
  /** ISO date on which the newest return was saved; where absent, its latest date is taken. */
  saved?: string
  /** ISO date of the release, the reader’s own day. */
  today: string
  onProgress: (part: number) => void
}

/** How much of the work is done when figures are cut into slices. */
const PLANNED = 0.85

/**
 * Reads a council’s returns against the published data.
 * @param files tables of SSDA903 returns as CSV, of one or several years, in any order
 * @returns what the page may show, and the figures that it may open once the officer has approved them
 */
export function openReturns(
  files: readonly InputFile[],
  data: PublishedData,
  { newest, saved, today, onProgress }: ReturnsContext,
): { reading: ReturnsReading; opened?: OpenedFiles } {
  const existing = existingOf(data)
  const { plan, findings, notes, worked } = planReturns(files, existing, {
    newest,
    published: today,
    ...(saved === undefined ? {} : { saved }),
    // A second release of the day, where the first is published already.
    issue:
      1 +
      existing.releases.filter(
        ({ publication, published }) => publication === 'ssda903-returns' && published === today,
      ).length,
    onProgress: (part) => onProgress(part * PLANNED),
  })
  const groups = groupFindings(findings).toSorted(
    (a, b) => Number(a.severity === 'doubt') - Number(b.severity === 'doubt'),
  )
  const hasErrors = groups.some(({ severity }) => severity === 'error')
  const reconciled = worked
    ? reconcile({ worked, tables: existing.tables, releases: existing.releases })
    : []
  const reading = {
    findings: groups,
    problems: hasErrors ? [] : plan.problems,
    notes,
    reconciled,
  }
  if (!worked || plan.problems.length > 0) return { reading }
  const { from, known, rows } = worked.returns
  const [first, last] = [yearLabel(yearOf(from)), yearLabel(worked.returns.newest)]
  const names = new Set(worked.tables.map(({ indicator }) => indicator))
  const opened = openPlan(plan, data)
  onProgress(1)
  return {
    reading: {
      ...reading,
      months: {
        known: isoOf(known),
        to: isoOf(monthEnd(known + 1, -1)),
        years: first === last ? first : `${first} to ${last}`,
        rows,
        tables: worked.tables,
        indicators: worked.catalogue.indicators.filter(({ id }) => names.has(id)),
        headlines: HEADLINES.filter(({ indicator }) => names.has(indicator)),
        releases: plan.releases,
      },
    },
    opened,
  }
}
