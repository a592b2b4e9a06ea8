import { lazy } from 'react'
import { definePage } from './page'

export default definePage({
  path: '/sources',
  nav: { label: 'Sources', place: 80 },
  isForAll: true,
  Component: lazy(() => import('./bodies/sources').then((m) => ({ default: m.Sources }))),
})
