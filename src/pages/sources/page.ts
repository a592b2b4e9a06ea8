import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/sources',
  nav: { label: 'Sources', place: 80 },
  isForAll: true,
  Component: later(
    () => import('./sources'),
    (m) => m.Sources,
  ),
})
