import { later } from '@/ui/later'
import { definePage } from './page'

export default definePage({
  path: '/indicator/:indicator',
  Component: later(
    () => import('./bodies/indicator'),
    (m) => m.IndicatorPage,
  ),
})
