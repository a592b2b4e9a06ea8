/** A figure to compare: an indicator, and its measure and category where not the usual ones. */
export interface Item {
  indicator: string
  measure?: string
  category?: string
}

/** "placement-type:percent:foster": as the address writes it. */
export const itemText = ({ indicator, measure = '', category = '' }: Item): string =>
  [indicator, measure, category].join(':').replace(/:+$/, '')

export function itemOf(text: string): Item {
  const [indicator = '', measure = '', category = ''] = text.split(':')
  return {
    indicator,
    ...(measure === '' ? {} : { measure }),
    ...(category === '' ? {} : { category }),
  }
}
