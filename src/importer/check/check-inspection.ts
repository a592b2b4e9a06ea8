import type { Inspection } from '@/model/schema/inspection'
import { isText } from '@/model/schema/observation'
import { isDay } from '@/model/values/period'
import { categoriesOf } from './check-catalogue'
import type { Problem } from '../tables/problem'
import type { Data } from '../data-folder/read-data'
import { problemAt } from '../data-folder/problem-at'

type Place = (string | number)[]
type AddProblem = (place: Place, message: string, remedy: string) => void

/** Whether a text is a day or month that exists: 2021-12-17 or 2021-12. */
const isDate = (text: string): boolean => isDay(text.length === 7 ? `${text}-01` : text)

/** Whether one date is certainly before another, which may be known less exactly. */
function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length)
  return date.slice(0, length) < other.slice(0, length)
}

/** Every date in the file, with its place. */
const datesOf = (file: Inspection): [Place, string | undefined][] => [
  ...file.events.flatMap(({ date, published, fieldwork }, i): [Place, string | undefined][] => [
    [['events', i, 'date'], date],
    [['events', i, 'published'], published],
    [['events', i, 'fieldwork', 'from'], fieldwork?.from],
    [['events', i, 'fieldwork', 'to'], fieldwork?.to],
  ]),
  ...file.recommendations.map(({ date }, i): [Place, string] => [
    ['recommendations', i, 'date'],
    date,
  ]),
  ...file.statementAreas.map(({ date }, i): [Place, string] => [
    ['statementAreas', i, 'date'],
    date,
  ]),
  ...file.actions.flatMap(({ meeting, stateDate }, i): [Place, string | undefined][] => [
    [['actions', i, 'meeting'], meeting],
    [['actions', i, 'stateDate'], stateDate],
  ]),
]

/** Dates that do not exist, or are in an impossible order. */
function checkDates(file: Inspection, addProblem: AddProblem): void {
  for (const [place, date] of datesOf(file))
    if (date !== undefined && !isDate(date))
      addProblem(place, `"${date}" is not a day or month.`, 'Write 2021-12-17 or 2021-12.')
  file.events.forEach(({ date, fieldwork, published }, i) => {
    const place = ['events', i]
    if (fieldwork && isBefore(fieldwork.to, fieldwork.from))
      addProblem(
        [...place, 'fieldwork'],
        'the fieldwork ends before it begins.',
        'Correct its dates.',
      )
    if (published !== undefined && isBefore(published, date))
      addProblem(
        [...place, 'published'],
        `"${published}" is before the event.`,
        'Correct one of the two.',
      )
    const before = file.events[i - 1]
    if (before && isBefore(date, before.date))
      addProblem(
        [...place, 'date'],
        `"${date}" is before the event above it.`,
        'Put the oldest first.',
      )
  })
}

/** Ids that do not exist, and ids given twice. */
function checkNames(file: Inspection, data: Data, addProblem: AddProblem): void {
  const areas = new Set(data.areas.content.areas.map(({ code }) => code))
  const releases = new Set(data.releases.content.releases.map(({ id }) => id))
  const indicators = new Map(data.catalogue.content.indicators.map((one) => [one.id, one]))
  const events = new Set(file.events.map(({ id }) => id))
  for (const key of [
    'events',
    'judgements',
    'recommendations',
    'statementAreas',
    'actions',
  ] as const)
    file[key].forEach(({ area, release, place }, i) => {
      if (!areas.has(area))
        addProblem([key, i, 'area'], `there is no area "${area}".`, 'Use the area’s code.')
      if (!releases.has(release))
        addProblem(
          [key, i, 'release'],
          `there is no release "${release}".`,
          'Use an id from releases.json.',
        )
      if (place.trim() === '')
        addProblem([key, i, 'place'], 'the place is empty.', 'Name the section or page.')
    })
  const indicatorAt = (place: Place, id: string): void => {
    if (!indicators.has(id))
      addProblem(place, `there is no indicator "${id}".`, 'Use the id of an indicator.')
  }
  const eventAt = (place: Place, id: string): void => {
    if (!events.has(id)) addProblem(place, `there is no event "${id}".`, 'Use the id of an event.')
  }
  file.judgements.forEach(({ event, indicator: id, category }, i) => {
    eventAt(['judgements', i, 'event'], event)
    indicatorAt(['judgements', i, 'indicator'], id)
    const indicator = indicators.get(id)
    if (indicator && !categoriesOf(indicator).has(category))
      addProblem(
        ['judgements', i, 'category'],
        `"${category}" is not a category of ${id}.`,
        'Use the id of one of its categories.',
      )
  })
  for (const key of ['recommendations', 'statementAreas'] as const)
    file[key].forEach(({ event, evidence, unanswered }, i) => {
      eventAt([key, i, 'event'], event)
      evidence.forEach(({ indicator: id, measure }, e) => {
        indicatorAt([key, i, 'evidence', e, 'indicator'], id)
        const indicator = indicators.get(id)
        if (indicator && measure !== undefined && !indicator.measures.some((m) => m.id === measure))
          addProblem(
            [key, i, 'evidence', e, 'measure'],
            `"${measure}" is not a measure of ${id}.`,
            'Use the id of one of its measures.',
          )
      })
      if (evidence.length === 0 && unanswered === undefined)
        addProblem(
          [key, i, 'evidence'],
          'no indicator is named as evidence for it, and "unanswered" does not say that there is none.',
          'Name one, or explain in "unanswered".',
        )
    })
  const once = (list: 'events' | 'actions' | 'recommendations', ids: readonly string[]): void =>
    ids.forEach((id, i) => {
      if (ids.indexOf(id) !== i) addProblem([list, i], `"${id}" is given twice.`, 'Remove one.')
    })
  once(
    'events',
    file.events.map(({ id }) => id),
  )
  once(
    'actions',
    file.actions.map(({ number }) => String(number)),
  )
  once(
    'recommendations',
    file.recommendations.map(({ event, number }) => `${event} ${number}`),
  )
}

/** Judgements that differ from the observations of the same release. */
function checkJudgements(file: Inspection, { tables }: Data, addProblem: AddProblem): void {
  file.judgements.forEach((judgement, i) => {
    const { area, release, indicator, category, result } = judgement
    const table = tables.find(
      ({ content }) => content.release === release && content.indicator === indicator,
    )
    const results = (table?.content.rows ?? []).flatMap(([rowArea, , rowCategory, value]) =>
      rowArea === area && rowCategory === category && isText(value) ? value.text : [],
    )
    if (results.includes(result)) return
    const there = results.length === 0 ? 'nothing' : results.map((text) => `"${text}"`).join(' or ')
    const message = `it is "${result}" here and ${there} in releases/${release}/${indicator}.json.`
    addProblem(['judgements', i, 'result'], message, 'Correct one of the two.')
  })
}

/**
 * Problems of inspection.json: dates and ids that do not exist, and judgements that differ from the
 * observations.
 */
export function checkInspection(data: Data): Problem[] {
  const problems: Problem[] = []
  const addProblem: AddProblem = (place, message, remedy) => {
    const column = String(place.findLast((key) => typeof key === 'string'))
    problems.push(problemAt(data.inspection, place, { column, message, remedy }))
  }
  const file = data.inspection.content
  checkDates(file, addProblem)
  checkNames(file, data, addProblem)
  checkJudgements(file, data, addProblem)
  return problems
}
