import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/embed/:code',
  isBare: true,
  Component: later(
    () => import('./embed'),
    (m) => m.Embed,
  ),
})
