import type { Indicator } from '@/model/schema/indicator'
import { JUDGEMENTS_PATH, type InspectionJudgements } from '@/model/schema/inspection-judgements'
import { isText, readObservations, type ObservationFile } from '@/model/schema/observation'
import { splitBy } from './keep-rows'
import { INSPECTION_JUDGEMENTS } from '../publications/tables/inspection-judgements'

type Inspection = InspectionJudgements['inspections'][number]

/** How many inspections of an authority are kept: about ten years' worth. */
const MOST_INSPECTIONS = 3

/** One inspection of one authority on one day, from the rows that hold it. */
function inspectionIn(rows: ObservationFile, categories: readonly string[]): Inspection[] {
  const judged = readObservations(rows).filter(({ value }) => isText(value))
  const [first] = judged
  if (!first) return []
  const results = categories.map((category) => {
    const value = judged.find((one) => one.category === category)?.value
    const grade = isText(value) ? INSPECTION_JUDGEMENTS.grades.indexOf(value.text) : -1
    return grade < 0 ? null : grade
  })
  const { area, period: date, release, at } = first
  return [{ area, date, release, at, results }]
}

/**
 * Cuts the judgements of all authorities to their latest inspections, in each release, so that they
 * can be read as known on a date.
 * @returns text by path from the data folder; nothing where the catalogue has no judgements
 */
export function cutJudgements(
  indicators: readonly Indicator[],
  files: readonly ObservationFile[],
): Map<string, string> {
  const indicator = indicators.find(({ id }) => id === INSPECTION_JUDGEMENTS.indicator)
  if (!indicator) return new Map()
  const categories = indicator.breakdowns.flatMap((b) => b.categories.map(({ id }) => id))
  const inspections = files
    .filter((file) => file.indicator === indicator.id)
    .flatMap((file) => [...splitBy(file, 0).values()])
    .flatMap((own) =>
      [...splitBy(own, 1)]
        .toSorted(([a], [b]) => (a < b ? 1 : -1))
        .slice(0, MOST_INSPECTIONS)
        .flatMap(([, rows]) => inspectionIn(rows, categories)),
    )
  const judgements: InspectionJudgements = {
    indicator: indicator.id,
    grades: [...INSPECTION_JUDGEMENTS.grades],
    categories,
    inspections,
  }
  return new Map([[JUDGEMENTS_PATH, JSON.stringify(judgements)]])
}
