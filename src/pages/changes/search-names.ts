import type { SearchNames } from '../shared/define-page'

export default {
  path: '/changes',
  names: [
    'What changed',
    'Changes',
    'Revised',
    'Revisions',
    'Since the last meeting',
    'New figures',
    'Withdrawn',
  ],
} satisfies SearchNames
