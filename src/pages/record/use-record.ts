import { useSuspenseQueries } from '@tanstack/react-query'
import { areasQuery, indicatorQuery, peersQuery } from '@/data/queries'
import { withJointReturns } from '@/model/schema/area'
import type { FigureCell } from '@/model/view/figure-cell'
import { figuresFrom } from '@/model/figures/figures'
import { recordOf, type FigureRecord } from '@/model/record/record'
import type { FullIndicator } from '@/model/schema/indicator'
import { type Dashboard, ALL_YEARS, useSliceFiles } from '../shared/dashboard/use-dashboard'
import { parseFigure, subjectOfNeighbours } from '@/model/record/parse-figure'

interface FoundRecord {
  record: FigureRecord
  words: FullIndicator
}

/**
 * The cell in the address; undefined if its indicator or area does not exist, so that no file is requested in
 * vain.
 */
function knownCell(figure: string, { catalogue, areas }: Dashboard): FigureCell[] {
  const cell = parseFigure(figure)
  const isKnown =
    cell !== undefined &&
    catalogue.indicators.some((i) => i.id === cell.indicator) &&
    areas.areas.some((a) => a.code === codeOf(cell))
  return isKnown ? [cell] : []
}

const codeOf = ({ area }: FigureCell): string => subjectOfNeighbours(area) ?? area

/** The record of the figure in an address, as known on the chosen day; undefined where there is none. */
export function useRecord(figure: string, dashboard: Dashboard): FoundRecord | undefined {
  const { releases, selection } = dashboard
  const cells = knownCell(figure, dashboard)
  const [words] = useSuspenseQueries({
    queries: cells.map((cell) => indicatorQuery(cell.indicator)),
    combine: (results) => results.map(({ data }) => data.indicator),
  })
  const slices = useSliceFiles(
    cells.flatMap((cell) =>
      words
        ? withJointReturns(dashboard.areas.areas, [codeOf(cell)]).map((code) => ({
            set: words.theme,
            code,
          }))
        : [],
    ),
    ALL_YEARS,
  ).flatMap((slice) => slice.files)
  // There may be no file for a period in which the council has no row.
  const peerCells = cells.filter(
    ({ area, indicator, period }) =>
      subjectOfNeighbours(area) !== undefined &&
      slices.some((f) => f.indicator === indicator && f.rows.some((row) => row[1] === period)),
  )
  const peers = useSuspenseQueries({
    queries: peerCells.map(({ indicator, period }) => peersQuery(indicator, period)),
    combine: (results) => results.flatMap(({ data }) => data.files),
  })
  // The home council's slices lack the neighbours of other councils.
  const isOther = cells.some(
    ({ area }) =>
      subjectOfNeighbours(area) !== undefined &&
      dashboard.areas.areas.find(({ code }) => code === subjectOfNeighbours(area))?.neighbours ===
        undefined,
  )
  const [areas = dashboard.areas] = useSuspenseQueries({
    queries: (isOther ? ['all'] : []).map(() => areasQuery),
    combine: (results) => results.map(({ data }) => data),
  })
  const [cell] = cells
  if (!cell || !words) return undefined
  const from = { indicator: words, releases, asAt: selection.asAt }
  const files = peerCells.length > 0 ? peers : slices
  const sources = { indicator: words, areas, releases, average: selection.average }
  const record = recordOf(cell, { ...sources, figures: figuresFrom(files, from) })
  return record && { record, words }
}
