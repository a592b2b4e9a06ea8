import { EES, type Layout } from './layouts'

/** The part of a publication's details that is the same every year. */
export interface Edition {
  /** The start of its releases' ids, the same from year to year. */
  publication: string
  publisher: string
  title: (year: string) => string
  url?: (year: string) => string
  /**
   * Day, month or year in which each year's edition was published, no more exactly than is certain.
   */
  published: Readonly<Record<string, string>>
  /** Years from the latest figures of an edition to the year in its name; 0 if absent. */
  yearsAfter?: number
  /** Whether its files print the same figures more than once. */
  repeats?: boolean
  /**
   * For a council's own figures, which are neither official nor public, the words in place of a
   * licence; absent for official ones.
   */
  own?: string
}

/** Which figures of a row are kept, and for which indicator, measures and category. */
export interface Target {
  indicator: string
  category: string
  /** The role of the column that holds each measure, by measure id. */
  figures: Readonly<Record<string, string>>
}

export interface Rule {
  /** For each filter of the table, the labels that identify the row. */
  labels: readonly (readonly string[])[]
  targets: readonly Target[]
  /** Areas whose figures are left out because the publisher made a mistake with them, and which. */
  without?: { areas: readonly string[]; because: string }
}

/** How one published file is read. Everything that changes from year to year is in such a table. */
export interface PublicationTable {
  /** The table's id, which is also the name of its file in src/importer/publications/tables. */
  id: string
  name: string
  edition: Edition
  /** How its rows name areas and periods; if absent, as files of Explore Education Statistics do. */
  layout?: Layout
  /** For each role, the names that its column has had, latest first. No column has two roles. */
  columns: Readonly<Record<string, readonly string[]>>
  /** Roles of columns that an edition may lack; their figures are then left out, with a warning. */
  optional?: readonly string[]
  /**
   * Roles of the columns whose labels say what a row is about; none where each row holds
   * everything.
   */
  filters: readonly string[]
  rules: readonly Rule[]
  /** Labels, in the first filter, of rows that are not read, as other files hold their figures. */
  unread?: readonly string[]
  /** Whether figures of one area, period and category stand in several rows, which are joined. */
  joins?: boolean
  /** Years to add to time_period to get the period that the figures are used for. */
  periodShift?: number
}

/** How a table's rows name areas and periods. */
export const layoutOf = ({ layout = EES }: Pick<PublicationTable, 'layout'>): Layout => layout

/** Columns of files with a row for each label of each group of children. */
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
  /** For each category id, its labels, in the order in which they are shown. */
  categories: Readonly<Record<string, readonly string[]>>
}

/** Rules of a group whose labels are the categories of one indicator. */
export const breakdownRules = ({ group, indicator, figures, categories }: BreakdownRules): Rule[] =>
  Object.entries(categories).map(([category, labels]) => ({
    labels: [group, labels],
    targets: [{ indicator, category, figures }],
  }))

/**
 * The columns of a table in which each figure has a column of its own, whose current name is its
 * role.
 */
export const ownColumns = (targets: readonly Target[]): Record<string, readonly string[]> =>
  Object.fromEntries(
    targets.flatMap(({ figures }) => Object.values(figures)).map((role) => [role, [role]]),
  )

/** Where a table is, for messages that ask for a line to be added to it. */
export const tableFile = (table: { id: string }): string =>
  `src/importer/publications/tables/${table.id}.ts`
