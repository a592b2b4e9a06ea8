// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { OUTTURN_SOCIAL_CARE } from '@/importer/publications/tables/revenue-outturn'
import { readPublication } from '@/importer/published/read-publication'
import { recognise } from '@/importer/published/recognise'
import { readCsv } from '@/importer/tables/csv'
import { areas, catalogue } from '../../../real-data'

const TITLE = 'Worksheet 2: Revenue Outturn (RO) 2024-25: Social Care and Public Health (RO3) data'
const LINES = Object.values(OUTTURN_SOCIAL_CARE.columns).flat()
const HEADER = ['E-code', 'ONS Code', 'Local authority', 'Notes', 'Class', ...LINES]
const PLACES: Readonly<Record<string, readonly string[]>> = {
  buckinghamshire: ['E0402', 'E06000060', 'Buckinghamshire Council', '', 'UA'],
  slough: ['E0304', 'E06000039', 'Slough UA', 'M', 'UA'],
  adur: ['E3831', 'E07000223', 'Adur', '', 'SD'],
  england: ['Eng', 'E92000001', 'ENGLAND', '', 'Eng'],
  unitaries: ['[Y]', 'E06', 'Unitary Authorities', '', 'UA'],
}

const row = (place: string, ...amounts: string[]) => [
  ...(PLACES[place] ?? []),
  ...LINES.map((_, index) => amounts[index] ?? '0'),
]

function read(...rows: string[][]) {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',')
  const text = [TITLE, line(HEADER), ...rows.map(line)].join('\n')
  const { table: csv } = readCsv('ro3.csv', new TextEncoder().encode(text))
  const found = csv && recognise(csv)
  if (!found || 'problems' in found) throw new Error('the file is not recognised')
  return readPublication(csv, found, { areas: areas.areas, catalogue })
}

describe('the accounts of councils', () => {
  it('are of the year in their title, for councils with children’s services and for England', () => {
    const { year, problems, indicators } = read(
      row('england', '16878876.029169999', '8917040.3461399991'),
      row('adur'),
      row('buckinghamshire', '145603', '88342', '-161'),
      row('slough', ...LINES.map(() => '[x]')),
      HEADER,
      row('unitaries', '1000', '500'),
    )
    expect(problems).toEqual([])
    expect(year).toBe('2025')
    expect(indicators[0]?.rows.map((cells) => [...cells.slice(0, 6), cells.at(-1)])).toEqual([
      ['E92000001', '2024-25', 'total', 16878876.0292, 8917040.34614, 0, 3],
      ['E06000060', '2024-25', 'total', 145603, 88342, -161, 5],
      ['E06000039', '2024-25', 'total', 'x', 'x', 'x', 6],
    ])
  })
})
