import { lazy } from 'react'
import { definePage } from './page'

export default definePage({
  path: '/changes',
  Component: lazy(() => import('./bodies/changes').then((m) => ({ default: m.Changes }))),
})
