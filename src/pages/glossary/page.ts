import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/glossary',
  nav: { label: 'Glossary', place: 90 },
  isForAll: true,
  Component: later(
    () => import('./glossary'),
    (m) => m.Glossary,
  ),
})
