import type { PublicationTable, Rule } from '../publication'
import { CHILDREN_LOOKED_AFTER } from './editions'

/** Each age group is a separate measure: the end of its id, and its label. */
const AGES = { '': '19 to 21 years', '-17-18': '17 to 18 years' }

const rules = (indicator: string, categories: Readonly<Record<string, string>>): Rule[] =>
  Object.entries(categories).flatMap(([category, label]) =>
    Object.entries(AGES).map(([end, age]) => ({
      labels: [[label], [age]],
      targets: [
        {
          indicator,
          category,
          figures: { [`number${end}`]: 'number', [`percent${end}`]: 'percent' },
        },
      ],
    })),
  )

export const CARE_LEAVERS: PublicationTable = {
  id: 'care-leavers',
  name: 'Care leavers: activity, or suitability of accommodation',
  edition: CHILDREN_LOOKED_AFTER,
  columns: {
    label: ['breakdown'],
    age: ['care_leaver_age'],
    number: ['care_leaver_count', 'number'],
    percent: ['care_leaver_percent', 'percentage'],
  },
  // The label comes first, as the ages occur in every file about care leavers.
  filters: ['label', 'age'],
  rules: [
    ...rules('care-leavers-in-education-employment-or-training', {
      total: 'Total',
      eet: 'Total in education, employment or training',
      neet: 'Total not in education, employment or training',
      'not-known': 'Total information not known',
      'higher-education': 'Higher education i.e. studies beyond A level',
      'education-not-higher': 'Education other than higher education',
      'work-or-training-2021': 'In training or employment',
      'work-or-training': 'In training or employment (excl. apprenticeship)',
      apprenticeship: 'In an apprenticeship',
      'neet-illness': 'Not in education, training or employment, owing to illness or disability',
      'neet-parenting': 'Not in education, training or employment, owing to pregnancy or parenting',
      'neet-other': 'Not in education, training or employment, owing to other reasons',
    }),
    ...rules('care-leavers-in-suitable-accommodation', {
      total: 'Suitability total',
      suitable: 'Accommodation considered suitable',
      unsuitable: 'Accommodation considered unsuitable',
      'not-known': 'No information',
    }),
  ],
}
