import { isDay } from '@/model/values/period'
import type { Problem } from '../tables/problem'
import type { Data } from '../data-folder/read-data'
import { problemAt } from '../data-folder/problem-at'
import { categoriesOf } from './check-catalogue'

/** A comment longer than this would be taller than the notes of a chart. */
const MOST_CHARACTERS = 500

/**
 * Problems with the service's comments: a figure, area, measure, category or release that does not exist, a day that is
 * none, and a text, office or place that is missing or too long.
 */
export function checkCommentary(data: Data): Problem[] {
  const { commentary, catalogue, areas, releases, tables } = data
  if (!commentary) return []
  const indicators = new Map(catalogue.content.indicators.map((one) => [one.id, one]))
  const codes = new Set(areas.content.areas.map(({ code }) => code))
  const ids = new Set(releases.content.releases.map(({ id }) => id))
  const { comments } = commentary.content
  return comments.flatMap((comment, index) => {
    const found: Problem[] = []
    const add = (column: keyof typeof comment, message: string, remedy: string): void =>
      void found.push(
        problemAt(commentary, ['comments', index, column], { column, message, remedy }),
      )
    const { area, period, text, role, date, release, place } = comment
    const indicator = indicators.get(comment.indicator)
    if (!indicator)
      add(
        'indicator',
        `there is no indicator "${comment.indicator}".`,
        'Use the id of an indicator.',
      )
    if (!codes.has(area)) add('area', `there is no area "${area}".`, 'Use a code of areas.json.')
    else if (
      indicator &&
      tables.every(
        ({ content }) =>
          content.indicator !== indicator.id ||
          content.rows.every(([code, held]) => code !== area || held !== period),
      )
    )
      add(
        'period',
        `${indicator.id} has no figure of ${area} in "${period}".`,
        'Name a period that has one, as its rows write it.',
      )
    if (indicator) {
      const measures = indicator.measures.map(({ id }) => id)
      for (const id of comment.measures ?? [])
        if (!measures.includes(id))
          add(
            'measures',
            `"${id}" is not a measure of ${indicator.id}.`,
            `Use one of its own: ${measures.join(', ')}.`,
          )
      const categories = categoriesOf(indicator)
      for (const id of comment.categories ?? [])
        if (![...categories].includes(id))
          add(
            'categories',
            `"${id}" is not a category of ${indicator.id}.`,
            `Use one of its own: ${[...categories].slice(0, 8).join(', ')}.`,
          )
    }
    if (text.trim() === '' || text.length > MOST_CHARACTERS)
      add(
        'text',
        text.trim() === ''
          ? 'the comment is empty.'
          : `the comment has ${text.length} characters, and ${MOST_CHARACTERS} fit under a chart.`,
        text.trim() === '' ? 'Write it, or remove the entry.' : 'Shorten it.',
      )
    if (role.trim() === '')
      add('role', 'nobody says this.', 'Give the office of who says so, not a name.')
    if (!isDay(date)) add('date', `"${date}" is not a day.`, 'Write it as 2023-09-07.')
    if (release !== undefined && !ids.has(release))
      add(
        'release',
        `there is no release "${release}".`,
        'Use the id of the release that prints it.',
      )
    if ((release === undefined) !== (place === undefined))
      add(
        release === undefined ? 'place' : 'release',
        'a quotation needs both a release and its place there.',
        'Give both, or neither for a comment written for this dashboard.',
      )
    if (
      comments.findIndex(
        (other) =>
          other.indicator === comment.indicator &&
          other.area === area &&
          other.period === period &&
          other.text === text,
      ) !== index
    )
      add('text', 'the comment is given twice.', 'Remove one of the two.')
    return found
  })
}
