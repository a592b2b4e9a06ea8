import type { Target } from '../publication'
import { cinTable } from './cin-table'

const length = (category: string, column: string): Target => ({
  indicator: 'child-protection-plans-by-length',
  category,
  figures: { percent: `${column}_percent`, number: column },
})

const TARGETS: readonly Target[] = [
  { indicator: 'child-protection-plans', category: 'total', figures: { number: 'cpp_at31' } },
  {
    indicator: 'child-protection-plans-two-years',
    category: 'total',
    figures: { percent: '2_years_or_more_percent', number: '2_years_or_more', plans: 'cpp_at31' },
  },
  {
    indicator: 'child-protection-plans-by-length',
    category: 'total',
    figures: { number: 'cpp_at31' },
  },
  length('up-to-3-months', '3_months_or_less'),
  length('3-to-6-months', 'more_than_3_months_6_months'),
  length('6-to-12-months', 'more_than_6_months_less_than_1_year'),
  length('1-to-2-years', '1_year_less_than_2_years'),
  length('2-years-or-more', '2_years_or_more'),
]

export const CIN_PLAN_LENGTH = cinTable({
  id: 'cin-plan-length',
  name: 'Children in need: child protection plans by length',
  label: 'Child Protection Plans by length of time',
  targets: TARGETS,
})
