import type { PublicationTable } from '../publication'
import { POPULATION_ESTIMATES } from './editions'

export const POPULATION: PublicationTable = {
  id: 'population',
  name: 'Mid-year population estimates, ages 0 to 17',
  edition: POPULATION_ESTIMATES,
  columns: { group: ['age_group'], population: ['population_estimate'] },
  filters: ['group'],
  rules: [
    {
      labels: [['Children aged 0 to 17 years']],
      targets: [
        {
          indicator: 'children-looked-after',
          category: 'total',
          figures: { 'population-one-base': 'population' },
        },
      ],
    },
  ],
  // A rate on 31 March 2025 is worked out on the estimate of the middle of 2024.
  periodShift: 1,
}
