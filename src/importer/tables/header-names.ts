import { HEADER_NAMES } from './known-columns'
import { PLACE_COLUMNS } from '../publications/publication'
import { PUBLICATIONS } from '../publications/tables/all'
import { INSPECTION_JUDGEMENTS } from '../publications/tables/inspection-judgements'
import { normaliseColumn } from './labels'

const REFERENCE = `la_name, date_of_operation, date_of_termination, model, rank, neighbour_old_la_code,
  closeness, country_code, country_name, region_name`

/**
 * Every known column name, in published files and a council's own, used to tell a header from the
 * titles above it.
 */
const NAMES: ReadonlySet<string> = new Set(
  [
    ...HEADER_NAMES,
    ...[
      PLACE_COLUMNS,
      ...PUBLICATIONS.map(({ columns }) => columns),
      INSPECTION_JUDGEMENTS.columns,
      INSPECTION_JUDGEMENTS.categories,
    ].flatMap((columns) => Object.values<readonly string[]>(columns).flat()),
    ...REFERENCE.split(/,\s*/),
  ].map(normaliseColumn),
)

/** How many different known column names there are among some cells. */
export const headerNamesIn = (cells: readonly string[]): number =>
  new Set(cells.map(normaliseColumn).filter((name) => NAMES.has(name))).size
