import { HEADER_NAMES } from './tidy-columns'
import { layoutOf } from '../publications/publication'
import { AUTHORITY_COLUMNS, NEIGHBOUR_COLUMNS } from '../publications/reference-columns'
import { PUBLICATIONS } from '../publications/tables/all'
import { INSPECTION_JUDGEMENTS } from '../publications/tables/inspection-judgements'
import { normaliseColumn } from './labels'

/**
 * Every known column name, in published files and a council's own, used to tell a header from the
 * titles above it.
 */
const NAMES: ReadonlySet<string> = new Set(
  [
    ...HEADER_NAMES,
    ...[
      ...PUBLICATIONS.flatMap((table) => [layoutOf(table).columns, table.columns]),
      INSPECTION_JUDGEMENTS.columns,
      INSPECTION_JUDGEMENTS.categories,
      AUTHORITY_COLUMNS,
      NEIGHBOUR_COLUMNS,
    ].flatMap((columns) => Object.values<readonly string[]>(columns).flat()),
    ...PUBLICATIONS.flatMap((table) => layoutOf(table).names),
  ].map(normaliseColumn),
)

/** How many different known column names there are among some cells. */
export const headerNamesIn = (cells: readonly string[]): number =>
  new Set(cells.map(normaliseColumn).filter((name) => NAMES.has(name))).size
