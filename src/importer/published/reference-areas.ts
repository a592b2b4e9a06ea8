import { areaHistory } from '../rules/area-history'
import type { Area, Areas } from '@/model/schema/area'
import { AUTHORITY_COLUMNS, NEIGHBOUR_COLUMNS } from '../publications/reference-columns'
import { normaliseColumn } from '../tables/labels'
import type { Problem } from '../tables/problem'
import type { CsvTable } from '../tables/types'

type Columns = Readonly<Record<string, readonly string[]>>

/** Where each column is in a table, from 0; undefined where the table lacks one of them. */
function placesOf<Key extends string>(
  csv: CsvTable,
  columns: Readonly<Record<Key, readonly string[]>>,
): Record<Key, number> | undefined
function placesOf(csv: CsvTable, columns: Columns): Record<string, number> | undefined {
  const names = csv.columns.map(normaliseColumn)
  const places = Object.entries(columns).map(([key, spellings]): [string, number] => [
    key,
    names.findIndex((name) => spellings.includes(name)),
  ])
  return places.every(([, place]) => place >= 0) ? Object.fromEntries(places) : undefined
}

/** Which of the two reference files a table is, judged by its columns. */
export function referenceKind(csv: CsvTable): 'authorities' | 'neighbours' | undefined {
  if (placesOf(csv, AUTHORITY_COLUMNS)) return 'authorities'
  return placesOf(csv, NEIGHBOUR_COLUMNS) ? 'neighbours' : undefined
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

type Row<Key extends string> = Readonly<Record<Key, string> & { line: number }>
type AuthorityRow = Row<keyof typeof AUTHORITY_COLUMNS>

/** Rows of a table by the keys of its columns; none where the table lacks one of the columns. */
function rowsOf<Key extends string>(
  csv: CsvTable,
  columns: Readonly<Record<Key, readonly string[]>>,
): Row<Key>[]
function rowsOf(csv: CsvTable, columns: Columns) {
  const places = Object.entries(placesOf(csv, columns) ?? {})
  return places.length === 0
    ? []
    : csv.rows.map(({ line, cells }) => ({
        ...Object.fromEntries(places.map(([key, place]) => [key, cells[place] ?? ''])),
        line,
      }))
}

/** 31/03/2020 as 2020-03-31. */
const isoDate = (date: string): string => date.split('/').toReversed().join('-')

const datedCodes = (rows: readonly AuthorityRow[]) =>
  rows
    .map((row) => ({
      code: row.ons,
      ...(row.began ? { from: isoDate(row.began) } : {}),
      ...(row.ended ? { to: isoDate(row.ended) } : {}),
    }))
    .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? '', 'en'))

function authority(dfe: string, rows: readonly AuthorityRow[]): Area {
  const codes = datedCodes(rows)
  const last = codes.at(-1)
  const row = rows.find((candidate) => candidate.ons === last?.code)
  const region = row?.region ?? ''
  const began = Object.values(SUCCESSORS).some((successors) => successors.includes(dfe))
  return {
    code: last?.code ?? '',
    name: row?.name ?? '',
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

function joint(row: AuthorityRow): Area {
  const members = row.ons.split(' / ')
  return {
    code: members.join('-'),
    name: row.name,
    level: 'joint',
    dfe: row.dfe,
    parent: row.region,
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
  const rows = rowsOf(authorities, AUTHORITY_COLUMNS).filter(
    ({ dfe, ons }) => /^\d{3}\b/.test(dfe) && ons.startsWith('E'),
  )
  const regions = new Map(rows.map(({ region, regionName }) => [region, regionName]))
  const numbers = [...new Set(rows.map(({ dfe }) => dfe))].toSorted()
  const single = numbers
    .filter((dfe) => !dfe.includes('/'))
    .map((dfe) =>
      authority(
        dfe,
        rows.filter((row) => row.dfe === dfe),
      ),
    )
  const codeOf = new Map(single.map((area) => [area.dfe, area.code]))
  const codes = (dfes: readonly string[]): string[] => dfes.flatMap((dfe) => codeOf.get(dfe) ?? [])

  const problems: Problem[] = []
  const model = rowsOf(neighbours, NEIGHBOUR_COLUMNS)
    .filter(({ model: name }) => name === NEIGHBOUR_MODEL)
    .toSorted((a, b) => Number(a.rank) - Number(b.rank))
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
    for (const key of ['dfe', 'neighbour'] as const)
      if (!codeOf.has(row[key]))
        problems.push({
          ...neighboursFile,
          line: row.line,
          column: NEIGHBOUR_COLUMNS[key][0],
          message: `the DfE number "${row[key]}" is not known.`,
        })

  const heldAs = new Map(before.map((area) => [area.code, area]))
  const withRelations = single.map((area): Area => {
    const dfe = area.dfe ?? ''
    const successors = codes(SUCCESSORS[dfe] ?? [])
    const predecessors = codes(
      Object.keys(SUCCESSORS).filter((from) => SUCCESSORS[from]?.includes(dfe)),
    )
    const near = model
      .filter((row) => row.dfe === dfe)
      .map((row) => ({
        code: codeOf.get(row.neighbour) ?? '',
        closeness: row.closeness,
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
    ...rows.filter((row) => row.dfe.includes('/')).map(joint),
  ]
  return {
    problems,
    areas: {
      neighbourModel: `DfE children’s services statistical neighbours, ${NEIGHBOUR_MODEL}`,
      areas: areas.map((area) => {
        const history = areaHistory(area, areas)
        return inOrderOf(heldAs.get(area.code), { ...area, ...(history ? { history } : {}) })
      }),
    },
  }
}
