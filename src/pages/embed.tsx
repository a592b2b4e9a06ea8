import { lazy } from 'react'
import { definePage } from './page'

export default definePage({
  path: '/embed/:code',
  isBare: true,
  Component: lazy(() => import('./bodies/embed').then((m) => ({ default: m.Embed }))),
})
