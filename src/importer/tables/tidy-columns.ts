/** A column of the tidy format, as the page and the templates explain it. */
export interface TidyColumn {
  /** The column's name in the app's own files, then other names that are understood. */
  names: readonly [string, ...string[]]
  need: 'always' | 'sometimes' | 'may be left out'
  holds: string
}

/**
 * The tidy format: one figure per row. The names are those in the files that the app saves, so that
 * it can read whatever it saves.
 */
export const TIDY_COLUMNS = {
  indicator: {
    names: ['indicator', 'indicator id', 'indicator_id'],
    need: 'always',
    holds:
      'The id of the indicator, such as children-looked-after, or its code, such as CLA-01. A new one: a name of your own in small letters and hyphens.',
  },
  period: {
    names: ['period', 'date', 'month', 'quarter'],
    need: 'always',
    holds:
      '2023-04 or Apr 2023 for a month, 2023-24-Q1 for April to June 2023, 2023-24 for a financial year, 31/03/2023 for a day. One kind for each indicator. Date cells of Excel are understood.',
  },
  measure: {
    names: ['measure'],
    need: 'sometimes',
    holds: 'Which of the indicator’s measures: number, percent, rate. Not needed where it has one.',
  },
  value: {
    names: ['value', 'figure'],
    need: 'always',
    holds:
      'The number. A percentage as 67% or 67. Where there is none, leave it empty and say why in the next column.',
  },
  shorthand: {
    names: ['shorthand', 'reason'],
    need: 'sometimes',
    holds:
      'Why there is no number: c suppressed, x not available, z not applicable, k rounds to zero, low rounds to zero, u too unreliable, w none recorded.',
  },
  area_code: {
    names: ['area_code', 'area code', 'la code', 'la_code'],
    need: 'may be left out',
    holds:
      'The ONS code of the council, region or England. Without it the figures are the home council’s.',
  },
  category: {
    names: ['category'],
    need: 'sometimes',
    holds: 'The part of a breakdown: its id or its name, such as Foster care. Empty for the whole.',
  },
  breakdown: {
    names: ['breakdown'],
    need: 'may be left out',
    holds: 'What the category is a part of, such as Placement. Needed for a new indicator only.',
  },
  numerator: {
    names: ['numerator'],
    need: 'may be left out',
    holds: 'What a percentage or rate was worked out from. It is checked against the value.',
  },
  denominator: {
    names: ['denominator'],
    need: 'may be left out',
    holds: 'What it was divided by.',
  },
  note: {
    names: ['note', 'notes', 'comment'],
    need: 'may be left out',
    holds: 'What a reader must know about this figure; it is shown with it.',
  },
  unit: {
    names: ['unit'],
    need: 'sometimes',
    holds:
      'What is counted: children, audits, %, days, £, £ thousand, £ million, £ per week. Needed for a new indicator.',
  },
  name: {
    names: ['name'],
    need: 'sometimes',
    holds: 'The name of a new indicator, as it is to be shown.',
  },
  theme: {
    names: ['theme'],
    need: 'sometimes',
    holds: 'The theme of a new indicator, such as Placements or Workforce.',
  },
  definition: {
    names: ['definition'],
    need: 'may be left out',
    holds: 'What a new indicator counts, in a sentence.',
  },
} as const satisfies Record<string, TidyColumn>

/** Columns of the app's own files that repeat others or hold what the app works out itself. */
export const KNOWN_UNREAD: readonly string[] = [
  'code',
  'area',
  'release',
  'source',
  'status',
  'target',
  'target_state',
  'confidentiality',
  'period_ends',
  'shorthand_meaning',
  'breakdown_name',
  'category_name',
]

/** Column names in files of audits and of actions, which have formats of their own. */
const OTHER_NAMES = `grade, moderated_grade, moderated grade, audits, number of audits, team,
  service_area, service area, meeting, topic, asked, state, printed, state_date, number`

/** Every column name of a council's own file, used to tell a header from the titles above it. */
export const HEADER_NAMES: ReadonlySet<string> = new Set([
  ...Object.values(TIDY_COLUMNS).flatMap(({ names }) => names),
  ...KNOWN_UNREAD,
  ...OTHER_NAMES.split(/,\s*/),
])
