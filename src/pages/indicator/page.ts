import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/indicator/:indicator',
  addresses: ({ indicators }) => indicators.map(({ id }) => `/indicator/${id}`),
  Component: later(
    () => import('./indicator'),
    (m) => m.IndicatorPage,
  ),
})
