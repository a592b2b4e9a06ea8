import { lazy } from 'react'
import { definePage } from './page'

export default definePage({
  path: '/theme/:theme',
  Component: lazy(() => import('./bodies/theme').then((m) => ({ default: m.Theme }))),
})
