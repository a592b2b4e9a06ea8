import { describe, expect, it } from 'vitest'
import { tableText } from '@/export/csv-text'
import { ACTION_COLUMNS } from '@/model/inspection/actions'
import { EXISTING, planningText, problemsIn, textFile, TODAY } from './real-site'

const file = (...rows: string[][]) => tableText(ACTION_COLUMNS, rows)
const [known] = EXISTING.inspection.actions
const NEW = [
  '99',
  '23/03/2026',
  'Placements',
  'A briefing',
  'In progress',
  'Due in May',
  '2026-04',
  '',
]

describe('actions of a committee', () => {
  it('that are new are added, and one that is known moves on', async () => {
    const moved = [
      String(known?.number),
      '23/03/2023',
      'Schools',
      'A list',
      'done',
      'Sent',
      '',
      '825',
    ]
    const { inspection, problems, warnings, releases } = await planningText(file(NEW, moved))
    expect(problems).toEqual([])
    expect(warnings[0]?.message).toContain(
      '1 action not seen before, 1 that changed and 0 unchanged',
    )
    const release = `own-actions-${TODAY}`
    expect(inspection?.actions).toHaveLength(EXISTING.inspection.actions.length + 1)
    expect(inspection?.actions.at(-1)).toEqual({
      number: 99,
      meeting: '2026-03-23',
      topic: 'Placements',
      asked: 'A briefing',
      printed: 'Due in May',
      state: 'in progress',
      stateDate: '2026-04',
      area: 'E06000060',
      release,
      place: 'Row 2',
    })
    expect(inspection?.actions[0]).toMatchObject({ asked: 'A list', release, place: 'Row 3' })
    expect(releases.at(-1)).toMatchObject({ id: release, indicators: [] })
  })

  it('that the page saved are read back with no difference', async () => {
    const rows = EXISTING.inspection.actions.map((a) => [
      String(a.number),
      a.meeting,
      a.topic,
      a.asked,
      a.state,
      a.printed,
      a.stateDate ?? '',
      a.area,
    ])
    const { inspection, problems, warnings } = await planningText(file(...rows))
    expect(problems).toEqual([])
    expect(inspection).toBeUndefined()
    expect(warnings[0]?.message).toContain(`0 that changed and ${rows.length} unchanged`)
  })

  it.each([
    ['number', 'first'],
    ['number', '2.5'],
    ['number', '-3'],
    ['meeting', 'March 2026'],
    ['meeting', '03/23/2026'],
    ['topic', '01-Apr'],
    ['topic', ''],
    ['asked', ''],
    ['state', 'nearly'],
    ['state_date', 'soon'],
    ['area_code', 'Narnia'],
  ] as const)('are refused with %s “%s”', async (column, text) => {
    const row = NEW.with(ACTION_COLUMNS.indexOf(column), text)
    const said = await problemsIn(textFile(file(NEW.with(0, '98'), row)))
    expect(said).toEqual([expect.stringMatching(new RegExp(`^own\\.csv:3 column "${column}": `))])
  })

  it('give the interpretation of a meeting’s ambiguous date', async () => {
    const { problems, warnings } = await planningText(file(NEW.with(1, '03/04/2026')))
    expect(problems).toEqual([])
    expect(warnings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('“03/04/2026” (row 2) was read with the day first, as 3 April 2026'),
    )
  })

  it('are refused with a number twice, or without a column that they need', async () => {
    expect((await problemsIn(textFile(file(NEW, NEW))))[0]).toMatch(/:3 column "number": row 2 has/)
    const short = tableText(ACTION_COLUMNS.slice(0, 4), [NEW.slice(0, 4)])
    expect((await problemsIn(textFile(short)))[0]).toMatch(
      /:1 column "state": the column is missing/,
    )
  })
})
