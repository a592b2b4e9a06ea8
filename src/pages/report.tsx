import { lazy } from 'react'
import { definePage } from './page'

export default definePage({
  path: '/report',
  nav: { label: 'Report', place: 50 },
  isForAll: true,
  Component: lazy(() => import('./bodies/report').then((m) => ({ default: m.Report }))),
})
