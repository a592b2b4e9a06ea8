import { lazy } from 'react'
import { definePage } from './page'

export default definePage({
  path: '/attention',
  nav: { label: 'What to look at', place: 10 },
  Component: lazy(() => import('./bodies/attention').then((m) => ({ default: m.Attention }))),
})
