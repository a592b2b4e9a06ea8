import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/accessibility',
  foot: { label: 'Accessibility', place: 60 },
  isForAll: true,
  Component: later(
    () => import('./accessibility'),
    (m) => m.Accessibility,
  ),
})
