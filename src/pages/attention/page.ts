import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/attention',
  nav: { label: 'Attention', place: 10 },
  Component: later(
    () => import('./attention'),
    (m) => m.Attention,
  ),
})
