// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importFiles } from '@/importer/releases/import-files'
import { areasGiven, csv, fixture, messages } from './given'
import { CATALOGUE } from './given-data'

/** Imports a changed fixture with a catalogue that describes its measures. */
async function problemsOf(name: string, change: (text: string) => string): Promise<string[]> {
  const { areas } = await areasGiven()
  const existing = { areas, releases: [], catalogue: CATALOGUE }
  const file = csv(name, change(fixture(name)))
  return messages(await importFiles([file], existing))
}

const NUMBERS = 'cla-number-and-rate-2025'
const PARTS = 'cla-on-31-march-2025'

describe('a published figure that cannot be right', () => {
  it('is refused with its row and column: a percentage of a whole over 100', async () => {
    const [first] = await problemsOf(PARTS, (text) => text.replace(/,20,4$/m, ',20,104'))
    expect(first).toMatch(
      /:7 column "children_percent": 104% is more than the whole, which is 100%\..*publisher/,
    )
  })

  it('is refused: a count with a fraction', async () => {
    const [first] = await problemsOf(NUMBERS, (text) => text.replace(',522,40', ',522.5,40'))
    expect(first).toMatch(
      /:6 column "children_count": 522\.5 is not a whole number\. Check the publisher/,
    )
  })

  it('is refused: a count below zero', async () => {
    const [first] = await problemsOf(NUMBERS, (text) => text.replace(',522,40', ',-522,40'))
    expect(first).toMatch(/:6 column "children_count": "-522" is below zero/)
  })

  it('is none: a rate over 100 and 100% of a whole', async () => {
    expect(await problemsOf(NUMBERS, (text) => text.replace(',522,40', ',522,140'))).toEqual([])
    expect(await problemsOf(PARTS, (text) => text.replace(/,20,4$/m, ',20,100'))).toEqual([])
  })
})

describe('a percentage over 100 that is of no whole', () => {
  it('is read, with a message', async () => {
    const { areas } = await areasGiven()
    const name = 'workforce-2025'
    const text = fixture(name).replace(',28,28.6,24,', ',128,28.6,24,')
    const real = JSON.parse(readFileSync('public/data/catalogue.json', 'utf8'))
    const catalogue = { ...CATALOGUE, indicators: real.indicators }
    const result = await importFiles([csv(name, text)], { areas, releases: [], catalogue })
    expect(result.problems).toEqual([])
    expect(result.warnings.map(({ message }) => message)).toContain(
      'has a percentage over 100, in row 5. That can be right where the figure is not a part of a whole: check it.',
    )
  })
})

const AREA_ROW = /^.*,825,.*31 March.*$/m
const underCode = (dfe: string, ons: string) => (text: string) => {
  const [row = ''] = AREA_ROW.exec(text) ?? []
  const moved = row.replace(',825,', `,${dfe},`).replace('E06000060', ons)
  return `${text}${moved}\n`
}

describe('a figure of an area that was not there', () => {
  it('is refused with the day on which the area was abolished and its successor', async () => {
    const [first] = await problemsOf(NUMBERS, underCode('835', 'E10000009'))
    expect(first).toMatch(
      /column "old_la_code": Dorset \(E10000009\) ended on 31 March 2019: it is now part of Dorset \(E06000059\)/,
    )
    const [other] = await problemsOf(NUMBERS, underCode('928', 'E10000021'))
    expect(other).toContain(
      'now that of North Northamptonshire (E06000061) and West Northamptonshire (E06000062)',
    )
  })

  it('is refused where the area had not begun', async () => {
    const early = (text: string) =>
      underCode('838', 'E06000059')(text).replace(/^2025(.*,838,.*)$/m, '2018$1')
    const [first] = await problemsOf(NUMBERS, early)
    expect(first).toMatch(
      /Dorset \(E06000059\) began on 1 April 2019: until then there was Dorset \(E10000009\)/,
    )
  })

  it('is not a problem if the file says z, as published files do', async () => {
    const none = (text: string) =>
      underCode('835', 'E10000009')(text).replace(/^(.*,835,.*),\d+,\d+,\d+$/m, '$1,z,z,z')
    expect(await problemsOf(NUMBERS, none)).toEqual([])
  })
})
