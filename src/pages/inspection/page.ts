import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/inspection',
  nav: { label: 'Inspection', place: 30 },
  Component: later(
    () => import('./inspection'),
    (m) => m.InspectionPage,
  ),
})
