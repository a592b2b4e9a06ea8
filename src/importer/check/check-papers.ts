import { isDay } from '@/model/values/period'
import type { Problem } from '../tables/problem'
import type { Data } from '../data-folder/read-data'
import { problemAt } from '../data-folder/problem-at'

/** Problems with what the papers say: a release or council that does not exist, a day that is none, and empty records. */
export function checkPapers({ papers, areas, releases }: Data): Problem[] {
  if (!papers) return []
  const codes = new Set(areas.content.areas.map(({ code }) => code))
  const ids = new Set(releases.content.releases.map(({ id }) => id))
  const { records, programme } = papers.content
  const problemsOf = (
    list: 'records' | 'programme',
    index: number,
    { area, release }: { area: string; release: string },
  ): Problem[] => {
    const add = (column: string, message: string, remedy: string): Problem =>
      problemAt(papers, [list, index, column], { column, message, remedy })
    return [
      ...(codes.has(area)
        ? []
        : [add('area', `there is no area "${area}".`, 'Use a code of areas.json.')]),
      ...(ids.has(release)
        ? []
        : [
            add(
              'release',
              `there is no release "${release}".`,
              'Use the id of the paper’s release.',
            ),
          ]),
    ]
  }
  return [
    ...records.flatMap((record, index) => [
      ...problemsOf('records', index, record),
      ...(record.value !== undefined && record.unit === undefined
        ? [
            problemAt(papers, ['records', index, 'value'], {
              column: 'value',
              message: 'the figure has no unit.',
              remedy: 'Say what is counted.',
            }),
          ]
        : []),
      ...(record.text === undefined &&
      record.value === undefined &&
      record.part === undefined &&
      record.lost !== true
        ? [
            problemAt(papers, ['records', index, 'about'], {
              column: 'about',
              message: 'the record says nothing.',
              remedy: 'Give its text or its figure, or say that the chart is lost.',
            }),
          ]
        : []),
    ]),
    ...programme.flatMap((item, index) => [
      ...problemsOf('programme', index, item),
      ...(isDay(item.date)
        ? []
        : [
            problemAt(papers, ['programme', index, 'date'], {
              column: 'date',
              message: `"${item.date}" is not a day.`,
              remedy: 'Write it as 2023-09-07.',
            }),
          ]),
    ]),
  ]
}
