import type { Problem } from '../tables/problem'
import { categoriesOf } from './check-catalogue'
import type { Data } from '../data-folder/read-data'
import { touches } from '../data-folder/shared-annotations'
import { problemAt } from '../data-folder/problem-at'

/**
 * Problems with the annotations that indicators share: ids that do not exist, and annotations that
 * apply to no indicator.
 */
export function checkAnnotations({ catalogue }: Data): Problem[] {
  const { annotations, indicators, themes } = catalogue.content
  const known = {
    themes: new Set(themes.map(({ id }) => id)),
    indicators: new Set(indicators.map(({ id }) => id)),
  }
  return annotations.flatMap((annotation, index) => {
    const problemWith = (column: string, message: string, remedy: string): Problem =>
      problemAt(catalogue, ['annotations', index, column], { column, message, remedy })
    const touched = indicators.filter((indicator) => touches(annotation, indicator))
    return [
      ...(['themes', 'indicators'] as const).flatMap((column) =>
        (annotation[column] ?? [])
          .filter((id) => !known[column].has(id))
          .map((id) =>
            problemWith(
              column,
              `there is no ${column.slice(0, -1)} "${id}".`,
              `Use the id of one of the ${column}.`,
            ),
          ),
      ),
      ...touched.flatMap((indicator) => {
        const measures = new Set(indicator.measures.map(({ id }) => id))
        const categories = categoriesOf(indicator)
        return [
          ...(annotation.measures ?? []).filter((id) => !measures.has(id)),
          ...(annotation.categories ?? []).filter((id) => !categories.has(id)),
        ].map((id) =>
          problemWith(
            'measures',
            `${indicator.id} has no measure or category "${id}".`,
            'Limit the annotation to indicators that have it.',
          ),
        )
      }),
      ...(touched.length < 2
        ? [
            problemWith(
              'indicators',
              `it applies to ${touched.length === 0 ? 'no indicator' : 'only one indicator'}.`,
              'Name themes or indicators, or move it to the indicator itself.',
            ),
          ]
        : []),
    ]
  })
}
