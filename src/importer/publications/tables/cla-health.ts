import { BREAKDOWN_COLUMNS, breakdownRules, NUMBER_AND_PERCENT } from '../publication'
import type { PublicationTable, Rule, Target } from '../publication'
import { CHILDREN_LOOKED_AFTER } from './editions'

const rule = (
  group: string,
  label: string,
  kept: Readonly<Record<string, Target['figures']>>,
): Rule => ({
  labels: [[group], [label]],
  targets: Object.entries(kept).map(([indicator, figures]) => ({
    indicator,
    category: 'total',
    figures,
  })),
})

/** The denominators. Their own percentage is always 100, so it is not read. */
const BASE = { base: 'number' }

const CHECKS = 'Health assessments: Children looked after all ages'
const DEVELOPMENT = 'Development assessments: Children looked after ages 0 to 4 years'
const CONVICTIONS = 'Convictions: Children looked after Ages 10 to 17 years'
const MISUSE = 'Substance misuse: Children looked after all ages'
const SDQ = 'Ages 5 to 16 years with SDQ score'

export const CLA_HEALTH: PublicationTable = {
  id: 'cla-health',
  name: 'Children looked after for 12 months: convictions and health',
  edition: CHILDREN_LOOKED_AFTER,
  columns: BREAKDOWN_COLUMNS,
  filters: ['group', 'label'],
  rules: [
    rule(CHECKS, 'Had their annual health assessment', {
      'health-assessments': NUMBER_AND_PERCENT,
    }),
    rule(CHECKS, 'Had their teeth checked by a dentist', { 'dental-checks': NUMBER_AND_PERCENT }),
    rule(CHECKS, 'Had their immunisations up to date', { immunisations: NUMBER_AND_PERCENT }),
    rule(CHECKS, 'Total all ages', {
      'health-assessments': BASE,
      'dental-checks': BASE,
      immunisations: BASE,
    }),
    rule(DEVELOPMENT, 'Development assessments up to date', {
      'health-assessments': { 'development-number': 'number', 'development-percent': 'percent' },
    }),
    rule(DEVELOPMENT, 'Total ages 0 to 4 years', {
      'health-assessments': { 'development-base': 'number' },
    }),
    ...breakdownRules({
      group: [SDQ],
      indicator: 'emotional-wellbeing',
      figures: NUMBER_AND_PERCENT,
      categories: {
        normal: ['SDQ score is normal'],
        borderline: ['SDQ score is borderline'],
        concern: ['SDQ score is a cause for concern'],
      },
    }),
    // All scores together, and the share of children who have one.
    rule(SDQ, 'SDQ score was received', {
      'emotional-wellbeing': { number: 'number', 'score-percent': 'percent' },
    }),
    rule(SDQ, 'Total ages 5 to 16 years', { 'emotional-wellbeing': BASE }),
    // A score, although it is in the column of counts.
    rule(SDQ, 'SDQ average score', { 'emotional-wellbeing': { 'average-score': 'number' } }),
    rule(
      CONVICTIONS,
      'Convicted or subject to youth cautions, or youth conditional cautions during the year',
      { convictions: NUMBER_AND_PERCENT },
    ),
    rule(CONVICTIONS, 'Total ages 10 to 17 years', { convictions: BASE }),
    rule(MISUSE, 'Identified as having a substance misuse problem', {
      'substance-misuse': NUMBER_AND_PERCENT,
    }),
    rule(MISUSE, 'Received an intervention for their substance misuse problem', {
      'substance-misuse': { 'helped-number': 'number', 'helped-percent': 'percent' },
    }),
    rule(MISUSE, 'Offered intervention but refused it', {
      'substance-misuse': { 'refused-number': 'number', 'refused-percent': 'percent' },
    }),
    rule(MISUSE, 'Total all ages', { 'substance-misuse': BASE }),
  ],
}
