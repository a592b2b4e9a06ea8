import type { SearchNames } from '../shared/define-page'

export default {
  path: '/tartan-rug',
  names: [
    'Tartan rug',
    'Quartiles',
    'Statistical neighbours',
    'Quarters of councils',
    'All figures by council',
    'All figures by year',
  ],
} satisfies SearchNames
