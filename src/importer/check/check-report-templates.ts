import { categoriesOf } from './check-catalogue'
import type { Problem } from '../tables/problem'
import type { Data } from '../data-folder/read-data'
import { isDay } from '@/model/values/period'
import { problemAt } from '../data-folder/problem-at'

/**
 * Problems with report templates: an indicator, measure, breakdown, chart or release that does not
 * exist, a day that is none, a figure that was not known on it, and ids given twice.
 */
export function checkReportTemplates({
  packs: file,
  catalogue,
  releases: { content: held },
}: Data): Problem[] {
  if (!file) return []
  const problems: Problem[] = []
  const addProblem = (place: (string | number)[], message: string, remedy: string): void =>
    void problems.push(problemAt(file, ['packs', ...place], { message, remedy }))
  const indicators = new Map(catalogue.content.indicators.map((one) => [one.id, one]))
  const { packs } = file.content
  const knownBy = (indicator: string, day: string) =>
    held.releases.some(
      ({ published, indicators: all }) => published <= day && all.includes(indicator),
    )
  packs.forEach(({ id, day, source, entries }, p) => {
    if (packs.findIndex((pack) => pack.id === id) !== p)
      addProblem([p, 'id'], `"${id}" is given twice.`, 'Give each list an id of its own.')
    if (day !== undefined && !isDay(day))
      addProblem([p, 'day'], `"${day}" is not a day.`, 'Write it as 2023-09-07.')
    if (source && !held.releases.some((release) => release.id === source.release))
      addProblem(
        [p, 'source', 'release'],
        `there is no release "${source.release}".`,
        'Use the id of the release that holds the agenda.',
      )
    entries.forEach((entry, e) => {
      if (!('indicator' in entry)) return
      const place = [p, 'entries', e]
      const indicator = indicators.get(entry.indicator)
      if (!indicator)
        return addProblem(
          [...place, 'indicator'],
          `there is no indicator "${entry.indicator}".`,
          'Use the id of an indicator.',
        )
      if (day !== undefined && isDay(day) && !knownBy(entry.indicator, day))
        addProblem(
          [...place, 'indicator'],
          `no figure of ${entry.indicator} had been published by ${day}.`,
          'Leave it out, or take another day.',
        )
      if (entry.chart !== undefined && !/^[a-z-]{1,30}$/.test(entry.chart))
        addProblem(
          [...place, 'chart'],
          `there is no chart "${entry.chart}".`,
          'Use the id of a chart.',
        )
      const parts = {
        measure: indicator.measures.filter((m) => m.hidden !== true).map((m) => m.id),
        breakdown: indicator.breakdowns.map((b) => b.id),
        category: ['total', ...categoriesOf(indicator)],
      }
      for (const key of ['measure', 'breakdown', 'category'] as const) {
        const named = entry[key]
        if (named !== undefined && !parts[key].includes(named))
          addProblem(
            [...place, key],
            `"${named}" is not a ${key} of ${entry.indicator}.`,
            `Use one of its own: ${parts[key].slice(0, 8).join(', ')}.`,
          )
      }
    })
  })
  return problems
}
