import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/changes',
  Component: later(
    () => import('./changes'),
    (m) => m.Changes,
  ),
})
