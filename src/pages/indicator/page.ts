import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/indicator/:indicator',
  Component: later(
    () => import('./indicator'),
    (m) => m.IndicatorPage,
  ),
})
