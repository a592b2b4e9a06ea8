import type { SearchNames } from '../shared/define-page'

export default {
  path: '/attention',
  names: [
    'What to look at',
    'Attention',
    'Worse',
    'Getting worse',
    'Better',
    'Improving',
    'Priorities',
  ],
} satisfies SearchNames
