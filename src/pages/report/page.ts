import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/report',
  nav: { label: 'Report', place: 50 },
  isForAll: true,
  Component: later(
    () => import('./report'),
    (m) => m.Report,
  ),
})
