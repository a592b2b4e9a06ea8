import type { PublicationTable, Rule } from '../publication'
import { CHILDREN_LOOKED_AFTER } from './editions'

const rule = (label: string, indicator: string): Rule => ({
  labels: [[label]],
  targets: [
    {
      indicator,
      category: 'total',
      figures: { rate: 'rate', number: 'number', population: 'population' },
    },
  ],
})

export const CLA_NUMBER_AND_RATE: PublicationTable = {
  id: 'cla-number-and-rate',
  name: 'Children looked after: number and rate per 10,000',
  edition: CHILDREN_LOOKED_AFTER,
  columns: {
    group: ['population_type', 'population_count'],
    population: ['population_estimate'],
    number: ['children_count', 'number'],
    rate: ['rate_per_10000'],
  },
  filters: ['group'],
  rules: [
    rule('Children looked after on 31 March each year', 'children-looked-after'),
    rule('Children starting to be looked after each year', 'children-started-to-be-looked-after'),
    rule('Children ceasing to be looked after each year', 'children-ceased-to-be-looked-after'),
  ],
}
