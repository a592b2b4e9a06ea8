import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/code/:code',
  Component: later(
    () => import('./code'),
    (m) => m.Code,
  ),
})
