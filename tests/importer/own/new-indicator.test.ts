// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { planningText } from './real-site'

const HEADER = 'indicator,name,theme,unit,breakdown,category,period,value,shorthand'

/** Rows of a new indicator: category (empty for the whole), month, value, shorthand. */
const file = (unit: string, rows: readonly string[]) =>
  [
    HEADER,
    ...rows.map((row) => {
      const breakdown = row.startsWith(',') ? '' : 'Distance'
      return `visits-test,Visits by distance,placements,${unit},${breakdown},${row}`
    }),
  ].join('\n')

/** Whether the parts of the indicator’s only breakdown are assumed to add up to the whole. */
async function isAdditive(rows: readonly string[], unit = 'visits'): Promise<boolean | undefined> {
  const { catalogue, problems } = await planningText(file(unit, rows))
  expect(problems).toEqual([])
  const made = catalogue?.indicators.find(({ id }) => id === 'visits-test')
  expect(made?.breakdowns).toHaveLength(1)
  return made?.breakdowns[0]?.additive
}

const APRIL = [',2026-04,30,', 'Near,2026-04,10,', 'Far,2026-04,20,']
const MAY = [',2026-05,50,', 'Near,2026-05,15,', 'Far,2026-05,35,']

describe('the parts of a new indicator', () => {
  it('make up the whole where they add up to it in each period', async () => {
    expect(await isAdditive([...APRIL, ...MAY])).toBe(true)
  })

  it('do not where they add up in one period and not in another', async () => {
    expect(await isAdditive([...APRIL, ',2026-05,49,', ...MAY.slice(1)])).toBe(false)
    expect(await isAdditive([',2026-04,31,', ...APRIL.slice(1), ...MAY])).toBe(false)
  })

  it('make it up though a sum of decimals is a hair off', async () => {
    expect(0.1 + 0.2).not.toBe(0.3)
    expect(await isAdditive([',2026-04,0.3,', 'Near,2026-04,0.1,', 'Far,2026-04,0.2,'], '£m')).toBe(
      true,
    )
  })

  it('are judged by the periods that give the whole and every part as numbers', async () => {
    const wholeAlone = ',2026-05,50,'
    const partsAlone = ['Near,2026-06,15,', 'Far,2026-06,36,']
    const partMissing = [',2026-07,50,', 'Near,2026-07,15,', 'Far,2026-07,,x']
    const wholeMissing = [',2026-08,,x', 'Near,2026-08,15,', 'Far,2026-08,35,']
    const others = [wholeAlone, ...partsAlone, ...partMissing, ...wholeMissing]
    expect(await isAdditive([...APRIL, ...others])).toBe(true)
    expect(await isAdditive([...others])).toBe(false)
  })
})

describe('names beside ids, as the app saves them', () => {
  const NAMED =
    'indicator,name,theme,unit,breakdown,breakdown_name,category,category_name,period,measure,value'

  it('are those of the parts of a new indicator', async () => {
    const row =
      'visits-test,Visits,placements,visits,how-far,Distance,far-away,20 miles or more,2026-04,,12'
    const { catalogue, problems } = await planningText(`${NAMED}\n${row}`)
    expect(problems).toEqual([])
    expect(catalogue?.indicators.find(({ id }) => id === 'visits-test')?.breakdowns).toMatchObject([
      { label: 'Distance', categories: [{ label: '20 miles or more' }] },
    ])
  })

  it('decide nothing where the catalogue knows the id: a name may have changed since', async () => {
    const row = (name: string) =>
      `placement-type,,,,placement-type,Placement,foster,${name},2026,percent,57`
    for (const name of ['Foster care', 'Fostering', 'Children’s homes']) {
      const { tables, problems } = await planningText(`${NAMED}\n${row(name)}`)
      expect(problems).toEqual([])
      expect(tables[0]?.rows.map(([, , category]) => category)).toEqual(['foster'])
    }
  })
})
