import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/actions',
  foot: { label: 'Actions', place: 25 },
  isForAll: true,
  Component: later(
    () => import('./actions'),
    (m) => m.Actions,
  ),
})
