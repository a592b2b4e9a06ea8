import * as z from 'zod/mini'
import {
  AnnotationSchema,
  type Annotation,
  type Catalogue,
  type Indicator,
  type SharedAnnotation,
} from '@/model/schema/indicator'
import { periodOf } from '@/model/values/period'

/** Whether an annotation of the whole catalogue is about an indicator. */
export const touches = (shared: SharedAnnotation, { id, theme, local }: Indicator): boolean =>
  shared.indicators?.includes(id) === true ||
  (local !== true && shared.themes?.includes(theme) === true)

/** Its own and those that it shares with others, each in the period that they fall in. */
function annotationsOf(indicator: Indicator, all: readonly SharedAnnotation[]): Annotation[] {
  const own = indicator.annotations
  const named = all.filter(({ indicators }) => indicators?.includes(indicator.id))
  // What is said of an indicator by name is said in place of what is said of its theme.
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
    // Parsing leaves out what it touches.
    ...shared.map((one) =>
      z.parse(AnnotationSchema, { ...one, period: periodOf(one.from, indicator.periodType) }),
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
