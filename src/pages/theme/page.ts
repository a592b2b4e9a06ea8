import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/theme/:theme',
  Component: later(
    () => import('./theme'),
    (m) => m.Theme,
  ),
})
