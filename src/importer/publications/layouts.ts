import type { Shorthand } from '@/model/schema/observation'

/** The columns of a row that identify its area. */
export interface RowPlace {
  level: string
  region: string
  dfe: string
  ons: string
}

/** A cell of a row by the role of its column; empty where the file has no such column. */
type Cell = (role: string) => string

/** How the files of one publisher say which area and period a row is about. */
export interface Layout {
  /** For each role, the names that its column has had, latest first. */
  columns: Readonly<Record<string, readonly string[]>>
  /** Columns that are not read: names beside codes, and values that are the same in every row. */
  names: readonly string[]
  place: (cell: Cell) => RowPlace
  /** The cell that stands for every reason at once: "-". */
  unexplained?: string
  /** What an empty cell stands for, if it stands for a reason. */
  empty?: Shorthand
  /** The year in a title above the header, for files of one year without a column that names it. */
  yearInTitle?: RegExp
  /** Whether figures may be below zero: accounts book what was paid back as a negative amount. */
  belowZero?: boolean
  /**
   * Whether it gives some figures of councils for years in which they did not exist. These are left
   * out, with a warning.
   */
  restates?: boolean
  /** Whether a row is left over from something that the file no longer has. */
  isLeftOver?: (cell: Cell) => boolean
}

/** Columns that every file of Explore Education Statistics has. */
const EES_COLUMNS = {
  period: ['time_period'],
  identifier: ['time_identifier'],
  level: ['geographic_level'],
  region: ['region_code'],
  dfe: ['old_la_code'],
  ons: ['new_la_code'],
} as const

/** Files of Explore Education Statistics. */
export const EES: Layout = {
  columns: EES_COLUMNS,
  names: ['country_code', 'country_name', 'region_name', 'la_name'],
  place: (cell) => ({
    level: cell('level'),
    region: cell('region'),
    dfe: cell('dfe'),
    ons: cell('ons'),
  }),
}

/** Tables of the country as a whole, which name no area below it. */
export const EES_NATIONAL: Layout = {
  ...EES,
  columns: {
    period: EES_COLUMNS.period,
    identifier: EES_COLUMNS.identifier,
    level: EES_COLUMNS.level,
  },
}

/** The numbers of regions in the Local Authority Interactive Tool, which has no ONS codes. */
const LAIT_REGIONS: Readonly<Record<string, string>> = {
  980: 'E12000001',
  981: 'E12000002',
  982: 'E12000003',
  983: 'E12000004',
  984: 'E12000005',
  985: 'E12000006',
  986: 'E12000007',
  987: 'E13000001',
  988: 'E13000002',
  989: 'E12000008',
  990: 'E12000009',
}

/** The file of the Department for Education's Local Authority Interactive Tool. */
export const LAIT: Layout = {
  columns: { period: ['years'], dfe: ['la number'] },
  names: ['la and regions', 'region'],
  place: (cell) => {
    const number = cell('dfe')
    const region = LAIT_REGIONS[number]
    if (number === '970') return { level: 'National', region: '', dfe: '', ons: '' }
    return region === undefined
      ? { level: 'Local authority', region: '', dfe: number, ons: '' }
      : { level: 'Regional', region, dfe: '', ons: '' }
  },
  unexplained: '-',
  restates: true,
  isLeftOver: (cell) => cell('period') === '0' && cell('value') === '-',
}

const ENGLAND = 'E92000001'

/** Files of the Office for Health Improvement and Disparities, which have ONS codes alone. */
export const FINGERTIPS: Layout = {
  columns: { period: ['time period'], ons: ['area code'], parent: ['parent code'] },
  names: ['parent name', 'area name', 'area type'],
  place: (cell) => {
    const ons = cell('ons')
    const level = ons === ENGLAND ? 'National' : 'Local authority'
    return { level, region: '', dfe: '', ons }
  },
  // Notes beside empty cells say why a figure is not given.
  empty: 'x',
  restates: true,
  // England is given twice, and split by deprivation as well.
  isLeftOver: (cell) => cell('group') !== '' || (cell('ons') === ENGLAND && cell('parent') === ''),
}

/** The classes of councils that run children's services, and of England. */
const WITH_CHILDREN: ReadonlySet<string> = new Set(['UA', 'MD', 'LB', 'SC', 'Eng'])

const ONS_CODE = /^E\d{8}$/

/** Files of the accounts that councils send to the Ministry of Housing, Communities and Local Government. */
export const REVENUE_OUTTURN: Layout = {
  columns: { ons: ['ons code'], class: ['class'] },
  names: ['e-code', 'local authority', 'notes', 'detailed class', 'certification'],
  place: (cell) => {
    const ons = cell('ons')
    const level = ons === ENGLAND ? 'National' : 'Local authority'
    return { level, region: '', dfe: '', ons }
  },
  yearInTitle: /^Worksheet \d+: Revenue Outturn \(RO\) (\d{4}-\d{2}):/,
  belowZero: true,
  // Districts, police and the like have no children's services; a second table below adds up classes.
  isLeftOver: (cell) => !WITH_CHILDREN.has(cell('class')) || !ONS_CODE.test(cell('ons')),
}
