import { later } from '@/ui/later'
import { definePage } from '../shared/page'

export default definePage({
  path: '/changes',
  Component: later(
    () => import('./changes'),
    (m) => m.Changes,
  ),
})
