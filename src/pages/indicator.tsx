import { lazy } from 'react'
import { definePage } from './page'

export default definePage({
  path: '/indicator/:indicator',
  Component: lazy(() => import('./bodies/indicator').then((m) => ({ default: m.IndicatorPage }))),
})
