import type { Indicator } from '@/model/schema/indicator'
import type { Target } from '@/model/schema/target'
import { categoriesOf } from './check-catalogue'
import type { Problem } from '../tables/problem'
import type { Data } from '../data-folder/read-data'
import { problemAt } from '../data-folder/problem-at'

type AddProblem = (place: (string | number)[], message: string, remedy: string) => void

/**
 * Problems with a target: its measure, category, area and source must exist, and the source must
 * hold its figure.
 */
function checkTarget(
  target: Target,
  indicator: Indicator,
  data: Data,
  addProblem: AddProblem,
): void {
  const { measure, category, value, source, area } = target
  const reference = typeof value === 'number' ? undefined : value
  const measures = new Set(indicator.measures.map(({ id }) => id))
  const categories = categoriesOf(indicator)
  for (const id of [measure, ...(reference ? [reference.measure] : [])])
    if (!measures.has(id))
      addProblem(
        ['measure'],
        `"${id}" is not a measure of ${indicator.id}.`,
        'Use one of its measures.',
      )
  for (const id of [category, ...(reference ? [reference.category] : [])])
    if (!categories.has(id))
      addProblem(
        ['category'],
        `"${id}" is not a category of ${indicator.id}.`,
        'Use total or one of its categories.',
      )
  if (area !== undefined && !data.areas.content.areas.some(({ code }) => code === area))
    addProblem(['area'], `"${area}" is not in areas.json.`, 'Use an area’s code.')
  const release = data.releases.content.releases.find(({ id }) => id === source.release)
  if (!release) {
    addProblem(
      ['source'],
      `there is no release "${source.release}".`,
      'Name the release that states it.',
    )
    return
  }
  if (!reference) return
  const holds = data.tables.some(
    ({ content }) =>
      content.release === source.release &&
      content.indicator === indicator.id &&
      content.measures.includes(reference.measure) &&
      content.rows.some(
        (row) =>
          row[2] === reference.category &&
          typeof row[3 + content.measures.indexOf(reference.measure)] === 'number',
      ),
  )
  if (!holds)
    addProblem(
      ['value'],
      `${source.release} has no number for ${reference.measure}, ${reference.category}.`,
      'Add the observation to that release, or name the release that has it.',
    )
}

/** Problems with measures marked as judged although they are counts or money, and with targets. */
export function checkJudged(data: Data): Problem[] {
  const problems: Problem[] = []
  data.catalogue.content.indicators.forEach((indicator, index) => {
    const addProblemAt =
      (...start: (string | number)[]): AddProblem =>
      (place, message, remedy) =>
        problems.push(
          problemAt(data.catalogue, ['indicators', index, ...start, ...place], {
            column: String(place.at(-1)),
            message,
            remedy,
          }),
        )
    indicator.measures.forEach(({ id, kind, judged }, i) => {
      if (judged !== undefined && kind !== 'count' && kind !== 'money')
        addProblemAt('measures', i)(
          ['judged'],
          `"${id}" is neither a number nor a sum of money: its polarity alone decides whether it is judged.`,
          'Leave out "judged".',
        )
    })
    indicator.targets?.forEach((target, i) =>
      checkTarget(target, indicator, data, addProblemAt('targets', i)),
    )
  })
  return problems
}
