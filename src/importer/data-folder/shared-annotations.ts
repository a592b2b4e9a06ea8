import * as z from 'zod/mini'
import {
  AnnotationSchema,
  type Annotation,
  type Catalogue,
  type Indicator,
  type SharedAnnotation,
} from '@/model/schema/indicator'
import { periodOf } from '@/model/values/period'

/** Whether an annotation of the catalogue applies to an indicator. */
export const touches = (shared: SharedAnnotation, { id, theme, local }: Indicator): boolean =>
  shared.indicators?.includes(id) === true ||
  (local !== true && shared.themes?.includes(theme) === true)

/** An indicator's own annotations and the shared ones that apply to it, each with its period. */
function annotationsOf(indicator: Indicator, all: readonly SharedAnnotation[]): Annotation[] {
  const own = indicator.annotations
  const named = all.filter(({ indicators }) => indicators?.includes(indicator.id))
  // An annotation that names the indicator replaces one of its theme.
  const shared = all
    .filter((one) => touches(one, indicator))
    .filter(
      (one) =>
        named.includes(one) ||
        !named.some(({ label, from }) => label === one.label && from === one.from),
    )
    .filter(({ kind, label }) => !own.some((a) => a.kind === kind && a.label === label))
  return [
    ...own,
    // Parsing removes the fields that say which indicators it applies to. An event of a whole theme has not
    // moved every line in it: only where the catalogue names the indicator is it drawn.
    ...shared.map((one) =>
      z.parse(AnnotationSchema, {
        ...one,
        period: periodOf(one.from, indicator.periodType),
        ...(one.kind === 'event' && !named.includes(one) ? { drawn: false } : {}),
      }),
    ),
  ]
}

/** The catalogue with each indicator's annotations complete, as pages and checks need it. */
export const withSharedAnnotations = (catalogue: Catalogue): Catalogue => ({
  ...catalogue,
  indicators: catalogue.indicators.map((indicator) => ({
    ...indicator,
    annotations: annotationsOf(indicator, catalogue.annotations),
  })),
})
