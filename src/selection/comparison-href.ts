import { itemText, type Item } from '@/model/comparison/item'

/** The address of the comparison page with a single indicator, for links from other pages. */
export const comparisonHref = (page: string, item: Item): string =>
  `${page}${page.includes('?') ? '&' : '?'}indicators=${itemText(item)}`
