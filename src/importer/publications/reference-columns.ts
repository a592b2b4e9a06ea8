/** Columns of DfE's list of local authorities (english_las.csv): every name that each has had. */
export const AUTHORITY_COLUMNS = {
  dfe: ['old_la_code'],
  ons: ['new_la_code'],
  name: ['la_name'],
  region: ['region_code'],
  regionName: ['region_name'],
  began: ['date_of_operation'],
  ended: ['date_of_termination'],
} as const

/** Columns of DfE's list of statistical neighbours: every name that each has had. */
export const NEIGHBOUR_COLUMNS = {
  model: ['model'],
  dfe: ['old_la_code'],
  rank: ['rank'],
  neighbour: ['neighbour_old_la_code'],
  closeness: ['closeness'],
} as const
