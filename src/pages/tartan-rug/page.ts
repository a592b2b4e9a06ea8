import { later } from '@/ui/later'
import { definePage } from '../shared/define-page'

export default definePage({
  path: '/tartan-rug',
  foot: { label: 'Tartan rug', place: 12 },
  Component: later(
    () => import('./tartan-rug'),
    (m) => m.TartanRug,
  ),
})
