import { later } from '@/ui/later'
import { definePage } from './page'

export default definePage({
  path: '/inspection',
  Component: later(
    () => import('./bodies/inspection'),
    (m) => m.InspectionPage,
  ),
})
