// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { readCsv } from '@/importer/tables/csv'
import {
  BREAKDOWN_COLUMNS,
  NUMBER_AND_PERCENT,
  type PublicationTable,
} from '@/importer/publications/publication'
import { PUBLICATIONS } from '@/importer/publications/tables/all'
import { CHILDREN_LOOKED_AFTER } from '@/importer/publications/tables/editions'
import { recognise } from '@/importer/published/recognise'
import { csv, fixture, importing, messages } from '../given'

/** A published file that no table of the importer reads yet. */
const MOVES = `time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code,cla_group,visit_measure,visit_stability,number,percentage
2024,Reporting year,National,E92000001,England,,,,,,CLA on 31 March,Any moves,Total children,50010,100
2024,Reporting year,National,E92000001,England,,,,,,CLA on 31 March,Any moves,With one or more moves during the year,5010,10
`

const VISITS: PublicationTable = {
  id: 'visits',
  name: 'Children looked after: visits',
  edition: CHILDREN_LOOKED_AFTER,
  columns: {
    ...BREAKDOWN_COLUMNS,
    label: ['visit_stability', 'breakdown'],
    measure: ['visit_measure'],
  },
  filters: ['group', 'measure', 'label'],
  rules: [
    {
      labels: [['CLA on 31 March'], ['Any moves'], ['With one or more moves during the year']],
      targets: [{ indicator: 'visits', category: 'total', figures: NUMBER_AND_PERCENT }],
    },
  ],
}

function tableOf(text: string, tables?: readonly PublicationTable[]) {
  const { table } = readCsv('file.csv', new TextEncoder().encode(text))
  if (!table) throw new Error('the text is no table')
  const found = recognise(table, tables)
  return 'table' in found ? found.table.id : found.problems.map(({ message }) => message).join('\n')
}

describe('which table a published file belongs to', () => {
  it('is the one whose columns are all there, though another knows its groups', () => {
    for (const tables of [
      [...PUBLICATIONS, VISITS],
      [VISITS, ...PUBLICATIONS],
    ])
      expect(tableOf(MOVES, tables)).toBe('visits')
  })

  it('is not the nearest that knows its groups and neither of its other columns', async () => {
    const said = messages(await importing([csv('moves', MOVES)])).join('\n')
    expect(said).toContain('no known table has these columns')
    expect(said).toContain('"visit_measure", "visit_stability"')
    expect(said).not.toContain('add that to')
  })

  it('is not the nearest that knows one label of its column', () => {
    const workers = MOVES.replaceAll(',Any moves,', ',')
      .replace(',visit_measure', '')
      .replace('visit_stability', 'worker_stability')
    expect(tableOf(workers)).toContain('no known table has these columns')
  })

  it('is still the nearest where a column of labels has a new name', () => {
    const renamed = fixture('cla-placement-stability-2025').replace(
      'placement_stability',
      'stability_type',
    )
    expect(tableOf(renamed)).toContain('read as "Children looked after: placement stability"')
  })

  it('is the same without a column that its editions may lack', () => {
    expect(tableOf(fixture('workforce-2022'))).toBe('workforce')
    expect(tableOf(fixture('workforce-2022').replace('cases,', 'closed,'))).toContain(
      'the column is missing',
    )
  })
})
