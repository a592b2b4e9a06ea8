import { lazy } from 'react'
import { definePage } from './page'

export default definePage({
  path: '/glossary',
  Component: lazy(() => import('./bodies/glossary').then((m) => ({ default: m.Glossary }))),
})
