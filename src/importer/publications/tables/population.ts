import type { PublicationTable, Target } from '../publication'
import { POPULATION_ESTIMATES } from './editions'

const denominator = (indicator: string, measure = 'population'): Target => ({
  indicator,
  category: 'total',
  figures: { [measure]: 'population' },
})

export const POPULATION: PublicationTable = {
  id: 'population',
  name: 'Mid-year population estimates, ages 0 to 17',
  edition: POPULATION_ESTIMATES,
  columns: { group: ['age_group'], population: ['population_estimate'] },
  filters: ['group'],
  rules: [
    {
      labels: [['Children aged 0 to 17 years']],
      // Each indicator has its own copy, so that its folder holds everything that its rate is
      // worked out from.
      targets: [
        denominator('children-looked-after', 'population-one-base'),
        denominator('children-in-need'),
        denominator('referrals'),
        denominator('section-47-enquiries'),
        denominator('initial-conferences-within-15-days'),
        denominator('child-protection-plans'),
        denominator('assessment-factors'),
        denominator('spending-on-childrens-services'),
        denominator('childrens-social-care-spending'),
        denominator('unaccompanied-asylum-seeking-children'),
      ],
    },
  ],
  // A rate on 31 March 2025 is based on the estimate for the middle of 2024.
  periodShift: 1,
}
