import type { PublicationTable, Rule, Target } from '../publication'
import { OUTCOMES } from './editions'

/** The groups of children, and how the files name them. */
const GROUPS: Readonly<Record<string, string>> = {
  cla: 'CLA 12 months at 31 March',
  cpp: 'CPPO at 31 March',
  cin: 'CINO at 31 March',
}

/** A rule for each group of children, with the same figures. */
const forGroups = (
  targets: readonly Omit<Target, 'category'>[],
  before: readonly (readonly string[])[] = [],
): Rule[] =>
  Object.entries(GROUPS).map(([category, label]) => ({
    labels: [...before, [label]],
    targets: targets.map((target) => ({ ...target, category })),
  }))

export const OUTCOMES_ABSENCE: PublicationTable = {
  id: 'outcomes',
  name: 'Outcomes for children in need: absence',
  edition: OUTCOMES,
  columns: {
    phase: ['phase_type_grouping'],
    group: ['social_care_group'],
    pupils: ['t_pupils'],
    overall: ['pt_overall'],
    persistent: ['pt_pupils_pa_10_exact'],
    severe: ['pt_pupils_pa_50_exact'],
    persistentPupils: ['t_pupils_pa_10_exact'],
    severePupils: ['t_pupils_pa_50_exact'],
  },
  filters: ['phase', 'group'],
  unread: [
    'State-funded primary',
    'State-funded secondary',
    'Special',
    'State-funded alternative provision school',
  ],
  rules: forGroups(
    [
      {
        indicator: 'school-absence',
        figures: {
          percent: 'overall',
          'persistent-percent': 'persistent',
          'severe-percent': 'severe',
          'persistent-number': 'persistentPupils',
          'severe-number': 'severePupils',
          pupils: 'pupils',
        },
      },
    ],
    [['Total']],
  ),
}

export const OUTCOMES_AT_11: PublicationTable = {
  id: 'outcomes',
  name: 'Outcomes for children in need: tests at the end of primary school',
  edition: OUTCOMES,
  columns: {
    group: ['social_care_group'],
    all: ['pt_rwm_met_expected_standard'],
    number: ['t_rwm_met_expected_standard'],
    pupils: ['t_rwm_eligible_pupils'],
    reading: ['pt_read_met_expected_standard'],
    writing: ['pt_writta_met_expected_standard'],
    maths: ['pt_mat_met_expected_standard'],
  },
  filters: ['group'],
  rules: forGroups([
    {
      indicator: 'expected-standard-at-11',
      figures: {
        percent: 'all',
        number: 'number',
        pupils: 'pupils',
        'reading-percent': 'reading',
        'writing-percent': 'writing',
        'maths-percent': 'maths',
      },
    },
  ]),
}

export const OUTCOMES_AT_16: PublicationTable = {
  id: 'outcomes',
  name: 'Outcomes for children in need: results at 16',
  edition: OUTCOMES,
  columns: {
    group: ['social_care_group'],
    pupils: ['t_pupils'],
    score: ['avg_att8'],
    standard: ['pt_l2basics_94'],
    standardPupils: ['t_l2basics_94'],
    strong: ['pt_l2basics_95'],
    strongPupils: ['t_l2basics_95'],
  },
  filters: ['group'],
  rules: forGroups([
    { indicator: 'attainment-8', figures: { score: 'score', pupils: 'pupils' } },
    {
      indicator: 'english-and-maths-at-16',
      figures: {
        percent: 'standard',
        'strong-percent': 'strong',
        number: 'standardPupils',
        'strong-number': 'strongPupils',
        pupils: 'pupils',
      },
    },
  ]),
}
