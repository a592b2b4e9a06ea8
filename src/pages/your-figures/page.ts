import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/your-figures',
  isForAll: true,
  Component: later(
    () => import('./your-figures'),
    (m) => m.YourFigures,
  ),
})
