import { listInWords } from '@/model/values/format'
import { cellId } from '@/model/figures/crossed-breakdown'
import type { Category } from '@/model/schema/indicator'
import { addUp } from '@/model/schema/observation'
import { mayBeDivided } from './few-workers'
import type { AuditReading, AuditRow } from './read-audits'
import type { TableRow } from '../published/read-publication'

/** The categories that a file names, in the order in which it names them. */
export interface AuditGroups {
  services: Category[]
  teams: Category[]
  themes: Category[]
  /** The workers by name, in a release that is also by worker. */
  workers?: ReadonlyMap<string, Category>
  hasModeration: boolean
}

const NOT_GIVEN = 'Not given'

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/**
 * The category of the group that a row is in. Teams with the same name are told apart by their
 * service areas.
 */
const idOf = {
  service: ({ service }: AuditRow) => `service-${slug(service || NOT_GIVEN)}`,
  team: ({ service, team }: AuditRow) =>
    `team-${slug(service === '' ? team || NOT_GIVEN : `${service} ${team || NOT_GIVEN}`)}`,
  theme: ({ theme }: AuditRow) => `theme-${slug(theme || NOT_GIVEN)}`,
}

/** The category of an audit's first grade, where it was moderated. */
export const firstGradeId = (grade: string): string => `first-${grade}`

const GIVEN = { service: 'service area', team: 'team', theme: 'theme' } as const

/** The category of audits without a service area, team or theme, where others have one. */
function noneGiven(
  id: string,
  kind: 'service' | 'team' | 'theme',
  { service }: AuditRow,
): Category {
  const says = `with no ${GIVEN[kind]} given`
  return kind === 'team' && service !== ''
    ? { id, label: `${service}, no team given`, says: `in ${service} ${says}` }
    : { id, label: `No ${GIVEN[kind]} given`, says }
}

function groupsBy(
  rows: readonly AuditRow[],
  kind: 'service' | 'team' | 'theme',
  says: (label: string) => string,
): Category[] {
  // A file without the column, or with nothing in it, has no such groups.
  if (rows.every((row) => row[kind] === '')) return []
  const found = new Map<string, AuditRow>()
  for (const row of rows) if (!found.has(idOf[kind](row))) found.set(idOf[kind](row), row)
  const names = [...found.values()].map((row) => row[kind])
  return [...found].map(([id, row]): Category => {
    if (row[kind] === '') return noneGiven(id, kind, row)
    const isShared = names.filter((other) => other === row[kind]).length > 1
    const label = isShared && row.service !== '' ? `${row[kind]}, ${row.service}` : row[kind]
    return { id, label, says: says(label) }
  })
}

/** The rows of the periods that may be divided in a way. */
const divisible = (rows: readonly AuditRow[], kind: keyof typeof idOf): AuditRow[] =>
  rows.filter(({ period }) =>
    mayBeDivided(
      rows.filter((row) => row.period === period),
      idOf[kind],
    ),
  )

/** The kinds of group, in words, by which a release does not divide every period, as some are of one or two workers. */
export const undivided = ({ rows }: AuditReading): string[] =>
  (['service', 'team', 'theme'] as const)
    .filter(
      (kind) => rows.some((row) => row[kind] !== '') && divisible(rows, kind).length < rows.length,
    )
    .map((kind) => GIVEN[kind])

/** The service areas, teams and themes by which a release may divide the audits of a file. */
export const auditGroups = ({ rows }: AuditReading): AuditGroups => ({
  services: groupsBy(divisible(rows, 'service'), 'service', (label) => `in ${label}`),
  teams: groupsBy(divisible(rows, 'team'), 'team', (label) => `in ${label}`),
  themes: groupsBy(divisible(rows, 'theme'), 'theme', (label) => `on the theme ‘${label}’`),
  hasModeration: rows.some(({ moderated }) => moderated !== undefined),
})

/** Where in the file a sum comes from: "12 lines, 2 to 40". */
function placeOf(lines: readonly number[]): string | number {
  const [first, ...more] = lines
  if (first === undefined) return 'No line of the file'
  if (more.length === 0) return first
  return lines.length <= 4
    ? `Lines ${listInWords(lines.map(String))}`
    : `${lines.length} lines, ${first} to ${lines.at(-1)}`
}

/**
 * The rows of a release. In each period: the number of audits with each grade, in each group, and
 * with each grade in each group; and, for moderated audits, each first grade by the grade after
 * moderation. A sum with a suppressed part is suppressed, as it would give that part away. A period is not divided into
 * groups of which one is of one or two workers, unless the release is by worker on purpose.
 */
export function sumAudits(
  area: string,
  { rows, scale }: AuditReading,
  groups: AuditGroups,
): TableRow[] {
  const grades = scale?.grades.map(({ id }) => id) ?? []
  const { workers } = groups
  const workerId = ({ worker }: AuditRow) => workers?.get(worker)?.id ?? ''
  const all = [
    ...(groups.services.length > 0 ? [idOf.service] : []),
    ...(groups.teams.length > 0 ? [idOf.team] : []),
    ...(groups.themes.length > 0 ? [idOf.theme] : []),
  ]
  const order = [
    'total',
    ...grades,
    ...[...groups.services, ...groups.teams, ...groups.themes, ...(workers?.values() ?? [])].map(
      ({ id }) => id,
    ),
    ...grades.map(firstGradeId),
  ].flatMap((id) =>
    id === 'total' || grades.includes(id) ? [id] : [id, ...grades.map((g) => cellId(id, g))],
  )
  const periods = [...new Set(rows.map(({ period }) => period))].toSorted()
  return periods.flatMap((period) => {
    const cells = new Map<string, AuditRow[]>()
    const add = (category: string, row: AuditRow) =>
      cells.set(category, [...(cells.get(category) ?? []), row])
    const own = rows.filter((row) => row.period === period)
    const kinds = [...all.filter((idIn) => mayBeDivided(own, idIn)), ...(workers ? [workerId] : [])]
    for (const row of own) {
      const grade = (row.moderated ?? row.first).id
      const first = firstGradeId(row.first.id)
      for (const id of ['total', grade]) add(id, row)
      for (const id of [...kinds.map((idIn) => idIn(row)), ...(row.moderated ? [first] : [])]) {
        add(id, row)
        add(cellId(id, grade), row)
      }
    }
    // The file has every audit of its periods, so a grade that appears on no line was given to
    // none.
    const fill = (id: string) => cells.set(id, cells.get(id) ?? [])
    for (const id of grades) fill(id)
    const isModerated = grades.some((id) => cells.has(firstGradeId(id)))
    if (isModerated) for (const id of grades) fill(firstGradeId(id))
    for (const id of cells.keys())
      if (id !== 'total' && !grades.includes(id) && !id.includes('.'))
        for (const grade of grades) fill(cellId(id, grade))
    return order.flatMap((category): TableRow[] => {
      const summed = cells.get(category)
      if (!summed) return []
      const sum = addUp(summed.map(({ audits }) => audits)) ?? 0
      return [
        [
          area,
          period,
          category,
          sum === 'c' ? 'c' : Number(sum),
          placeOf(summed.map((r) => r.line)),
        ],
      ]
    })
  })
}
