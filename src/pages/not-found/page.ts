import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '*',
  Component: later(
    () => import('./unknown'),
    (m) => m.Unknown,
  ),
})
