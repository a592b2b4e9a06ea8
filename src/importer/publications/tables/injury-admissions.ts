import { FINGERTIPS } from '../layouts'
import type { PublicationTable } from '../publication'
import { CHILD_HEALTH_PROFILES } from './editions'

export const INJURY_ADMISSIONS: PublicationTable = {
  id: 'injury-admissions',
  name: 'Child health profiles: hospital admissions for injuries',
  edition: CHILD_HEALTH_PROFILES,
  layout: FINGERTIPS,
  columns: {
    indicator: ['indicator name'],
    sex: ['sex'],
    group: ['category'],
    rate: ['value'],
    number: ['count'],
    population: ['denominator'],
  },
  filters: ['sex'],
  unread: ['Male', 'Female'],
  rules: [
    {
      labels: [['Persons']],
      targets: [
        {
          indicator: 'injury-admissions',
          category: 'total',
          figures: { rate: 'rate', number: 'number', population: 'population' },
        },
      ],
    },
  ],
}
