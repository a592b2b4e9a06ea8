import { later } from '@/ui/later'
import { definePage } from './page'

export default definePage({
  path: '/compare',
  nav: { label: 'Compare', place: 20 },
  isForAll: true,
  Component: later(
    () => import('./bodies/compare'),
    (m) => m.ComparePage,
  ),
})
