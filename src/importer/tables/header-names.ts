import { HEADER_NAMES } from './known-columns'
import { PLACE_COLUMNS } from '../publications/publication'
import { PUBLICATIONS } from '../publications/tables/all'
import { INSPECTION_JUDGEMENTS } from '../publications/tables/inspection-judgements'
import { normaliseColumn } from './labels'

const REFERENCE = `la_name, date_of_operation, date_of_termination, model, rank, neighbour_old_la_code,
  closeness, country_code, country_name, region_name`

/** Every name that tells a header from a title above it: of a council's own and of published files. */
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

/** How many different names of columns stand in some cells. */
export const headerNamesIn = (cells: readonly string[]): number =>
  new Set(cells.map(normaliseColumn).filter((name) => NAMES.has(name))).size
