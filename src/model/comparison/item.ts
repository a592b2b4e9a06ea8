import type { Category, Indicator, Measure } from '../schema/indicator'

/** A figure to compare: an indicator, and its measure and category where not the usual ones. */
export interface Item {
  indicator: string
  measure?: string
  category?: string
}

/** An item as the address writes it: "placement-type:percent:foster". */
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

/** An item with the indicator, measure and category that it stands for. */
export interface ChosenItem {
  indicator: Indicator
  measure: Measure
  category?: Category
  /** "Children living with foster carers". */
  name: string
  /** Whether the figures that the overview loads include this item's. */
  isHeadline: boolean
}

/** The measures a reader may choose: not those kept only for checks and sums. */
export const shownMeasures = ({ measures }: Indicator): Measure[] =>
  measures.filter((m) => m.hidden !== true)

const categoriesOf = ({ breakdowns }: Indicator): Category[] =>
  breakdowns.flatMap((b) => b.categories)

/**
 * The measure and category that an item means: those that it names, or else those of the
 * indicator's first headline, or else the first in the catalogue.
 * @throws {Error} when the indicator has no measure
 */
export function chooseItem(
  item: Item,
  indicator: Indicator,
): { chosen: ChosenItem; notices: string[] } {
  const measures = shownMeasures(indicator)
  const categories = categoriesOf(indicator)
  const first = indicator.headlines[0]
  const usual = measures.find(({ id }) => id === first?.measure) ?? measures[0]
  const measure = measures.find(({ id }) => id === item.measure) ?? usual
  if (!measure) throw new Error(`${indicator.id} has no measure`)
  const category =
    categories.find(({ id }) => id === item.category) ??
    categories.find(({ id }) => id === first?.category) ??
    categories[0]
  const headline = indicator.headlines.find(
    (h) => h.measure === measure.id && h.category === (category?.id ?? 'total'),
  )
  const isUnknown = (asked: string | undefined, got: string | undefined) =>
    asked !== undefined && asked !== got
  return {
    chosen: {
      indicator,
      measure,
      ...(category ? { category } : {}),
      name:
        headline?.name ??
        (category ? `${indicator.name}: ${category.short ?? category.label}` : indicator.name),
      isHeadline: headline !== undefined,
    },
    notices: [
      ...(isUnknown(item.measure, measure.id)
        ? [`${indicator.name} has no measure “${item.measure}”: ${measure.label} is shown.`]
        : []),
      ...(isUnknown(item.category, category?.id)
        ? [
            `${indicator.name} has no category “${item.category}”${category ? `: ${category.label} is shown` : ''}.`,
          ]
        : []),
    ],
  }
}
