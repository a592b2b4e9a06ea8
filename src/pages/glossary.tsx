import { lazy } from 'react'
import { definePage } from './page'

export default definePage({
  path: '/glossary',
  nav: { label: 'Glossary', place: 90 },
  isForAll: true,
  words: ['What the words mean', 'Glossary', 'Acronyms', 'Abbreviations', 'Definitions', 'Jargon'],
  Component: lazy(() => import('./bodies/glossary').then((m) => ({ default: m.Glossary }))),
})
