import type { Target } from '../publication'
import { cinTable } from './cin-table'

const TARGETS: readonly Target[] = [
  {
    indicator: 'repeat-child-protection-plans',
    category: 'total',
    figures: {
      percent: 'cpp_subsequent_percent',
      number: 'cpp_subsequent',
      started: 'cpp_start',
    },
  },
]

export const CIN_REPEAT_PLANS = cinTable({
  id: 'cin-repeat-plans',
  name: 'Children in need: second or subsequent child protection plans',
  label: 'Child Protection Plans which are a second or subsequent plan',
  targets: TARGETS,
})
