import { areaInSentence } from '@/model/schema/area'
import { NEIGHBOURS } from '@/model/comparison/address'
import { comparisonTitle } from '@/model/comparison/sentence'
import type { Compare } from './use-compare'

/** "Buckinghamshire beside the South East and England": the areas of a comparison. */
export function compareTitle({ areas, comparison }: Compare): string {
  const named = comparison.areas.flatMap(
    (code) => areas.areas.find((area) => area.code === code) ?? [],
  )
  return comparisonTitle(
    named.map((area, index) => (index === 0 ? area.name : areaInSentence(area))),
    comparison.areas.includes(NEIGHBOURS),
  )
}
