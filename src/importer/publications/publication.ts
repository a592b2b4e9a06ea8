/** What one publication says about itself, whatever its year. */
export interface Edition {
  /** Start of its releases' ids, the same from year to year. */
  publication: string
  publisher: string
  title: (year: string) => string
  url?: (year: string) => string
  /** Day, month or year in which each year's edition came out, only as exactly as we surely know it. */
  published: Readonly<Record<string, string>>
  /** Whether its files print the same figures more than once. */
  repeats?: boolean
  /** Its licence in words, where it is a council's own: no official statistics, and not for everyone. */
  own?: string
}

/** What part of a row is kept, and as what. */
export interface Target {
  indicator: string
  category: string
  /** Measure id to the role of the column that holds it. */
  figures: Readonly<Record<string, string>>
}

export interface Rule {
  /** For each filter of the table, the labels by which the row is known. */
  labels: readonly (readonly string[])[]
  targets: readonly Target[]
}

/** How one published file is read: all that changes from year to year is in such a table. */
export interface PublicationTable {
  /** Also the name of its file in src/importer/publications/tables. */
  id: string
  name: string
  edition: Edition
  /** Role to the names that its column has had, latest first. No column takes two roles. */
  columns: Readonly<Record<string, readonly string[]>>
  /** Roles of columns that an edition may lack; its figures of them are then left out, and that is said. */
  optional?: readonly string[]
  /** Roles whose labels say what a row is about; none when each row has everything. */
  filters: readonly string[]
  rules: readonly Rule[]
  /** Years to add to time_period for the period that the figures serve. */
  periodShift?: number
}

/** Columns that every file of Explore Education Statistics has. */
export const PLACE_COLUMNS = {
  period: ['time_period'],
  identifier: ['time_identifier'],
  level: ['geographic_level'],
  region: ['region_code'],
  dfe: ['old_la_code'],
  ons: ['new_la_code'],
} as const

/** Columns that name what the others give by code, or the same for every row: not read. */
export const NAME_COLUMNS: readonly string[] = [
  'country_code',
  'country_name',
  'region_name',
  'la_name',
]

/** Columns of the files whose rows are children of a group, under a label. */
export const BREAKDOWN_COLUMNS = {
  // "characteristic" was the label in 2024 and is the group since 2025.
  group: ['cla_group', 'characteristic'],
  label: ['breakdown', 'characteristic'],
  number: ['children_count', 'number'],
  percent: ['children_percent', 'percentage'],
} as const

/** Both figures of a row, under the names that most indicators have for them. */
export const NUMBER_AND_PERCENT = { number: 'number', percent: 'percent' } as const

interface BreakdownRules {
  /** Labels of the group that the rows belong to. */
  group: readonly string[]
  indicator: string
  figures: Target['figures']
  /** Category id to its labels, in the order in which they are shown. */
  categories: Readonly<Record<string, readonly string[]>>
}

/** Rules of a group whose labels are the categories of one indicator. */
export const breakdownRules = ({ group, indicator, figures, categories }: BreakdownRules): Rule[] =>
  Object.entries(categories).map(([category, labels]) => ({
    labels: [group, labels],
    targets: [{ indicator, category, figures }],
  }))

/** The columns of a table whose figures each have one of their own: a role is its present name. */
export const ownColumns = (targets: readonly Target[]): Record<string, readonly string[]> =>
  Object.fromEntries(
    targets.flatMap(({ figures }) => Object.values(figures)).map((role) => [role, [role]]),
  )

/** Where a table is, for messages that ask for a line to be added to it. */
export const tableFile = (table: { id: string }): string =>
  `src/importer/publications/tables/${table.id}.ts`
