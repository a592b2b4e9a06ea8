import { later } from '@/ui/later'
import { definePage } from './page'

export default definePage({
  path: '/attention',
  nav: { label: 'What to look at', place: 10 },
  Component: later(
    () => import('./bodies/attention'),
    (m) => m.Attention,
  ),
})
