import type { SearchNames } from '../shared/define-page'

export default {
  path: '/report',
  names: ['Your report', 'Report', 'Slides', 'PowerPoint', 'Word', 'Deck', 'SavedReport', 'Print'],
} satisfies SearchNames
