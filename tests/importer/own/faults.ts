/** Columns of the files into which faults are put. */
export const HEADER = [
  'indicator',
  'period',
  'measure',
  'value',
  'shorthand',
  'area_code',
  'category',
  'numerator',
  'denominator',
  'note',
] as const
type Column = (typeof HEADER)[number]
export type Line = Record<Column, string>

const line = (cells: Partial<Line>): Line => ({
  indicator: '',
  period: '31/03/2026',
  measure: '',
  value: '',
  shorthand: '',
  area_code: '',
  category: '',
  numerator: '',
  denominator: '',
  note: '',
  ...cells,
})

/** Rows without a fault. Each can take any fault of a cell. */
export const soundLines = (): Line[] => [
  line({ indicator: 'CLA-01', measure: 'number', value: '530' }),
  line({ indicator: 'CLA-01', measure: 'number', value: '1,540', period: '2027' }),
  line({ indicator: 'placement-type', measure: 'number', value: '290', category: 'foster' }),
  line({ indicator: 'placement-type', measure: 'number', value: '527', note: 'Provisional' }),
  line({ indicator: 'placement-type', measure: 'number', shorthand: 'c', category: 'adoption' }),
  line({ indicator: 'placement-type', measure: 'number', value: '[x]', category: 'other' }),
  line({
    indicator: 'children-looked-after-by-sex',
    measure: 'number',
    value: '300',
    category: 'male',
  }),
  line({
    indicator: 'children-looked-after-by-sex',
    measure: 'number',
    value: '227',
    category: 'female',
  }),
]

export interface Fault {
  name: string
  column: Column
  /** Puts the fault into a row. */
  spoil: (row: Line) => void
}

const cell = (column: Column, ...texts: string[]): Fault[] =>
  texts.map((text) => ({
    name: `${column} “${text}”`,
    column,
    spoil: (row) => {
      row[column] = text
      if (column === 'value') row.shorthand = ''
    },
  }))

/** Every kind of fault in a cell that publishers, people and Excel make. */
export const FAULTS: readonly Fault[] = [
  ...cell(
    'value',
    'many',
    '12 children',
    '..',
    ':',
    '-',
    '–',
    '*',
    'n/a',
    'N/A',
    'NULL',
    'nil',
    '?',
  ),
  ...cell(
    'value',
    '<5',
    '≤4',
    '~50',
    '1,23',
    '13,5',
    '1.2.3',
    '5e3',
    '1,2345',
    '0x1F',
    'five',
    '£40',
  ),
  ...cell('value', '#REF!', '#N/A', '#DIV/0!', '=SUM(A1:A3)', '=HYPERLINK("http://x.test","y")'),
  ...cell(
    'value',
    '2026-04-01',
    '01/04/2026',
    '-1',
    '-99',
    '12.5',
    '50%',
    '0.67',
    '12 34',
    'TRUE',
    '1-4',
  ),
  ...cell('value', '<script>alert(1)</script>', '../../etc/passwd', 'low!', '(c)', 'suppressed'),
  ...cell('period', '', 'sometime', '2026-13', '31/04/2026', '03/31/2026', 'Q1 2026', '2026-27-Q5'),
  ...cell(
    'period',
    '2026/28',
    '30/04/2026',
    'Apr 2026',
    '2026-27',
    '26',
    '#VALUE!',
    '0000',
    '46112',
  ),
  ...cell(
    'indicator',
    '',
    'CLA-999',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    '=1+1',
    'Total',
  ),
  ...cell('measure', '', 'ratio', 'Percent of children', 'constructor', '__proto__'),
  ...cell('area_code', 'E99999999', '999', 'Bucks', 'E06000060 ; E06000042', '825.5'),
  ...cell('category', 'fostr', 'foster.total', 'Gender', 'N1. Abuse', 'toString'),
  {
    name: 'a shorthand that is none',
    column: 'shorthand',
    spoil: (row) => Object.assign(row, { value: '', shorthand: 'q' }),
  },
  {
    name: 'a number and a reason',
    column: 'shorthand',
    spoil: (row) => Object.assign(row, { value: '12', shorthand: 'c' }),
  },
  {
    name: 'neither number nor reason',
    column: 'value',
    spoil: (row) => Object.assign(row, { value: '', shorthand: '' }),
  },
  {
    name: 'the example of the template',
    column: 'note',
    spoil: (row) => Object.assign(row, { note: 'EXAMPLE: delete this row' }),
  },
]
