import { lazy } from 'react'
import { definePage } from './page'

export default definePage({
  path: '/glossary',
  nav: { label: 'Glossary', place: 90 },
  isForAll: true,
  Component: lazy(() => import('./bodies/glossary').then((m) => ({ default: m.Glossary }))),
})
