import type { SearchNames } from '../shared/define-page'

export default {
  path: '/compare',
  names: ['Compare councils', 'Compare', 'Comparison', 'Side by side'],
} satisfies SearchNames
