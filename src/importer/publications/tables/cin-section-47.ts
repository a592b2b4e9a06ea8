import type { Target } from '../publication'
import { cinTable } from './cin-table'

const wait = (category: string, column: string): Target => ({
  indicator: 'initial-conferences-by-wait',
  category,
  figures: { number: column },
})

const TARGETS: readonly Target[] = [
  {
    indicator: 'section-47-enquiries',
    category: 'total',
    figures: { number: 'section47', children: 'section47_child' },
  },
  {
    indicator: 'initial-conferences-within-15-days',
    category: 'total',
    figures: {
      conferences: 'icpc',
      children: 'icpc_child',
      'up-to-10-days': 'duration_0-10_days',
      '11-to-15-days': 'duration_11-15_days',
      'median-days': 'duration_median',
      'lower-quartile-days': 'duration_25th_percentile',
      'upper-quartile-days': 'duration_75th_percentile',
    },
  },
  {
    indicator: 'section-47-enquiries-to-conference',
    category: 'total',
    figures: { conferences: 'icpc', enquiries: 'section47' },
  },
  wait('total', 'icpc'),
  wait('up-to-10-days', 'duration_0-10_days'),
  wait('11-to-15-days', 'duration_11-15_days'),
  wait('16-to-20-days', 'duration_16-20_days'),
  wait('21-days-or-more', 'duration_21+_days'),
]

export const CIN_SECTION_47 = cinTable({
  id: 'cin-section-47',
  name: 'Children in need: section 47 enquiries and initial child protection conferences',
  label: 'Section 47s and Initial Child Protection Conferences',
  targets: TARGETS,
})
