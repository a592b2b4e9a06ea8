import { later } from '@/ui/later'
import { definePage } from './page'

export default definePage({
  path: '/glossary',
  nav: { label: 'Glossary', place: 90 },
  isForAll: true,
  Component: later(
    () => import('./bodies/glossary'),
    (m) => m.Glossary,
  ),
})
