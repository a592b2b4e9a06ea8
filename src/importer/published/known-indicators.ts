import type { Catalogue, Measure, PeriodType } from '@/model/schema/indicator'

/** What the catalogue says of each indicator's measures and periods, by id. */
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
