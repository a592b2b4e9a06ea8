import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/compare',
  nav: { label: 'Compare', place: 20 },
  isForAll: true,
  Component: later(
    () => import('./compare'),
    (m) => m.ComparePage,
  ),
})
