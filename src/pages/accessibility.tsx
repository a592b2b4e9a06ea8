import { later } from '@/ui/later'
import { definePage } from './page'

export default definePage({
  path: '/accessibility',
  isForAll: true,
  Component: later(
    () => import('./bodies/accessibility'),
    (m) => m.Accessibility,
  ),
})
