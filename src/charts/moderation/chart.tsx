import { ChartTable } from '../data-table/chart-table'
import { defineChart, type PictureProps } from '../chart'
import { moderationTable } from '../data-table/crossed-table'

/** How a second reader regraded the audits of each first grade. */
const Moderation = ({ view }: PictureProps) => (
  <ChartTable view={view} dataTable={moderationTable(view)} className="chart-moderation" />
)

export default defineChart({
  id: 'moderation',
  label: 'First and moderated',
  order: 8,
  format: 'html',
  shows: 'one-period',
  crossed: true,
  isTable: true,
  idInFileName: true,
  suits: ({ cross, measure }) => cross?.isModeration === true && measure.kind === 'count',
  dataTable: moderationTable,
  Picture: Moderation,
})
