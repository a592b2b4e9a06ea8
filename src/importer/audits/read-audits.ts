import type { PeriodType } from '@/model/schema/indicator'
import { listInWords } from '@/model/values/format'
import { periodEnd } from '@/model/values/period'
import { cellOf, cellProblemsOf } from '../tables/cell-problems'
import { normaliseLabel } from '../tables/labels'
import { noPeriod } from '../own/date-order'
import { labelMadeDate } from '../own/excel-dates'
import { readWrittenPeriod } from '../tables/read-period'
import { periodAfter } from '../rules/period-after'
import type { Problem, Warning } from '../tables/problem'
import { tableFile } from '../publications/publication'
import {
  AUDITS,
  AUDIT_SCALES,
  type AuditGrade,
  type AuditScale,
} from '../publications/tables/audits'
import type { CsvRow, CsvTable } from '../tables/types'
import type { Columns } from '../tables/find-columns'

/** One row of the file: a number of audits with the same period, group and grades. */
export interface AuditRow {
  line: number
  period: string
  /** The groups as the file names them; empty where it does not. */
  service: string
  team: string
  theme: string
  first: AuditGrade
  /** The second reader's grade, where there was one. */
  moderated?: AuditGrade
  /** The worker whose file it was, for the officer’s own eyes: never in a release. Empty where not given. */
  worker: string
  /** Whether the audits were escalated; undefined where the file does not say. */
  escalated?: boolean
  /** The grade of each area of the audit tool that the file has a column for. */
  areas: Readonly<Record<string, AuditGrade>>
  /** The number of audits, or suppressed. */
  audits: number | 'c'
}

export interface AuditReading {
  rows: AuditRow[]
  type: PeriodType
  scale: AuditScale | undefined
  problems: Problem[]
  warnings: Warning[]
}

interface Period {
  id: string
  type: PeriodType
}

/** A month as 2023-04, from "Apr 2023" or from the day that Excel makes of 2023-04. */
function monthTyped(text: string): string | undefined {
  const typed = readWrittenPeriod(text)
  return typed?.kind === 'month' || (typed?.kind === 'day' && typed.id.endsWith('-01'))
    ? typed.id.slice(0, 7)
    : undefined
}

/**
 * A quarter as 2023-24-Q1, "2023-24 Q1" or "Q1 2023-24"; a month as 2023-04; a financial year as
 * 2023-24.
 */
function readPeriod(written: string): Period | undefined {
  const text = monthTyped(written) ?? written
  const [, q = '', years = ''] = /^q([1-4])[ -](\d{4}-\d{2})$/i.exec(text) ?? []
  const [, before = years, nth = q] = /^(\d{4}-\d{2})[ -]q([1-4])$/i.exec(text) ?? []
  const id = nth === '' ? text : `${before}-Q${nth}`
  const type = nth === '' ? (Number(id.slice(5)) > 12 ? 'financial-year' : 'month') : 'quarter'
  if (nth === '' && !/^\d{4}-(?!00)\d{2}$/.test(id)) return undefined
  if (type === 'financial-year' && (Number(id.slice(0, 4)) + 1) % 100 !== Number(id.slice(5)))
    return undefined
  try {
    periodEnd(id, type)
    return { id, type }
  } catch {
    return undefined
  }
}

/** The days of an audit window: "4 to 22 September 2023", "28 August to 8 September 2023", or with a slash. */
function readWindow(written: string): Period | undefined {
  const text = written.replaceAll(/\s+/g, ' ').replace(/^from /i, '')
  const [from = '', to = ''] = text.split(/ (?:to|–|-) /)
  const last = readWrittenPeriod(to)
  const [, month = '', year = ''] = /([a-z]+\.?)? ?(\d{4})$/i.exec(to) ?? []
  const first = /^\d{1,2}$/.test(from)
    ? readWrittenPeriod(`${from} ${month} ${year}`)
    : readWrittenPeriod(/\d{4}$/.test(from) ? from : `${from} ${year}`)
  const span = first?.kind === 'day' && last?.kind === 'day' ? `${first.id}/${last.id}` : text
  const id = readWrittenPeriod(span)
  return id?.kind === 'span' && id.id.length > 20 ? { id: id.id, type: 'date' } : undefined
}

/** Every known grade by its spellings, with the scale that it belongs to. */
const GRADES = new Map(
  AUDIT_SCALES.flatMap((scale) =>
    scale.grades.flatMap((grade) =>
      [grade.label, ...(grade.aliases ?? [])].map(
        (label) => [normaliseLabel(label), { grade, scale }] as const,
      ),
    ),
  ),
)

const YES_OR_NO = new Map([
  ['yes', true],
  ['y', true],
  ['no', false],
  ['n', false],
])

const KNOWN = AUDIT_SCALES.map(({ grades }) => grades.map(({ label }) => label).join(', '))

/** A number of audits: "12" as 12, "c" as suppressed; undefined for any other text. */
const readCount = (text: string): number | 'c' | undefined =>
  /^\d+$/.test(text) ? Number(text) : /^\[?c\]?$/i.test(text) ? 'c' : undefined

/** The columns of areas of the audit tool, which are named "area: Voice of the child". */
const areaColumns = ({ columns }: CsvTable): Map<string, number> =>
  new Map(
    columns.flatMap((name, index): [string, number][] => {
      const area = /^area\s*:\s*(.+)$/i.exec(name)?.[1]
      return area === undefined ? [] : [[area, index]]
    }),
  )

/**
 * Reads the rows of a council's own file of audits.
 * @param columns the roles found in it: period, grade and audits at least
 * @param of the day on which the audits are published, where it is known; and which of the columns for check and
 *   challenge the release has, none if left out
 * @returns a row for each line; or problems for periods, grades and numbers that are not valid, for
 *   mixed kinds of period or of grades, and for lines given twice
 */
export function readAudits(
  csv: CsvTable,
  columns: Columns,
  { on, released = [] }: { on?: string | undefined; released?: readonly string[] },
): AuditReading {
  const areas = areaColumns(csv)
  const all = new Map([...columns, ...areas])
  const { problems, isFull, addProblem } = cellProblemsOf(csv, all)
  const cell = (row: CsvRow, role: string): string => cellOf(all, row, role)
  // The first line settles which kind of period and which grades the file has.
  let type: { is: PeriodType; line: number } | undefined
  let scale: { is: AuditScale; line: number } | undefined
  const period = (row: CsvRow): string | undefined => {
    const text = cell(row, 'period')
    const read = readWindow(text) ?? readPeriod(text)
    if (!read) {
      const odd = /[/:]/.test(text) && !readWrittenPeriod(text) ? noPeriod(text) : undefined
      addProblem(row, 'period', {
        message: odd?.message ?? `"${text}" is not a quarter, month, financial year or window.`,
        remedy:
          'Write a quarter as 2023-24-Q1, which is April to June 2023, a month as 2023-04, or the days of a window as 4 to 22 September 2023.',
      })
      return undefined
    }
    const after =
      on === undefined ? undefined : periodAfter({ period: read.id, type: read.type }, on)
    if (after) addProblem(row, 'period', after)
    type ??= { is: read.type, line: row.line }
    if (read.type === type.is) return read.id
    addProblem(row, 'period', {
      message: `"${text}" is a different kind of period from the one on line ${type.line}.`,
      remedy: 'Use quarters, months, years or windows throughout.',
    })
    return undefined
  }
  const grade = (row: CsvRow, role: string): AuditGrade | undefined => {
    const text = cell(row, role)
    if (role !== 'grade' && text === '') return undefined
    const found = GRADES.get(normaliseLabel(text))
    if (!found) {
      addProblem(row, role, {
        message: `"${text}" is not a known grade (${KNOWN.join('; or ')}).`,
        remedy: `Correct it, or add it to ${tableFile(AUDITS)}.`,
      })
      return undefined
    }
    scale ??= { is: found.scale, line: row.line }
    if (found.scale === scale.is) return found.grade
    addProblem(row, role, {
      message: `"${text}" belongs to a different set of grades from line ${scale.line}.`,
      remedy: 'Use one set of grades.',
    })
    return undefined
  }
  const seen = new Map<string, number>()
  const rows = csv.rows.flatMap((row): AuditRow[] => {
    if (isFull()) return []
    const [when, first, moderated] = [period(row), grade(row, 'grade'), grade(row, 'moderated')]
    const [service, team, theme] = [cell(row, 'service'), cell(row, 'team'), cell(row, 'theme')]
    for (const role of ['service', 'team', 'theme'] as const) {
      const dated = labelMadeDate(cell(row, role))
      if (dated) addProblem(row, role, dated)
    }
    const worker = cell(row, 'worker')
    const escalation = cell(row, 'escalated').toLowerCase()
    const escalated = YES_OR_NO.get(escalation)
    if (escalated === undefined && escalation !== '')
      addProblem(row, 'escalated', {
        message: `"${escalation}" does not say whether the audits were escalated.`,
        remedy: 'Write yes or no, or leave it empty.',
      })
    const graded = [...areas.keys()].flatMap((area): [string, AuditGrade][] => {
      const found = grade(row, area)
      return found ? [[area, found]] : []
    })
    const text = cell(row, 'audits')
    const audits = readCount(text)
    if (audits === undefined)
      addProblem(row, 'audits', {
        message: `"${text}" is not a number of audits.`,
        remedy: 'Write the number of audits as a whole number, or c where it is suppressed.',
      })
    if (team !== '' && service === '' && columns.has('service'))
      addProblem(row, 'service', {
        message: `the team "${team}" has no service area.`,
        remedy: 'Fill it in.',
      })
    const areaGrades = graded.map(([area, { id }]) => `${area}=${id}`)
    const key = [when, service, team, theme, first?.id, moderated?.id, worker, escalation]
      .concat(areaGrades)
      .join('|')
      .toLowerCase()
    const before = seen.get(key)
    if (before !== undefined)
      addProblem(row, 'audits', {
        message: `the row repeats line ${before} in everything but the number of audits.`,
        remedy: 'Combine them into one row.',
      })
    seen.set(key, row.line)
    if (when === undefined || !first || audits === undefined) return []
    const groups = { service, team, theme }
    return [
      {
        line: row.line,
        period: when,
        ...groups,
        first,
        audits,
        worker,
        areas: Object.fromEntries(graded),
        ...(moderated ? { moderated } : {}),
        ...(escalated === undefined ? {} : { escalated }),
      },
    ]
  })
  const read = new Set(all.values())
  const unread = csv.columns.filter((name, index) => name !== '' && !read.has(index))
  const own = [
    ...['worker', 'escalated'].filter((role) => columns.has(role) && !released.includes(role)),
    ...areas.keys(),
  ]
  const messages = [
    ...(unread.length === 0 ? [] : [`has columns that were not read: ${unread.join(', ')}.`]),
    ...(own.length === 0
      ? []
      : [
          `has columns that no release contains (${listInWords(own)}): “Your own figures” shows them.`,
        ]),
  ]
  return {
    rows,
    type: type?.is ?? 'quarter',
    scale: scale?.is,
    problems,
    warnings: messages.map((message) => ({ file: csv.file, message })),
  }
}
