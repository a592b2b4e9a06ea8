import type { SearchNames } from '../shared/define-page'

export default {
  path: '/',
  names: ['Overview', 'Headlines', 'Front page', 'Start'],
} satisfies SearchNames
