import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/accessibility',
  isForAll: true,
  Component: later(
    () => import('./accessibility'),
    (m) => m.Accessibility,
  ),
})
