import type { Problem } from '../tables/problem'
import type { Data } from '../data-folder/read-data'
import { problemAt } from '../data-folder/problem-at'

const DAY_MONTH_OR_YEAR = /^\d{4}(-\d{2}(-\d{2})?)?$/

/**
 * Differences between releases.json and the release folders: files that are listed and missing, or
 * not listed.
 */
export function checkReleases({ releases, tables }: Data): Problem[] {
  const list = releases.content.releases
  const problems: Problem[] = []
  const seen = new Set<string>()
  const there = new Set(tables.map(({ path }) => path))
  const byId = new Map(list.map((release) => [release.id, release]))
  const listed = new Set(
    list.flatMap(({ id, indicators }) => indicators.map((indicator) => `${id}/${indicator}`)),
  )
  list.forEach((release, index) => {
    const addProblem = (place: (string | number)[], message: string, remedy: string): void => {
      const path = ['releases', index, ...place]
      problems.push(problemAt(releases, path, { column: String(place[0]), message, remedy }))
    }
    if (seen.has(release.id)) addProblem(['id'], `"${release.id}" is given twice.`, 'Rename one.')
    seen.add(release.id)
    const dates: [place: (string | number)[], date: string | undefined][] = [
      [['published'], release.published],
      [['next'], release.next],
      ...(release.nextOf ?? []).map(({ next }, i): [(string | number)[], string] => [
        ['nextOf', i, 'next'],
        next,
      ]),
    ]
    for (const [place, date] of dates)
      if (date !== undefined && !DAY_MONTH_OR_YEAR.test(date))
        addProblem(
          place,
          `"${date}" is not a day, month or year.`,
          'Write 2025-11-20, 2025-11 or 2025.',
        )
    release.nextOf?.forEach(({ indicators }, i) => {
      for (const indicator of indicators)
        if (!release.indicators.includes(indicator))
          addProblem(
            ['nextOf', i, 'indicators'],
            `${release.id} holds no ${indicator}.`,
            'Name an indicator of the release.',
          )
    })
    release.indicators.forEach((indicator, i) => {
      if (!there.has(`releases/${release.id}/${indicator}.json`))
        addProblem(
          ['indicators', i],
          `releases/${release.id}/${indicator}.json is missing.`,
          'Put it back, or import the release again.',
        )
    })
    release.withdraws?.forEach((withdrawal, i) => {
      const other = list.find(({ id }) => id === withdrawal.release)
      if (!other?.indicators.includes(withdrawal.indicator))
        addProblem(
          ['withdraws', i],
          `${withdrawal.release} holds no ${withdrawal.indicator} to withdraw.`,
          'Name the release and the indicator as releases.json does.',
        )
    })
  })
  for (const table of tables) {
    const { release: id, indicator, file } = table.content
    const addProblem = (key: string, message: string, remedy: string): void => {
      problems.push(problemAt(table, [key], { column: key, message, remedy }))
    }
    const release = byId.get(id)
    if (table.path !== `releases/${id}/${indicator}.json`)
      addProblem(
        'release',
        `it says it is ${indicator} of ${id}.`,
        'Rename the file, or correct what it says.',
      )
    else if (!listed.has(`${id}/${indicator}`))
      addProblem(
        'indicator',
        `releases.json does not list ${indicator} in ${id}.`,
        'List it there, or remove the file.',
      )
    if (release && file !== undefined && !release.files.some(({ name }) => name === file))
      addProblem(
        'file',
        `releases.json does not list the file "${file}" in ${id}.`,
        'List it there.',
      )
  }
  return problems
}
