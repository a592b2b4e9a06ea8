// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { areaNotThen } from '@/importer/rules/area-dates'
import { areaAdvice } from '@/importer/own/find-names'
import { EXISTING, planningText, problemsIn, textFile } from './real-site'

const file = (...rows: string[]) =>
  `indicator,area_code,period,measure,value\n${rows.map((row) => `CLA-01,${row}`).join('\n')}`
const { areas } = EXISTING

describe('an area that had ended or not begun', () => {
  it.each([
    [
      'E10000009,31/03/2026,number,500',
      /Dorset \(E10000009\) ended on 31 March 2019: it is now part of Dorset \(E06000059\)/,
    ],
    [
      'E10000021,31/03/2026,number,900',
      /ended on 31 March 2021: its area is now that of North Northamptonshire \(E06000061\) and West Northamptonshire \(E06000062\)/,
    ],
    ['909,31/03/2024,number,700', /Cumbria \(E10000006\) ended on 31 March 2023/],
    [
      'E06000063,31/03/2022,number,300',
      /Cumberland \(E06000063\) began on 1 April 2023: until then there was Cumbria \(E10000006\)/,
    ],
    [
      'E06000058,31/03/2019,number,300',
      /began on 1 April 2019: until then there were Poole \(E06000029\) and Bournemouth/,
    ],
  ])('is refused with its successor: %s', async (row, words) => {
    const said = await problemsIn(textFile(file(row)))
    expect(said).toEqual([expect.stringMatching(words)])
    expect(said[0]).toMatch(/^own\.csv:2 column "area_code": /)
  })

  it('is each that ended, from the day after its last', () => {
    const ended = areas.flatMap((area) => (area.to === undefined ? [] : [{ area, to: area.to }]))
    expect(ended.length).toBeGreaterThan(5)
    for (const { area, to } of ended) {
      expect(areaNotThen(area, to, areas)).toBeUndefined()
      expect(areaNotThen(area, '2026-03-31', areas)?.message).toContain(area.name)
    }
  })

  it('is each that began, until its first day', () => {
    const begun = areas.flatMap((area) =>
      area.from === undefined ? [] : [{ area, from: area.from }],
    )
    expect(begun.length).toBeGreaterThan(5)
    for (const { area, from } of begun) {
      expect(areaNotThen(area, from, areas)).toBeUndefined()
      expect(areaNotThen(area, '2005-03-31', areas)?.message).toContain(area.code)
    }
  })

  it('is not refused in a file that the app saved from a published release', async () => {
    const [release] = EXISTING.releases
    const [head = '', ...rows] = file('E06000063,31/03/2022,number,300').split('\n')
    const saved = [`${head},release`, ...rows.map((row) => `${row},${release?.id}`)].join('\n')
    expect((await planningText(saved)).problems).toEqual([])
  })

  it('is accepted if only its code has changed', async () => {
    const changed = areas.filter(({ codes = [], to }) => codes.length > 1 && to === undefined)
    expect(changed.length).toBeGreaterThan(0)
    const old = changed.map(({ codes = [] }) => `${codes[0]?.code},31/03/2026,number,500`)
    expect((await planningText(file(...old))).problems).toEqual([])
  })
})

describe('a name in place of a code', () => {
  it.each([
    ['Bristol', 'E06000023 (Bristol, City of)'],
    ['Bristol City Council', 'E06000023 (Bristol, City of)'],
    ['Hull', 'E06000010 (Kingston upon Hull, City of)'],
    ['Durham', 'E06000047 (County Durham)'],
    ['Herefordshire Council', 'E06000019 (Herefordshire, County of)'],
    ['Telford', 'E06000020 (Telford and Wrekin)'],
    ['London Borough of Brent', 'E09000005 (Brent)'],
    ['Metropolitan Borough of Wigan', 'E08000010 (Wigan)'],
    ['BANES', 'E06000022 (Bath and North East Somerset)'],
    ['BCP', 'E06000058 (Bournemouth, Christchurch and Poole)'],
    ['Bucks', 'E06000060 (Buckinghamshire)'],
    ['Hull City Council', 'E06000010 (Kingston upon Hull, City of)'],
    ['Poole Council', 'E06000058 (Bournemouth, Christchurch and Poole)'],
  ])('the message for “%s” gives its own code', async (name, own) => {
    const said = await problemsIn(textFile(file(`${name},31/03/2026,number,500`)))
    expect(said).toEqual([
      `own.csv:2 column "area_code": "${name}" is not the code of an area. ${areaAdvice(areas, name)}`,
    ])
    expect(said[0]).toContain(own)
  })

  it('gives all codes if it may be several areas, and none if it is not an area', () => {
    expect(areaAdvice(areas, 'Northamptonshire Council')).toBe(
      'Use the ONS code of the one you mean: E06000061 (North Northamptonshire) or E06000062 (West Northamptonshire).',
    )
    for (const own of [
      'E06000010 (Kingston upon Hull, City of)',
      'E09000021 (Kingston upon Thames)',
    ])
      expect(areaAdvice(areas, 'Kingston')).toContain(own)
    const berkshire = areas.filter(({ partOf }) => partOf?.includes('Berkshire'))
    for (const { code } of berkshire) expect(areaAdvice(areas, 'Berkshire')).toContain(code)
    for (const none of ['Narnia', 'Milton Kent', 'North', 'E99999999', '', '999'])
      expect(areaAdvice(areas, none)).not.toMatch(/[EWS]\d{8}/)
  })

  it('of two areas of one name is the one of today', async () => {
    const { tables, problems } = await planningText(file('Dorset,31/03/2026,number,500'))
    expect(problems).toEqual([])
    expect(tables[0]?.rows[0]?.[0]).toBe('E06000059')
  })
})
