import { EES_NATIONAL } from '../layouts'
import type { PublicationTable } from '../publication'
import { CHILDREN_LOOKED_AFTER } from './editions'

/** The stages of an adoption, and how the file names them. */
const STAGES: Readonly<Record<string, string>> = {
  'care-to-decision':
    'Average time between entry into care and decision that child should be placed for adoption',
  'decision-to-match':
    'Average time between decision that child should be placed for adoption and matching of child and adopters',
  'match-to-placement': 'Average time between date of matching and date placed for adoption',
  'care-to-placement': 'Total average time between entry into care and date placed for adoption',
  'placement-to-adoption':
    'Average time between date placed for adoption and the date child adopted',
  'care-to-adoption': 'Total average time between entry into care and adoption',
}

const AGES = ['under 1', '1', '2', '3', '4', '5', '6', '7 and over'].map((age) => `Aged ${age}`)

export const CLA_ADOPTION_STAGES: PublicationTable = {
  id: 'cla-adoption-stages',
  name: 'Children looked after: time between stages of adoption',
  edition: CHILDREN_LOOKED_AFTER,
  layout: EES_NATIONAL,
  columns: {
    stage: ['stage_of_adoption_process'],
    age: ['age_start_poc'],
    months: ['number'],
  },
  filters: ['stage', 'age'],
  // A number of children, in the column of times.
  unread: [
    'Children adopted who were placed for adoption within 12 months of the LA decision to place the child for adoption',
  ],
  rules: [
    ...Object.entries(STAGES).map(([category, label]) => ({
      labels: [[label], ['Total']],
      targets: [{ indicator: 'adoption-stages', category, figures: { months: 'months' } }],
    })),
    { labels: [Object.values(STAGES), AGES], targets: [] },
  ],
}
