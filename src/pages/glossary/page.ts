import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/glossary',
  foot: { label: 'What the words mean', place: 50 },
  isForAll: true,
  Component: later(
    () => import('./glossary'),
    (m) => m.Glossary,
  ),
})
