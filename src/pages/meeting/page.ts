import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/meeting',
  nav: { label: 'Meeting', place: 55 },
  isBare: true,
  Component: later(
    () => import('./meeting'),
    (m) => m.Meeting,
  ),
})
