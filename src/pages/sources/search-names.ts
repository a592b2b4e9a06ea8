import type { SearchNames } from '../shared/define-page'

export default {
  path: '/sources',
  names: ['Where the figures come from', 'Sources', 'Releases', 'Publications', 'Licence'],
} satisfies SearchNames
