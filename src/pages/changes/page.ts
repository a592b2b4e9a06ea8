import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/changes',
  foot: { label: 'What changed', place: 20 },
  Component: later(
    () => import('./changes'),
    (m) => m.Changes,
  ),
})
