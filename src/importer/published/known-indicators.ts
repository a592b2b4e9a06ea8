import type { Catalogue, Measure, PeriodType } from '@/model/schema/indicator'

/** The measures and kind of period of each indicator of the catalogue, by id. */
export function knownIndicators(
  catalogue: Pick<Catalogue, 'indicators'> | undefined,
): ReadonlyMap<string, { type: PeriodType; measures: ReadonlyMap<string, Measure> }> {
  return new Map(
    (catalogue?.indicators ?? []).map(({ id, periodType, measures }) => [
      id,
      { type: periodType, measures: new Map(measures.map((measure) => [measure.id, measure])) },
    ]),
  )
}
