import { itemText, type Item } from '@/model/comparison/item'

/** The address of the comparison page, as another page links to it, with one indicator to compare. */
export const comparisonHref = (page: string, item: Item): string =>
  `${page}${page.includes('?') ? '&' : '?'}indicators=${itemText(item)}`
