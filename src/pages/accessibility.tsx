import { lazy } from 'react'
import { definePage } from './page'

export default definePage({
  path: '/accessibility',
  isForAll: true,
  words: ['Using these pages your way', 'Accessibility', 'Keyboard', 'Shortcuts', 'Screen reader'],
  Component: lazy(() =>
    import('./bodies/accessibility').then((m) => ({ default: m.Accessibility })),
  ),
})
