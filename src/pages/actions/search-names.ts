import type { SearchNames } from '../shared/define-page'

export default {
  path: '/actions',
  names: ['Actions the committee asked for', 'Actions', 'Requests', 'Matters arising'],
} satisfies SearchNames
