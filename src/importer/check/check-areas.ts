import { areaHistory } from '../rules/area-history'
import type { Problem } from '../tables/problem'
import type { Data } from '../data-folder/read-data'
import { problemAt } from '../data-folder/problem-at'

/** Problems within areas.json: codes given twice, and codes that do not exist. */
export function checkAreas({ areas }: Data): Problem[] {
  const list = areas.content.areas
  const known = new Set(list.map((area) => area.code))
  const seen = new Set<string>()
  return list.flatMap((area, index) => {
    const problems: Problem[] = []
    const addProblem = (key: string, message: string, remedy: string): void => {
      problems.push(problemAt(areas, ['areas', index, key], { column: key, message, remedy }))
    }
    if (seen.has(area.code)) addProblem('code', `"${area.code}" is given twice.`, 'Remove one.')
    seen.add(area.code)
    if (area.history !== areaHistory(area, list))
      addProblem(
        'history',
        `${area.name}: what it says of before and after does not fit the dates and areas beside it.`,
        'Import the reference files again.',
      )
    const links: [string, readonly string[]][] = [
      ['parent', area.parent === undefined ? [] : [area.parent]],
      ['subRegion', area.subRegion === undefined ? [] : [area.subRegion]],
      ['predecessors', area.predecessors ?? []],
      ['successors', area.successors ?? []],
      ['members', area.members ?? []],
      ['neighbours', (area.neighbours ?? []).map((neighbour) => neighbour.code)],
    ]
    for (const [key, codes] of links)
      for (const code of codes)
        if (!known.has(code))
          addProblem(
            key,
            `${area.name} refers to an area "${code}" that does not exist.`,
            'Import the reference files again.',
          )
    return problems
  })
}
