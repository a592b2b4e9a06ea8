import type { Target } from '../publication'
import { cinTable } from './cin-table'

/** The columns of the factors, each of which is a category. Two of them had no figures for years. */
const FACTORS = [
  'alcohol_misuse_child',
  'alcohol_misuse_parent',
  'alcohol_misuse_person',
  'drug_misuse_child',
  'drug_misuse_parent',
  'drug_misuse_person',
  'domestic_abuse_child',
  'domestic_abuse_parent',
  'domestic_abuse_person',
  'mental_health_child',
  'mental_health_parent',
  'mental_health_person',
  'learning_disability_child',
  'learning_disability_parent',
  'learning_disability_person',
  'physical_disability_child',
  'physical_disability_parent',
  'physical_disability_person',
  'young_carer',
  'privately_fostered',
  'unaccompanied_asylum_seeker',
  'going_missing',
  'child_sexual_exploitation',
  'trafficking',
  'gangs',
  'socially_unacceptable_behaviour',
  'self_harm',
  'neglect',
  'emotional_abuse',
  'physical_abuse_child_on_child',
  'physical_abuse_adult_on_child',
  'sexual_abuse_child_on_child',
  'sexual_abuse_adult_on_child',
  'female_genital_mutilation',
  'faith_linked_abuse',
  'child_criminal_exploitation',
  'other',
] as const

const TARGETS: readonly Target[] = [
  {
    indicator: 'assessment-factors',
    category: 'total',
    figures: { assessments: 'episodes_with_assessment_factor' },
  },
  ...FACTORS.map((column) => ({
    indicator: 'assessment-factors',
    category: column.replaceAll('_', '-'),
    figures: { number: column },
  })),
]

export const CIN_ASSESSMENT_FACTORS = cinTable({
  id: 'cin-assessment-factors',
  name: 'Children in need: factors identified at the end of assessment',
  label: 'Factors identified at the end of assessment',
  targets: TARGETS,
})
