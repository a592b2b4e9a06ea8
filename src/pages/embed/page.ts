import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/embed/:code',
  addresses: ({ indicators }) => indicators.map(({ code }) => `/embed/${code}`),
  isBare: true,
  Component: later(
    () => import('./embed'),
    (m) => m.Embed,
  ),
})
