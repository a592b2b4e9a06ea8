import { later } from '@/ui/later'
import { definePage } from './page'

export default definePage({
  path: '/changes',
  Component: later(
    () => import('./bodies/changes'),
    (m) => m.Changes,
  ),
})
