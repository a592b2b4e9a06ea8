import type { Target } from '../publication'
import { cinTable } from './cin-table'

const TARGETS: readonly Target[] = [
  {
    indicator: 'referrals',
    category: 'total',
    figures: {
      number: 'referral_count',
      children: 'referral_child_count',
      'no-further-action-percent': 'no_further_action_percent',
      'no-further-action': 'no_further_action_count',
      'not-in-need-percent': 'not_in_need_percent',
      'not-in-need': 'not_in_need_count',
    },
  },
  {
    indicator: 're-referrals',
    category: 'total',
    figures: {
      percent: 'rereferral_percent',
      number: 'rereferral_count',
      referrals: 'referral_count',
      'children-percent': 'rereferral_child_percent',
      children: 'rereferral_child_count',
      'children-referred': 'referral_child_count',
    },
  },
]

export const CIN_REFERRALS = cinTable({
  id: 'cin-referrals',
  name: 'Children in need: referrals and re-referrals',
  label: 'Referrals and Re-referrals',
  targets: TARGETS,
})
