import type { SearchNames } from '../shared/define-page'

export default {
  path: '/your-figures',
  names: [
    'Your own figures',
    'Own figures',
    'Open a file',
    'Upload',
    'Import',
    'Template',
    'Spreadsheet',
    'Check and challenge',
    'Supervision',
    'Audits of a team',
  ],
} satisfies SearchNames
