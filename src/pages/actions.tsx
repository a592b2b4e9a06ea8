import { later } from '@/ui/later'
import { definePage } from './page'

export default definePage({
  path: '/actions',
  nav: { label: 'Actions', place: 40 },
  isForAll: true,
  Component: later(
    () => import('./bodies/actions'),
    (m) => m.Actions,
  ),
})
