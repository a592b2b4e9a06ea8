import type { SearchNames } from '../shared/define-page'

export default {
  path: '/accessibility',
  names: ['Using these pages your way', 'Accessibility', 'Keyboard', 'Shortcuts'],
} satisfies SearchNames
