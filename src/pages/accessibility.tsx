import { lazy } from 'react'
import { definePage } from './page'

export default definePage({
  path: '/accessibility',
  isForAll: true,
  Component: lazy(() =>
    import('./bodies/accessibility').then((m) => ({ default: m.Accessibility })),
  ),
})
