import { later } from '@/ui/later'
import { definePage } from './page'

export default definePage({
  path: '/theme/:theme',
  Component: later(
    () => import('./bodies/theme'),
    (m) => m.Theme,
  ),
})
