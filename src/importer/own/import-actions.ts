import { ACTION_COLUMNS } from '@/model/inspection/actions'
import { ACTION_STATES, type Action, type Inspection } from '@/model/schema/inspection'
import { USUAL_THRESHOLD } from '@/model/disclosure/disclosure'
import { fewChildrenIn } from '@/model/disclosure/notes'
import { dateLabel } from '@/model/values/period'
import { normaliseColumn } from '../tables/labels'
import type { Problem, Warning } from '../tables/problem'
import type { Edition } from '../publications/publication'
import { cellOf, cellProblemsOf } from '../tables/cell-problems'
import { periodAfter } from '../rules/period-after'
import { dateOrder, noPeriod } from './date-order'
import { labelMadeDate } from './excel-dates'
import { areaAdvice, areaFinder } from './find-names'
import { readWrittenPeriod } from '../tables/read-period'
import type { Site } from './read-rows'
import type { CsvRow, CsvTable } from '../tables/types'
import type { Columns } from '../tables/find-columns'

export interface ActionImport {
  year: string
  indicators: []
  problems: Problem[]
  warnings: Warning[]
  edition: Edition
  inspection: Inspection
}

/** Which columns a file of actions has; undefined where it is another file. */
export function recogniseActions(csv: CsvTable): Columns | { problems: Problem[] } | undefined {
  const names = csv.columns.map(normaliseColumn)
  const found = ACTION_COLUMNS.map((name) => [name, names.indexOf(name)] as const)
  const columns = new Map<string, number>(found.filter(([, at]) => at >= 0))
  if (!columns.has('meeting') || !columns.has('asked')) return undefined
  const missing = ACTION_COLUMNS.slice(0, 5).filter((name) => !columns.has(name))
  if (missing.length === 0) return columns
  return {
    problems: missing.map((column) => ({
      file: csv.file,
      line: csv.headerLine ?? 1,
      column,
      message: 'the column is missing.',
      remedy: 'Add it; the page “Your own figures” has a template of actions.',
    })),
  }
}

const isSame = (a: Action, b: Action): boolean =>
  (['meeting', 'topic', 'asked', 'state', 'printed', 'stateDate', 'area'] as const).every(
    (key) => a[key] === b[key],
  )

const plural = (count: number): string => `${count} ${count === 1 ? 'action' : 'actions'}`

/**
 * Warnings for actions whose text mentions a small number of children, which only a person can
 * judge.
 */
const tellingOfFew = (actions: readonly Action[], file: string): Warning[] =>
  actions.flatMap(({ topic, asked, printed, place }) =>
    [topic, asked, printed].flatMap((text) => {
      const few = fewChildrenIn(text, USUAL_THRESHOLD)
      const where = place.replace('Row', 'row')
      return few === undefined
        ? []
        : [
            {
              file,
              message: `says “${few}” in ${where}: make sure that it does not identify a child.`,
            },
          ]
    }),
  )

interface ActionSite {
  site: Site
  /** The day of the release, where it is known. */
  on: string | undefined
}

/** Returns a function that reads a row as an action and collects the problems with its cells. */
function actionReader(csv: CsvTable, columns: Columns, { site, on }: ActionSite) {
  const cellProblems = cellProblemsOf(csv, columns)
  const findArea = areaFinder(site.areas, site.catalogue.home)
  const seen = new Map<number, number>()
  const days: { row: CsvRow; text: string }[] = []
  const read = (row: CsvRow, release: string): Action | undefined => {
    const cell = (role: string) => cellOf(columns, row, role)
    const before = cellProblems.problems.length
    const addProblem = (role: string, message: string, remedy: string) =>
      cellProblems.addProblem(row, role, { message, remedy })
    const number = /^\d{1,6}$/.test(cell('number')) ? Number(cell('number')) : Number.NaN
    if (Number.isNaN(number))
      addProblem('number', `"${cell('number')}" is not an action number.`, 'Write 24.')
    const twice = seen.get(number)
    if (twice !== undefined)
      addProblem('number', `row ${twice} has the same number.`, 'Give each action its own number.')
    seen.set(number, row.line)
    const meeting = readWrittenPeriod(cell('meeting'))
    if (meeting?.kind !== 'day') {
      const odd = /[/:]/.test(cell('meeting')) && !meeting ? noPeriod(cell('meeting')) : undefined
      const message = odd?.message ?? `"${cell('meeting')}" is not a day.`
      addProblem('meeting', message, 'Write the day as 23/03/2026.')
    } else {
      const after =
        on === undefined ? undefined : periodAfter({ period: meeting.id, type: 'date' }, on)
      if (after) addProblem('meeting', `the meeting of ${after.message}`, 'Correct the day.')
      days.push({ row, text: cell('meeting') })
    }
    const since = cell('state_date') === '' ? undefined : readWrittenPeriod(cell('state_date'))
    if (cell('state_date') !== '' && since?.kind !== 'day' && since?.kind !== 'month')
      addProblem('state_date', `"${cell('state_date')}" is not a day or month.`, 'Write 2026-08.')
    const dated = labelMadeDate(cell('topic'))
    if (dated) addProblem('topic', dated.message, dated.remedy)
    for (const role of ['topic', 'asked'] as const)
      if (cell(role) === '') addProblem(role, 'the cell is empty.', 'Fill it in briefly.')
    const state = ACTION_STATES.find((known) => known === cell('state').toLowerCase())
    if (!state)
      addProblem(
        'state',
        `"${cell('state')}" is not a known state.`,
        `Use ${ACTION_STATES.join(', ')}.`,
      )
    const area = findArea(cell('area_code'))
    if (!area || area === 'worked out')
      addProblem(
        'area_code',
        `"${cell('area_code')}" is not the code of an area.`,
        areaAdvice(site.areas, cell('area_code')),
      )
    if (cellProblems.problems.length > before || !meeting || !state) return undefined
    return {
      number,
      meeting: meeting.id,
      topic: cell('topic'),
      asked: cell('asked'),
      printed: cell('printed') === '' ? cell('state') : cell('printed'),
      state,
      ...(since ? { stateDate: since.id } : {}),
      area: typeof area === 'object' ? area.area : site.catalogue.home,
      release,
      place: `Row ${row.line}`,
    }
  }
  return { cellProblems, read, days }
}

/**
 * Reads a council's own file of what a committee asked for. An action whose number is already held
 * replaces the one held; the others are new.
 * @param context the catalogue and areas, the records held, and the day and issue of the release
 */
export function importActions(
  csv: CsvTable,
  columns: Columns,
  context: ActionSite & { inspection: Inspection; issue: number },
): ActionImport | { problems: Problem[]; warnings: Warning[] } {
  const { site, inspection, on, issue } = context
  const publication = 'own-actions'
  const release = `${publication}-${on ?? 'undated'}${issue > 1 ? `-${issue}` : ''}`
  const { cellProblems, read, days } = actionReader(csv, columns, { site, on })
  const own = csv.rows.flatMap((row) => read(row, release) ?? [])
  if (cellProblems.problems.length > 0) return { problems: cellProblems.problems, warnings: [] }
  const known = new Map(inspection.actions.map((action) => [action.number, action]))
  const moved = own.filter(({ number }) => known.has(number))
  const changed = moved.filter((action) => {
    const before = known.get(action.number)
    return before && !isSame(before, action)
  })
  const fresh = own.filter(({ number }) => !known.has(number))
  const newest = new Map(changed.map((action) => [action.number, action]))
  const home = site.areas.find(({ code }) => code === site.catalogue.home)
  const message = `holds ${plural(fresh.length)} not seen before, ${changed.length} that changed and ${moved.length - changed.length} unchanged.`
  // Several meetings in one month are as likely as first days of months, so dates are only warned
  // about.
  const order = dateOrder(days, { mayBeMonths: false }).warning
  const messages = order === undefined ? [message] : [message, order]
  const edition: Edition = {
    publication,
    publisher: home?.name ?? 'The council',
    title: () => `Actions of the committee${on === undefined ? '' : `, ${dateLabel(on)}`}`,
    published: {},
    own: 'The council’s own records; not published',
  }
  const actions = [...inspection.actions.map((a) => newest.get(a.number) ?? a), ...fresh]
  return {
    year: on ?? 'undated',
    indicators: [],
    problems: [],
    warnings: [
      ...messages.map((text) => ({ file: csv.file, message: text })),
      ...tellingOfFew([...changed, ...fresh], csv.file),
    ],
    edition,
    inspection: fresh.length + changed.length === 0 ? inspection : { ...inspection, actions },
  }
}
