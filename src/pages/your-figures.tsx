import { lazy } from 'react'
import { definePage } from './page'

export default definePage({
  path: '/your-figures',
  isForAll: true,
  Component: lazy(() => import('./bodies/your-figures').then((m) => ({ default: m.YourFigures }))),
})
