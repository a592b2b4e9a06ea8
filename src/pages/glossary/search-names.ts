import type { SearchNames } from '../shared/define-page'

export default {
  path: '/glossary',
  names: ['What the words mean', 'Glossary', 'Acronyms', 'Abbreviations', 'Jargon'],
} satisfies SearchNames
