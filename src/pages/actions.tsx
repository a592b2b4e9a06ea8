import { lazy } from 'react'
import { definePage } from './page'

export default definePage({
  path: '/actions',
  nav: { label: 'Actions', place: 40 },
  isForAll: true,
  Component: lazy(() => import('./bodies/actions').then((m) => ({ default: m.Actions }))),
})
