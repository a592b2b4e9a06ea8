import { lazy } from 'react'
import { definePage } from './page'

export default definePage({
  path: '/sources',
  Component: lazy(() => import('./bodies/sources').then((m) => ({ default: m.Sources }))),
})
