import type { SearchNames } from '../shared/define-page'

export default {
  path: '/returns',
  names: ['This month, from your return', 'SSDA903', '903 return', 'Returns', 'Monthly figures'],
} satisfies SearchNames
