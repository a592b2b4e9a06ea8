import { BREAKDOWN_COLUMNS, breakdownRules, NUMBER_AND_PERCENT as figures } from '../publication'
import type { PublicationTable, Rule } from '../publication'
import { CHILDREN_LOOKED_AFTER } from './editions'

const TOTAL = ['Total']

const UASC = ['Unaccompanied asylum-seeking children']
const uascRule = (label: string, kept: Readonly<Record<string, string>>): Rule => ({
  labels: [UASC, [label]],
  targets: [
    { indicator: 'unaccompanied-asylum-seeking-children', category: 'total', figures: kept },
  ],
})

const children = [
  ...breakdownRules({
    group: ['Age group', 'Age'],
    indicator: 'children-looked-after-by-age',
    figures,
    categories: {
      total: TOTAL,
      'under-1': ['Under 1 year', 'Under 1'],
      '1-to-4': ['1 to 4 years'],
      '5-to-9': ['5 to 9 years'],
      '10-to-15': ['10 to 15 years'],
      '16-and-over': ['16 years and over', '16 and over'],
    },
  }),
  ...breakdownRules({
    group: ['Sex', 'Gender'],
    indicator: 'children-looked-after-by-sex',
    figures,
    categories: { total: TOTAL, male: ['Male'], female: ['Female'] },
  }),
  ...breakdownRules({
    group: ['Ethnicity'],
    indicator: 'children-looked-after-by-ethnicity',
    figures,
    categories: {
      total: TOTAL,
      white: ['White'],
      mixed: ['Mixed or Multiple ethnic groups'],
      asian: ['Asian or Asian British'],
      black: ['Black, African, Caribbean or Black British'],
      'other-ethnic-group': ['Other ethnic group'],
      'not-known': ['Refused or information not yet available'],
    },
  }),
  ...breakdownRules({
    group: ['Legal status'],
    indicator: 'children-looked-after-by-legal-status',
    figures,
    categories: {
      total: TOTAL,
      'full-care-order': ['Full care order'],
      'interim-care-order': ['Interim care order'],
      'placement-order': ['Placement order granted'],
      'voluntary-agreement': ['Voluntary agreements under S20 CA 1989'],
      'detained-for-protection': ['Detained for child protection'],
      'youth-justice': ['Youth justice legal statuses'],
    },
  }),
  ...breakdownRules({
    group: ['Category of need'],
    indicator: 'children-looked-after-by-need',
    figures,
    categories: {
      total: TOTAL,
      'abuse-or-neglect': ['Abuse or neglect'],
      disability: ["Child's disability"],
      'parental-illness': ['Parental illness or disability'],
      'acute-stress': ['Family in acute stress'],
      'family-dysfunction': ['Family dysfunction'],
      'unacceptable-behaviour': ['Socially unacceptable behaviour'],
      'low-income': ['Low income'],
      'absent-parenting': ['Absent parenting'],
    },
  }),
]

const placements = [
  ...breakdownRules({
    group: ['Placement'],
    indicator: 'placement-type',
    figures,
    categories: {
      total: TOTAL,
      foster: ['Foster placements'],
      'childrens-homes': ["Secure homes and children's homes"],
      'semi-independent': [
        'Independent and semi-independent living arrangements/supported accommodation',
      ],
      'with-parents': ['Placed with parents or other person with parental responsibility'],
      adoption: ['Placed for adoption'],
      'residential-schools': ['Residential schools'],
      'other-residential': ['Other residential settings'],
      other: ['Other placements'],
    },
  }),
  ...breakdownRules({
    group: ['Place providers'],
    indicator: 'placement-provider',
    figures,
    categories: {
      total: TOTAL,
      own: ['Own provision (by the LA)'],
      private: ['Private provision'],
      voluntary: ['Voluntary/third sector provision'],
      'other-la': ['Other LA provision'],
      'other-public': ['Other public provision (e.g. by a PCT etc)'],
      parents: ['Parents or other person with parental responsibility'],
      'not-reported': ['Placement provider not reported'],
    },
  }),
  ...breakdownRules({
    group: ['Distance between home and placement'],
    indicator: 'placement-distance',
    figures,
    categories: {
      total: TOTAL,
      'within-20-miles': ['Placed 20 miles or less from home'],
      'over-20-miles': ['Placed more than 20 miles from home'],
      'not-known': ['Distance not known or not recorded'],
    },
  }),
  ...breakdownRules({
    group: ['Locality of placement'],
    indicator: 'placement-locality',
    figures,
    categories: {
      total: TOTAL,
      inside: ['Placed inside the local authority boundary'],
      outside: ['Placed outside the local authority boundary'],
    },
  }),
  ...breakdownRules({
    group: ['Distance between home and placement and locality of placement'],
    indicator: 'placement-locality',
    figures,
    categories: {
      'inside-within-20': ['Placed inside the LA boundary, 20 miles or less from home'],
      'outside-within-20': ['Placed outside the LA boundary, 20 miles or less from home'],
      'inside-over-20': ['Placed inside the LA boundary, more than 20 miles from home'],
      'outside-over-20': ['Placed outside the LA boundary, more than 20 miles from home'],
      'inside-not-known': ['Placed inside the LA boundary, distance not known or not recorded'],
      'outside-not-known': ['Placed outside the LA boundary, distance not known or not recorded'],
    },
  }),
  ...breakdownRules({
    group: ['LA of placement'],
    indicator: 'children-placed-in-the-area',
    figures,
    categories: {
      total: TOTAL,
      'own-children': ['Own LA children placed internally within the local authority boundary'],
      'other-authorities-children': [
        'Other LA children externally placed within the local authority boundary',
      ],
    },
  }),
]

export const CLA_ON_31_MARCH: PublicationTable = {
  id: 'cla-on-31-march',
  name: 'Children looked after on 31 March by characteristics',
  edition: CHILDREN_LOOKED_AFTER,
  columns: BREAKDOWN_COLUMNS,
  filters: ['group', 'label'],
  rules: [
    ...children,
    ...placements,
    // The same total as "Locality of placement", which is kept.
    {
      labels: [['Distance between home and placement and locality of placement'], TOTAL],
      targets: [],
    },
    uascRule('UASC', figures),
    uascRule('Non-UASC', { 'non-uasc-number': 'number', 'non-uasc-percent': 'percent' }),
    uascRule('Total', { base: 'number' }),
  ],
}
