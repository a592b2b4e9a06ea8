import { later } from '@/ui/later'
import { definePage } from './page'

export default definePage({
  path: '/sources',
  nav: { label: 'Sources', place: 80 },
  isForAll: true,
  Component: later(
    () => import('./bodies/sources'),
    (m) => m.Sources,
  ),
})
