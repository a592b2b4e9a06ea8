import { describe, expect, it } from 'vitest'
import { csvText } from '@/export/formats/csv'
import { dataGrid } from '@/export/office/spreadsheet/data-sheet'
import { workbook } from '@/export/office/spreadsheet/xlsx-writer'
import { rowsOf } from '@/export/rows'
import type { ImportPlan } from '@/importer/data-folder/import-plan'
import { figuresFrom } from '@/model/figures/figures'
import type { FullIndicator } from '@/model/schema/indicator'
import { readObservations } from '@/model/schema/observation'
import { cellKey } from '@/model/schema/release'
import { buildView } from '@/model/view/build-view'
import { areas } from '../../real-data'
import { EXISTING, planning, planningText, textFile } from './real-site'
import type { View } from '@/model/view/types'

const HEADER = 'indicator,name,theme,unit,breakdown,category,period,measure,value,shorthand,note'

/** Indicators with each kind of measure, period and breakdown, as officers write them. */
const BROUGHT = [
  HEADER,
  'edge,"Children on the ‘edge’ of care, by area",Placements,children,,,2026-04,,31,,"Counted on the 30th; see page 3, ""Edge"""',
  'edge,,,,Area of the county,Aylesbury Vale,2026-04,,11,,',
  'edge,,,,Area of the county,Wycombe & South,2026-04,,20,,',
  'edge,,,,Age,0 to 9,2026-04,,,c,Too few',
  'edge,,,,Age,10 to 17,2026-04,,,c,',
  'edge,,,,,,2026-05,,40,,',
  'visits,Visits late by quarter,Help and protection,%,,,2026-27-Q1,,0.6%,,Of all visits',
  'visits,,,,,,2026-27-Q2,,0.8%,,',
  'visits,,,,Team,Assessment,2026-27-Q1,,0.4%,,',
  'sickness,Days lost to sickness,Workforce,days,,,2024-25,,12.5,,',
  'sickness,,,,Team,North,2024-25,,,x,Not kept',
  'spend,Spending on agency staff,Workforce,£,,,2024-25,,125000,,',
  'contacts,Contacts,Help and protection,contacts,,,31/03/2026,,1204,,',
  'contacts,,,,,,30/06/2026,,,z,No longer kept',
  'referral-rate,Referrals each year,Help and protection,"per 10,000 children",,,2024-25,,510.2,,',
  'caseload,Caseload and workers,Workforce,cases,,,2026-04,open,310,,',
  'caseload,,,workers,,,2026-04,in-post,24,,',
].join('\n')

const newIn = ({ catalogue, tables }: ImportPlan): FullIndicator[] =>
  tables.map(({ indicator }) => {
    const found = catalogue?.indicators.find(({ id }) => id === indicator)
    if (!found) throw new Error(`no indicator ${indicator}`)
    return found
  })

/** Everything that can be saved of a new indicator: each measure, in total and by each breakdown. */
function viewsOf(indicator: FullIndicator, { tables, releases }: ImportPlan): View[] {
  const figures = figuresFrom(tables, { indicator, releases })
  const base = {
    area: EXISTING.catalogue.home,
    vs: [],
    average: 'median',
    view: 'table',
    axis: 'zero',
  } as const
  return indicator.measures.flatMap(({ id: measure }) =>
    [{ category: 'total' }, ...indicator.breakdowns.map((b) => ({ breakdown: b.id }))].map(
      (split) => buildView({ indicator, figures, areas, releases }, { ...base, measure, ...split }),
    ),
  )
}

const figuresIn = ({ tables }: ImportPlan) =>
  new Map(
    tables.flatMap((table) =>
      readObservations(table).map(({ value, note, ...cell }) => [
        `${table.indicator}|${cellKey(cell)}`,
        { value, note },
      ]),
    ),
  )

describe('figures of indicators of the council’s own', () => {
  it('open again with name, theme, unit, parts and notes after being saved as CSV', async () => {
    const plan = await planningText(BROUGHT)
    expect(plan.problems).toEqual([])
    const brought = newIn(plan)
    expect(
      brought
        .map(({ measures }) => measures.map(({ kind }) => kind))
        .flat()
        .toSorted(),
    ).toEqual(['count', 'count', 'count', 'count', 'duration', 'money', 'percent', 'rate'])
    const rows = brought.flatMap((one) => viewsOf(one, plan).flatMap((view) => rowsOf(view)))
    const keys = rows.map((r) => [r.indicator, r.period, r.measure, r.category].join('|'))
    const once = rows.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
    const again = await planning(textFile(csvText(once)))
    expect(again.problems).toEqual([])
    expect(newIn(again)).toEqual(brought)
    expect(figuresIn(again)).toEqual(figuresIn(plan))
    expect(again.warnings).toEqual([])
  })

  it('open again one by one after being saved as Excel', async () => {
    const plan = await planningText(BROUGHT)
    for (const indicator of newIn(plan))
      for (const view of viewsOf(indicator, plan)) {
        if (view.periods.length === 0) continue
        const grid = dataGrid({ view, title: '', sentence: '', today: '2026-11-22' })
        const bytes = workbook([grid], { title: '', subject: '', made: '2026-11-22' }, [])
        const again = await planning({ name: 'saved.xlsx', bytes })
        expect(again.problems).toEqual([])
        expect(newIn(again)[0]).toMatchObject({
          id: indicator.id,
          name: indicator.name,
          theme: indicator.theme,
          periodType: indicator.periodType,
        })
        expect([...figuresIn(plan)]).toEqual(expect.arrayContaining([...figuresIn(again)]))
        expect(again.warnings).toEqual([])
      }
  })
})
