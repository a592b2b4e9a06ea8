import type { Area, Areas } from '@/model/schema/area'
import { normaliseColumn } from '../tables/labels'
import type { Problem } from '../tables/problem'
import type { CsvTable } from '../tables/types'

/** Which of the two reference files a table is, judged by its columns. */
export function referenceKind(csv: CsvTable): 'authorities' | 'neighbours' | undefined {
  const names = csv.columns.map(normaliseColumn)
  const has = (...wanted: string[]) => wanted.every((column) => names.includes(column))
  if (
    has(
      'old_la_code',
      'new_la_code',
      'la_name',
      'region_code',
      'date_of_operation',
      'date_of_termination',
    )
  )
    return 'authorities'
  return has('model', 'old_la_code', 'rank', 'neighbour_old_la_code', 'closeness')
    ? 'neighbours'
    : undefined
}

const NEIGHBOUR_MODEL = 'May 2025'
const ENGLAND = 'E92000001'
const LONDON = 'E12000007'
const INNER_LONDON = 'E13000001'
const OUTER_LONDON = 'E13000002'
/** DfE numbers of Inner London as DfE defines it: with Haringey and Newham, without Greenwich. */
const INNER_BOROUGHS = '201 202 204 205 206 207 208 209 210 211 212 213 309 316'.split(' ')
/** Which authorities took over from which, by DfE number. */
const SUCCESSORS: Readonly<Record<string, readonly string[]>> = {
  820: ['822', '823'],
  835: ['838'],
  836: ['839'],
  837: ['839'],
  875: ['895', '896'],
  909: ['942', '943'],
  928: ['940', '941'],
}

type Row = Readonly<Record<string, string>>

const rowsByName = (csv: CsvTable): Row[] =>
  csv.rows.map(({ line, cells }) => ({
    ...Object.fromEntries(csv.columns.map((c, i) => [normaliseColumn(c), cells[i] ?? ''])),
    line: String(line),
  }))

/** 31/03/2020 as 2020-03-31. */
const isoDate = (date: string): string => date.split('/').toReversed().join('-')

const datedCodes = (rows: readonly Row[]) =>
  rows
    .map((row) => ({
      code: row['new_la_code'] ?? '',
      ...(row['date_of_operation'] ? { from: isoDate(row['date_of_operation']) } : {}),
      ...(row['date_of_termination'] ? { to: isoDate(row['date_of_termination']) } : {}),
    }))
    .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? '', 'en'))

function authority(dfe: string, rows: readonly Row[]): Area {
  const codes = datedCodes(rows)
  const last = codes.at(-1)
  const row = rows.find((candidate) => candidate['new_la_code'] === last?.code)
  const region = row?.['region_code'] ?? ''
  const began = Object.values(SUCCESSORS).some((successors) => successors.includes(dfe))
  return {
    code: last?.code ?? '',
    name: row?.['la_name'] ?? '',
    level: 'authority',
    dfe,
    codes,
    parent: region,
    ...(region === LONDON
      ? { subRegion: INNER_BOROUGHS.includes(dfe) ? INNER_LONDON : OUTER_LONDON }
      : {}),
    ...(began && codes[0]?.from ? { from: codes[0].from } : {}),
    ...(last?.to ? { to: last.to } : {}),
  }
}

function joint(row: Row): Area {
  const members = (row['new_la_code'] ?? '').split(' / ')
  return {
    code: members.join('-'),
    name: row['la_name'] ?? '',
    level: 'joint',
    dfe: row['old_la_code'] ?? '',
    parent: row['region_code'] ?? '',
    members,
  }
}

/**
 * The area with its keys in the order of the one already held, so that importing the same file
 * again changes nothing.
 */
function inOrderOf(held: Area | undefined, area: Area): Area {
  const ordered: Area = { ...held, ...area }
  for (const key of Object.keys(ordered))
    if (!Object.hasOwn(area, key)) Reflect.deleteProperty(ordered, key)
  return ordered
}

/**
 * The list of areas from DfE's two reference files.
 * @param authorities english_las.csv: a row for each ONS code that an authority has had
 * @param neighbours statistical neighbours, of which the May 2025 model is kept, nearest first
 * @param before the areas held so far: their other names, which no publisher gives, are kept
 * @returns England, regions, Inner and Outer London, authorities by DfE number, joint returns; and
 *   a problem for each neighbour whose number is not in the list
 */
export function readAreas(
  authorities: CsvTable,
  neighbours: CsvTable,
  before: readonly Area[] = [],
): { areas: Areas; problems: Problem[] } {
  // Left out: forces schools overseas, and counties that ended before they had a number.
  const rows = rowsByName(authorities).filter(
    (row) => /^\d{3}\b/.test(row['old_la_code'] ?? '') && row['new_la_code']?.startsWith('E'),
  )
  const regions = new Map(rows.map((row) => [row['region_code'] ?? '', row['region_name'] ?? '']))
  const numbers = [...new Set(rows.map((row) => row['old_la_code'] ?? ''))].toSorted()
  const single = numbers
    .filter((dfe) => !dfe.includes('/'))
    .map((dfe) =>
      authority(
        dfe,
        rows.filter((row) => row['old_la_code'] === dfe),
      ),
    )
  const codeOf = new Map(single.map((area) => [area.dfe, area.code]))
  const codes = (dfes: readonly string[]): string[] => dfes.flatMap((dfe) => codeOf.get(dfe) ?? [])

  const problems: Problem[] = []
  const model = rowsByName(neighbours)
    .filter((row) => row['model'] === NEIGHBOUR_MODEL)
    .toSorted((a, b) => Number(a['rank']) - Number(b['rank']))
  const neighboursFile = {
    file: neighbours.file,
    remedy: 'Import english_las.csv and neighbours of the same year.',
  }
  if (model.length === 0)
    problems.push({
      ...neighboursFile,
      column: 'model',
      message: `has no rows of the ${NEIGHBOUR_MODEL} model.`,
    })
  for (const row of model)
    for (const column of ['old_la_code', 'neighbour_old_la_code'])
      if (!codeOf.has(row[column] ?? ''))
        problems.push({
          ...neighboursFile,
          line: Number(row['line']),
          column,
          message: `the DfE number "${row[column] ?? ''}" is not known.`,
        })

  const heldAs = new Map(before.map((area) => [area.code, area]))
  const withRelations = single.map((area): Area => {
    const dfe = area.dfe ?? ''
    const successors = codes(SUCCESSORS[dfe] ?? [])
    const predecessors = codes(
      Object.keys(SUCCESSORS).filter((from) => SUCCESSORS[from]?.includes(dfe)),
    )
    const near = model
      .filter((row) => row['old_la_code'] === dfe)
      .map((row) => ({
        code: codeOf.get(row['neighbour_old_la_code'] ?? '') ?? '',
        closeness: row['closeness'] ?? '',
      }))
    const { alsoKnownAs, partOf } = heldAs.get(area.code) ?? {}
    return {
      ...area,
      ...(alsoKnownAs ? { alsoKnownAs } : {}),
      ...(partOf ? { partOf } : {}),
      ...(predecessors.length > 0 ? { predecessors } : {}),
      ...(successors.length > 0 ? { successors } : {}),
      ...(near.length > 0 ? { neighbours: near } : {}),
    }
  })
  const areas: Area[] = [
    { code: ENGLAND, name: 'England', level: 'country' },
    ...[...regions]
      .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([code, name]): Area => ({ code, name, level: 'region', parent: ENGLAND })),
    { code: INNER_LONDON, name: 'Inner London', level: 'sub-region', parent: LONDON },
    { code: OUTER_LONDON, name: 'Outer London', level: 'sub-region', parent: LONDON },
    ...withRelations,
    ...rows.filter((row) => row['old_la_code']?.includes('/')).map(joint),
  ]
  return {
    problems,
    areas: {
      neighbourModel: `DfE children’s services statistical neighbours, ${NEIGHBOUR_MODEL}`,
      areas: areas.map((area) => inOrderOf(heldAs.get(area.code), area)),
    },
  }
}
