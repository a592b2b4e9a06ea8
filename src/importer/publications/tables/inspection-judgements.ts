import type { Edition } from '../publication'

/**
 * How Ofsted's files of inspection judgements are read: one row per inspection, one column per
 * judgement.
 */
export interface JudgementTable {
  /** The table's id, which is also the name of its file in src/importer/publications/tables. */
  id: string
  name: string
  edition: Edition
  indicator: string
  measure: string
  /** For each role, the names that its column has had, latest first. */
  columns: Readonly<Record<'ons' | 'name' | 'inspected' | 'published', readonly string[]>>
  /**
   * For each category id, the names that its column has had, in the order in which categories are
   * shown.
   */
  categories: Readonly<Record<string, readonly string[]>>
  /** The possible judgements as they are printed, best first. */
  grades: readonly string[]
}

const INSPECTION_OUTCOMES: Edition = {
  publication: 'ofsted-ilacs',
  publisher: 'Ofsted',
  title: (year) => `Local authority inspection outcomes as at 31 March ${year}`,
  url: (year) =>
    `https://www.gov.uk/government/statistics/local-authority-inspection-outcomes-as-at-31-march-${year}`,
  published: { 2025: '2025' },
  // The latest judgement of each authority is also in a file of its own.
  repeats: true,
}

export const INSPECTION_JUDGEMENTS: JudgementTable = {
  id: 'inspection-judgements',
  name: 'Local authority inspection outcomes: judgements',
  edition: INSPECTION_OUTCOMES,
  indicator: 'ofsted-judgements',
  measure: 'judgement',
  columns: {
    ons: ['local authority area code'],
    name: ['local authority name'],
    inspected: ['inspection date'],
    published: ['publication date'],
  },
  categories: {
    'overall-effectiveness': ['overall effectiveness'],
    leaders: ['the impact of leaders on social work practice with children and families'],
    'help-and-protection': [
      'the experiences and progress of children who need help and protection',
    ],
    'children-in-care': ['the experiences and progress of children in care'],
    'care-leavers': ['the experiences and progress of care leavers'],
  },
  grades: ['Outstanding', 'Good', 'Requires improvement to be good', 'Inadequate'],
}
