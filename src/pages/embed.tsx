import { later } from '@/ui/later'
import { definePage } from './page'

export default definePage({
  path: '/embed/:code',
  isBare: true,
  Component: later(
    () => import('./bodies/embed'),
    (m) => m.Embed,
  ),
})
