import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/returns',
  isForAll: true,
  Component: later(
    () => import('./returns'),
    (m) => m.ReturnsPage,
  ),
})
