import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/sources',
  foot: { label: 'Where the figures come from', place: 30 },
  isForAll: true,
  Component: later(
    () => import('./sources'),
    (m) => m.Sources,
  ),
})
