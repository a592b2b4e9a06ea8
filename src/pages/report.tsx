import { later } from '@/ui/later'
import { definePage } from './page'

export default definePage({
  path: '/report',
  nav: { label: 'Report', place: 50 },
  isForAll: true,
  Component: later(
    () => import('./bodies/report'),
    (m) => m.Report,
  ),
})
