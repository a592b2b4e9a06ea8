import type { Area } from '@/model/schema/area'
import type { ObservationFile } from '@/model/schema/observation'
import { lineOf } from '../data-folder/row-line'

type TableRow = ObservationFile['rows'][number]

/** A row of an indicator as it was read, with its place in the table. */
interface PlacedRow {
  indicator: string
  area: string
  period: string
  order: number
  cells: TableRow
}

/** Two councils with fewer numbers than this may have the same figures by chance. */
const ENOUGH = 5

const valuesOf = ({ cells }: PlacedRow): TableRow => cells.slice(3, -1)

const isNumber = (cell: TableRow[number]): boolean => typeof cell === 'number'

const hasNumbers = (rows: readonly PlacedRow[]): boolean =>
  rows.some((row) => valuesOf(row).some(isNumber))

const isNotApplicable = (rows: readonly PlacedRow[]): boolean =>
  rows.length > 0 &&
  rows.every((row) => valuesOf(row).every((cell) => cell === 'z' || cell === null))

/**
 * The figures of the rows as text, without the area, so that those of two areas can be compared.
 */
const figuresOf = (rows: readonly PlacedRow[]): string =>
  rows
    .map((row) => `${row.indicator}|${row.order}|${JSON.stringify(valuesOf(row))}`)
    .toSorted()
    .join('\n')

/**
 * The rows of one period that are the joint return of several members. They are the rows of the
 * only member with figures, where the others have "not applicable", or the first member's, where
 * all have the same. Undefined where each member has figures of its own.
 */
function printedUnder(
  byMember: readonly (readonly PlacedRow[])[],
): readonly PlacedRow[] | undefined {
  const [first = [], ...others] = byMember
  const filled = byMember.filter((rows) => !isNotApplicable(rows))
  if (byMember.some((rows) => rows.length === 0)) return undefined
  if (filled.length === 1) return filled[0] && hasNumbers(filled[0]) ? filled[0] : undefined
  const numbers = first.flatMap(valuesOf).filter(isNumber).length
  return numbers >= ENOUGH && others.every((rows) => figuresOf(rows) === figuresOf(first))
    ? first
    : undefined
}

/** Rows of a joint return that a file prints under its members' names. */
export interface JointPrinted {
  /** The joint return. */
  area: Area
  period: string
  /** The rows that hold the return's figures. */
  kept: ReadonlySet<TableRow>
  /** The other members' rows, with the same figures or none. */
  left: ReadonlySet<TableRow>
}

/**
 * A joint return listed as well as figures of one of its members, which would count the same staff
 * or children twice.
 */
export interface JointTwice {
  area: Area
  member: Area
  period: string
  line: number
}

/**
 * Finds the joint returns in the rows of a file. Some editions print such a return under the name
 * of one member with "z" for the other (Children's social work workforce, 2022), later ones under a
 * number of its own ("314 / 318").
 * @param areas the areas of areas.json, including joint returns with their members
 */
export function findJointReturns(
  rows: readonly PlacedRow[],
  areas: readonly Area[],
): { printed: JointPrinted[]; twice: JointTwice[] } {
  const grouped = new Map<string, PlacedRow[]>()
  for (const row of rows) {
    const key = `${row.area}|${row.period}`
    const held = grouped.get(key)
    if (held) held.push(row)
    else grouped.set(key, [row])
  }
  const periods = [...new Set(rows.map(({ period }) => period))].toSorted()
  const printed: JointPrinted[] = []
  const twice: JointTwice[] = []
  for (const area of areas.filter(({ level }) => level === 'joint')) {
    const members = areas.filter(({ code }) => area.members?.includes(code) === true)
    for (const period of periods) {
      const byMember = members.map(({ code }) => grouped.get(`${code}|${period}`) ?? [])
      const own = grouped.get(`${area.code}|${period}`) ?? []
      if (hasNumbers(own)) {
        for (const [index, member] of members.entries()) {
          const found = (byMember[index] ?? []).find((row) => valuesOf(row).some(isNumber))
          if (found) twice.push({ area, member, period, line: lineOf(found.cells) })
        }
        continue
      }
      const kept = printedUnder(byMember)
      if (!kept) continue
      const lines = new Set(kept.map(({ cells }) => cells))
      const left = byMember.flat().flatMap(({ cells }) => (lines.has(cells) ? [] : [cells]))
      printed.push({ area, period, kept: lines, left: new Set(left) })
    }
  }
  return { printed, twice }
}
