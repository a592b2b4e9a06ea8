import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/glossary',
  nav: { label: 'Glossary', place: 90 },
  foot: { label: 'What the words mean', place: 50 },
  isForAll: true,
  Component: later(
    () => import('./glossary'),
    (m) => m.Glossary,
  ),
})
