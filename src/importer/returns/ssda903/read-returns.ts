import { dayOfIso, firstDay, lastDay, yearLabel, type Day, type ReturnYear } from '../day'
import type { Finding } from '../finding'
import { readReturnFile } from '../reading/read-return-file'
import type { ReturnFile, ReturnTable } from '../reading/return-table'
import { dateOrderDoubts } from './date-order'
import { joinYears } from './join-years'
import { readChildren, readEpisodes, readUnaccompanied } from './read-records'
import type { Child, Episode, Unaccompanied } from './records'
import { checkHistory } from './rules'
import { EPISODES, HEADER, TABLES, UNACCOMPANIED } from './tables'
import { datesOf, episodesByYear, yearOfChildren } from './years'

/** One child with all that the returns say. */
export interface CareHistory {
  child: Child
  /** In the order in which they begin. */
  episodes: readonly Episode[]
  /** Absent for a child who was never an unaccompanied asylum seeker. */
  unaccompanied?: Unaccompanied
}

export interface Returns {
  histories: CareHistory[]
  /** The first day that the returns cover, a 1 April. */
  from: Day
  /** The last day that they can know of. */
  known: Day
  newest: ReturnYear
  /** How many rows were read of all tables. */
  rows: number
}

export interface ReturnOptions {
  /** The year of the newest return. */
  newest: ReturnYear
  /** ISO date on which it was saved; where absent, taken from its latest date. */
  saved?: string
  /** ISO date of the release, which nothing in the tables can be after. */
  published: string
}

/** A child’s number without what a spreadsheet may have changed in it. */
const bareNumber = (child: string): string => child.toUpperCase().replace(/^0+/, '')

/** Numbers that differ only in leading zeros or capitals are most likely those of one child. */
function alikeNumbers(records: readonly (Episode | Child | Unaccompanied)[]): Finding[] {
  const written = new Map<string, string>()
  return records.flatMap(({ child, file, row }): Finding[] => {
    const bare = bareNumber(child)
    const first = written.get(bare)
    if (first === undefined) written.set(bare, child)
    return first === undefined || first === child
      ? []
      : [
          {
            severity: 'error',
            file,
            row,
            column: 'CHILD',
            message:
              'the child’s number differs from one in another row only in leading zeros or capitals.',
            remedy:
              'Save the tables again from the case system, without opening them in Excel, which drops leading zeros.',
          },
        ]
  })
}

/** One child’s row in each table; of several, the newest stands. */
function childrenOf(
  tables: readonly { year: ReturnYear; children: readonly Child[] }[],
  add: (finding: Finding) => void,
): Map<string, Child> {
  const found = new Map<string, Child>()
  for (const { children } of tables.toSorted((a, b) => a.year - b.year)) {
    const here = new Map<string, Child>()
    for (const child of children) {
      const twin = here.get(child.child)
      const before = found.get(child.child)
      const place = { file: child.file, row: child.row }
      if (twin)
        add(
          twin.born === child.born && twin.sex === child.sex && twin.ethnicity === child.ethnicity
            ? {
                severity: 'doubt',
                ...place,
                message: 'a row is given twice.',
                remedy: 'Read once.',
              }
            : {
                severity: 'error',
                ...place,
                message: `the child has two rows that differ (also row ${twin.row}).`,
                remedy: 'Remove the wrong one.',
              },
        )
      else if (before && before.born !== child.born)
        add({
          severity: 'doubt',
          ...place,
          column: 'DOB',
          message: 'the date of birth is not that of an earlier return.',
          remedy: 'The date of the newer return stands.',
        })
      here.set(child.child, child)
    }
    for (const [id, child] of here) found.set(id, child)
  }
  return found
}

const setAside = ({ file, table }: ReturnFile): Finding => ({
  severity: 'doubt',
  file,
  message: `is the table “${table.name}”.`,
  remedy: 'Set aside: no figure is worked out from it yet, and nothing of it was kept.',
})

/**
 * Reads and checks the returns of one council.
 * @param files in any order, recognised by their columns
 * @returns the histories of all children, or none where there is an error; and all findings, which
 *   hold no value of any row
 */
export function readReturns(
  files: readonly { name: string; bytes: Uint8Array }[],
  { newest, saved, published }: ReturnOptions,
): { returns?: Returns; findings: Finding[] } {
  const findings: Finding[] = []
  const add = (finding: Finding) => {
    findings.push(finding)
  }
  const read = files.flatMap((file) => {
    const reading = readReturnFile(file, TABLES)
    findings.push(...reading.findings)
    return reading.read ? [reading.read] : []
  })
  const of = (table: ReturnTable) => read.filter((file) => file.table === table)
  findings.push(...read.filter(({ table }) => table.kept.length === 0).map(setAside))
  findings.push(...read.flatMap(dateOrderDoubts))
  const { byYear, findings: aboutYears } = episodesByYear(of(EPISODES), newest)
  findings.push(...aboutYears)
  const hasErrors = () => findings.some(({ severity }) => severity === 'error')
  const newestFile = byYear.get(newest)
  for (const [table, why] of [
    [HEADER, 'age, sex and ethnic group are in it'],
    [UNACCOMPANIED, 'it says which children are unaccompanied asylum seekers'],
  ] as const)
    if (of(table).length === 0)
      add({
        severity: 'error',
        file: 'returns',
        message: `no file is the table “${table.name}”: ${why}.`,
        remedy: 'Add it; a table without rows will do where there is no such child.',
      })
  if (!newestFile || hasErrors()) return { findings }

  const limit = Math.min(lastDay(newest), dayOfIso(saved ?? published), dayOfIso(published))
  const dates = datesOf(newestFile).filter((day) => day <= limit)
  const known = saved === undefined ? Math.max(...dates) : limit
  const episodes = new Map(
    [...byYear].map(([year, file]) => [
      year,
      readEpisodes({ file, year }, year === newest ? limit : lastDay(year), add),
    ]),
  )
  const headers = of(HEADER).map((file) => {
    const year = yearOfChildren(file, byYear)
    return { year, children: readChildren({ file, year }, add) }
  })
  const unaccompanied = of(UNACCOMPANIED)
    .map((file) => ({ file, year: yearOfChildren(file, byYear) }))
    .toSorted((a, b) => a.year - b.year)
    .flatMap((dated) => readUnaccompanied(dated, add))
  const children = childrenOf(headers, add)
  const rows = [...episodes.values()].flat()
  findings.push(
    ...alikeNumbers([...rows, ...headers.flatMap(({ children: own }) => own), ...unaccompanied]),
  )
  const status = new Map<string, Unaccompanied>()
  for (const one of unaccompanied) {
    // The day on which the status ceased may stand in one return and be blank in another.
    if (one.until !== undefined || status.get(one.child)?.until === undefined)
      status.set(one.child, one)
    if (!children.has(one.child))
      add({
        severity: 'doubt',
        file: one.file,
        row: one.row,
        column: 'CHILD',
        message: 'an unaccompanied child is in no table of children (Header).',
        remedy: 'Not counted.',
      })
  }
  for (const { child, file, row } of rows)
    if (!children.has(child))
      add({
        severity: 'error',
        file,
        row,
        column: 'CHILD',
        message: 'the child is in no table of children (Header), so age and sex are not known.',
        remedy: 'Add the Header of that year, or the child’s row in it.',
      })
  // Rows that could not be read would look like gaps in the histories.
  if (hasErrors()) return { findings }
  const earliest = Math.min(...byYear.keys())
  const histories = [...joinYears(episodes, add)].flatMap(([id, own]): CareHistory[] => {
    const child = children.get(id)
    if (!child) return []
    findings.push(...checkHistory({ episodes: own, child, earliest, known }))
    const one = status.get(id)
    return [{ child, episodes: own, ...(one ? { unaccompanied: one } : {}) }]
  })
  if (hasErrors()) return { findings }
  if (saved === undefined)
    add({
      severity: 'doubt',
      file: newestFile.file,
      message: `does not say when it was saved; its latest date in ${yearLabel(newest)} is taken for that day.`,
      remedy: 'If it was saved later, say on which day.',
    })
  return {
    returns: {
      histories,
      from: firstDay(earliest),
      known,
      newest,
      rows: read.reduce((sum, file) => sum + file.rows.length, 0),
    },
    findings,
  }
}
