import { BREAKDOWN_COLUMNS, NUMBER_AND_PERCENT } from '../publication'
import type { PublicationTable } from '../publication'
import { CHILDREN_LOOKED_AFTER } from './editions'

const ALL = 'CLA on 31 March'
const TWO_YEARS = 'CLA 2 years on 31 March'

export const CLA_SCHOOL_MOVES: PublicationTable = {
  id: 'cla-stability-measures',
  name: 'Children looked after: school moves',
  edition: CHILDREN_LOOKED_AFTER,
  columns: { ...BREAKDOWN_COLUMNS, moves: ['move_measure'], label: ['school_stability'] },
  filters: ['group', 'moves', 'label'],
  unread: [TWO_YEARS],
  rules: [
    {
      labels: [[ALL], ['Mid-year moves'], ['With one or more mid-year moves during the year']],
      targets: [
        { indicator: 'mid-year-school-moves', category: 'total', figures: NUMBER_AND_PERCENT },
      ],
    },
    {
      labels: [[ALL], ['Mid-year moves'], ['Total children']],
      targets: [
        { indicator: 'mid-year-school-moves', category: 'total', figures: { base: 'number' } },
      ],
    },
    // Moves between school years are mostly to the next school.
    {
      labels: [[ALL], ['Any moves'], ['With one or more moves during the year', 'Total children']],
      targets: [],
    },
  ],
}

export const CLA_SOCIAL_WORKERS: PublicationTable = {
  id: 'cla-stability-measures',
  name: 'Children looked after: number of social workers',
  edition: CHILDREN_LOOKED_AFTER,
  columns: { ...BREAKDOWN_COLUMNS, label: ['sw_stability'] },
  filters: ['group', 'label'],
  rules: [
    {
      labels: [[ALL], ['3 or more social workers during the year']],
      targets: [
        {
          indicator: 'children-with-three-or-more-social-workers',
          category: 'total',
          figures: NUMBER_AND_PERCENT,
        },
      ],
    },
    {
      labels: [[ALL], ['Total children']],
      targets: [
        {
          indicator: 'children-with-three-or-more-social-workers',
          category: 'total',
          figures: { base: 'number' },
        },
      ],
    },
  ],
}
