import { lazy } from 'react'
import { definePage } from './page'

export default definePage({
  path: '/compare',
  Component: lazy(() => import('./bodies/compare').then((m) => ({ default: m.ComparePage }))),
})
