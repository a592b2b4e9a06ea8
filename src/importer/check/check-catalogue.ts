import { cellsOfAll, crossOf } from '@/model/figures/crossed-breakdown'
import type { Breakdown, Indicator } from '@/model/schema/indicator'
import type { Problem } from '../tables/problem'
import type { Data } from '../data-folder/read-data'
import { problemAt } from '../data-folder/problem-at'

/**
 * Every category an indicator may have: the total, those of its breakdowns, and where two cross.
 */
export const categoriesOf = (indicator: Indicator): Set<string> =>
  new Set([
    'total',
    ...indicator.breakdowns.flatMap((breakdown) => {
      const cross = crossOf(indicator, breakdown)
      return [...breakdown.categories, ...(cross ? cellsOfAll(cross) : [])].map(({ id }) => id)
    }),
  ])

const isPart = ({ categories }: Breakdown, id: string): boolean =>
  categories.some((category) => category.id === id && category.subtotal !== true)

type Kind = 'measure' | 'category' | 'breakdown'

/** Ids that an indicator refers to but does not define: [place, id, what it should be]. */
function danglingIds(indicator: Indicator): [(string | number)[], string, string][] {
  const measures = new Set(indicator.measures.map((measure) => measure.id))
  const categories = categoriesOf(indicator)
  const breakdowns = new Set(indicator.breakdowns.map(({ id }) => id))
  const wanted: [(string | number)[], string | undefined, Kind][] = []
  indicator.measures.forEach((measure, i) => {
    wanted.push([['measures', i, 'numerator'], measure.numerator, 'measure'])
    wanted.push([['measures', i, 'denominator'], measure.denominator, 'measure'])
    wanted.push([['measures', i, 'denominatorCategory'], measure.denominatorCategory, 'category'])
    for (const key of ['sumOf', 'ratioOf'] as const)
      for (const id of measure[key] ?? []) wanted.push([['measures', i, key], id, 'measure'])
  })
  indicator.headlines.forEach((headline, i) => {
    wanted.push([['headlines', i, 'measure'], headline.measure, 'measure'])
    wanted.push([['headlines', i, 'category'], headline.category, 'category'])
    wanted.push([['headlines', i, 'count'], headline.count, 'measure'])
  })
  indicator.annotations.forEach((annotation, i) => {
    for (const id of annotation.measures ?? []) wanted.push([['annotations', i], id, 'measure'])
    for (const id of annotation.categories ?? []) wanted.push([['annotations', i], id, 'category'])
  })
  indicator.breakdowns.forEach((breakdown, i) => {
    for (const id of breakdown.measures ?? []) wanted.push([['breakdowns', i], id, 'measure'])
    wanted.push([['breakdowns', i, 'across'], breakdown.across, 'breakdown'])
  })
  const known: Record<Kind, ReadonlySet<string>> = {
    measure: measures,
    category: categories,
    breakdown: breakdowns,
  }
  return wanted.flatMap(([place, id, kind]): [(string | number)[], string, string][] =>
    id === undefined || known[kind].has(id) ? [] : [[place, id, kind]],
  )
}

const repeated = (ids: readonly string[]): number[] =>
  ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [index]))

/** Problems within the catalogue: ids given twice, and ids that do not exist. */
export function checkCatalogue({ catalogue, tables }: Data): Problem[] {
  const { themes, indicators } = catalogue.content
  const problems: Problem[] = []
  const addProblem = (place: (string | number)[], message: string, remedy: string): void => {
    problems.push(problemAt(catalogue, place, { column: String(place.at(-1)), message, remedy }))
  }
  for (const key of ['id', 'code'] as const)
    for (const index of repeated(indicators.map((indicator) => indicator[key])))
      addProblem(
        ['indicators', index, key],
        `"${indicators[index]?.[key] ?? ''}" is used by two indicators.`,
        'Give one of them a new one; a published id or code is never used again.',
      )
  const themeIds = new Set(themes.map((theme) => theme.id))
  const ids = new Set(indicators.map((indicator) => indicator.id))
  const observed = new Set(tables.map((table) => table.content.indicator))
  catalogue.content.compare.forEach((id, index) => {
    if (!ids.has(id))
      addProblem(
        ['compare', index],
        `there is no indicator "${id}".`,
        'Use the id of an indicator.',
      )
  })
  indicators.forEach((indicator, index) => {
    const entry = ['indicators', index]
    if (!themeIds.has(indicator.theme))
      addProblem(
        [...entry, 'theme'],
        `there is no theme "${indicator.theme}".`,
        'Use the id of a theme.',
      )
    if (!observed.has(indicator.id))
      addProblem(
        [...entry, 'id'],
        `${indicator.id} has no observations in any release.`,
        'Import its figures, or take it out of the catalogue.',
      )
    indicator.related.forEach((id, i) => {
      if (!ids.has(id))
        addProblem(
          [...entry, 'related', i],
          `there is no indicator "${id}".`,
          'Use the id of an indicator.',
        )
    })
    indicator.breakdowns.forEach((breakdown, i) => {
      const place = [...entry, 'breakdowns', i]
      const dotted = breakdown.categories.find(({ id }) => id.includes('.'))
      if (dotted)
        addProblem(
          [...place, 'categories'],
          `"${dotted.id}" has a dot, which is kept for categories that are crossed.`,
          'Use letters, numbers and hyphens.',
        )
      const { matters, characteristic, ordered } = breakdown
      if (matters !== undefined && characteristic === true && ordered !== true)
        addProblem(
          [...place, 'matters'],
          `${breakdown.id} says who people are, and "${matters}" is set above the others.`,
          'Leave "matters" out: the categories then stand in the order in which they are given.',
        )
      if (matters !== undefined && !isPart(breakdown, matters))
        addProblem(
          [...place, 'matters'],
          `"${matters}" is not one of the parts of ${breakdown.id}.`,
          'Use the id of one of its own categories that is not a subtotal.',
        )
      const cross = crossOf(indicator, breakdown)
      if (breakdown.moderation === true && cross?.parts.length !== breakdown.categories.length)
        addProblem(
          [...place, 'moderation'],
          `the grades of ${breakdown.id} differ from those that it is crossed with.`,
          'Give both the same grades in the same order, best first.',
        )
    })
    for (const [place, id, kind] of danglingIds(indicator))
      addProblem(
        [...entry, ...place],
        `"${id}" is not a ${kind} of ${indicator.id}.`,
        `Use the id of one of its ${kind === 'category' ? 'categories' : `${kind}s`}.`,
      )
  })
  return problems
}
