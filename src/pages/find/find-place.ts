import { themePath } from '@/model/schema/indicator'
import type { Dashboard } from '../shared/use-dashboard'
import type { Found } from './find-choice'

/**
 * The address that something found opens.
 * @param stays whether the page one is on shows a council's figures, and so stays when a council is chosen
 */
export function placeOf(found: Found, dashboard: Dashboard, stays: boolean): string {
  const { catalogue, hrefTo, hrefWith } = dashboard
  const { entry, measure, category, council } = found
  switch (entry.kind) {
    case 'indicator':
      return hrefTo(`/indicator/${entry.id}`, {
        ...(measure ? { measure: measure.id } : {}),
        ...(category ? { category: category.id } : {}),
        ...(council ? { area: council.id } : {}),
      })
    case 'theme':
      return hrefTo(themePath(catalogue.themes.find(({ id }) => id === entry.id) ?? entry))
    case 'area':
      return stays ? hrefWith({ area: entry.id }) : hrefTo('/', { area: entry.id })
    case 'term':
      return `${hrefTo('/glossary')}#${entry.id}`
    case 'page':
      return hrefTo(entry.id)
  }
}
