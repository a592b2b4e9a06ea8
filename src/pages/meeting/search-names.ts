import type { SearchNames } from '../shared/define-page'

export default {
  path: '/meeting',
  names: ['Meeting', 'Present', 'Projector', 'Full screen', 'Slideshow', 'Agenda', 'Committee'],
} satisfies SearchNames
