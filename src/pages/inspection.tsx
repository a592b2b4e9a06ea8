import { lazy } from 'react'
import { definePage } from './page'

export default definePage({
  path: '/inspection',
  Component: lazy(() => import('./bodies/inspection').then((m) => ({ default: m.InspectionPage }))),
})
