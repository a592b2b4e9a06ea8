import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/inspection',
  Component: later(
    () => import('./inspection'),
    (m) => m.InspectionPage,
  ),
})
