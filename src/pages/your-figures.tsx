import { later } from '@/ui/later'
import { definePage } from './page'

export default definePage({
  path: '/your-figures',
  isForAll: true,
  Component: later(
    () => import('./bodies/your-figures'),
    (m) => m.YourFigures,
  ),
})
