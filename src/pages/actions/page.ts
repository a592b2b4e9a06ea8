import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/actions',
  nav: { label: 'Actions', place: 40 },
  isForAll: true,
  Component: later(
    () => import('./actions'),
    (m) => m.Actions,
  ),
})
