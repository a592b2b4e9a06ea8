import type { SearchNames } from '../shared/define-page'

export default {
  path: '/inspection',
  names: [
    'How Ofsted judged, and what it asked for',
    'Inspections',
    'Recommendations',
    'Timeline',
    'Written statement of action',
    'Findings of inspectors',
    'What the papers say',
    'Work programme',
  ],
} satisfies SearchNames
