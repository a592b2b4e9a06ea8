import { lazy } from 'react'
import { definePage } from './page'

export default definePage({
  path: '/compare',
  nav: { label: 'Compare', place: 20 },
  isForAll: true,
  Component: lazy(() => import('./bodies/compare').then((m) => ({ default: m.ComparePage }))),
})
