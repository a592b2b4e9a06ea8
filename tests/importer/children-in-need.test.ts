// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { csv, fixture, importing, messages, written } from './given'

const BUCKINGHAMSHIRE = 'E06000060'
const HAMPSHIRE = 'E10000014'
const CITY_OF_LONDON = 'E09000001'
const NAMES = [
  'cin-children-in-need-2025',
  'cin-referrals-2025',
  'cin-section-47-2025',
  'cin-repeat-plans-2025',
  'cin-plan-length-2025',
]
const all = await importing(NAMES.map((name) => csv(name, fixture(name))))

/** The rows of an area, without its code. */
const rowsOf = (indicator: string, area = BUCKINGHAMSHIRE) =>
  written(all, 'dfe-cin-2025', indicator)
    .rows.filter((row) => row[0] === area)
    .map((row) => row.slice(1))

describe('importing the children in need release', () => {
  it('knows each of its five files, and puts all into one release', () => {
    expect(messages(all)).toEqual([])
    expect(all.done.map((line) => line.replace(/.*: /, ''))).toEqual([
      '7 rows, 1 indicator into dfe-cin-2025',
      '7 rows, 2 indicators into dfe-cin-2025',
      '7 rows, 4 indicators into dfe-cin-2025',
      '7 rows, 1 indicator into dfe-cin-2025',
      '7 rows, 3 indicators into dfe-cin-2025',
    ])
  })

  it('reads children in need on the day, during the year, started and ended', () => {
    expect(rowsOf('children-in-need')).toEqual([
      ['2017', 'total', 3306, 7158, 5221, 4372, 8],
      ['2024', 'total', 3469, 6652, 3759, 3444, 6],
      ['2025', 'total', 3189, 6412, 3655, 3463, 4],
    ])
  })

  it('reads the referrals that were closed, and those made again', () => {
    expect(rowsOf('referrals').at(-1)).toEqual(
      ['2025', 'total', 5518, 4939, 2.1, 116, 26.4, 1457, 4], // as published
    )
    expect(rowsOf('re-referrals').at(-1)).toEqual([
      '2025',
      'total',
      22.8,
      1260,
      5518,
      22.3,
      1103,
      4939,
      4,
    ])
  })

  it('reads enquiries, conferences and their timeliness', () => {
    expect(rowsOf('section-47-enquiries').at(-1)).toEqual(['2025', 'total', 2605, 2137, 4])
    expect(rowsOf('initial-conferences-within-15-days').at(-1)).toEqual([
      '2025',
      'total',
      710,
      703,
      23,
      518,
      15,
      13,
      15,
      4,
    ])
    expect(rowsOf('initial-conferences-by-wait').filter(([period]) => period === '2025')).toEqual([
      ['2025', 'total', 710, 4],
      ['2025', 'up-to-10-days', 23, 4],
      ['2025', '11-to-15-days', 518, 4],
      ['2025', '16-to-20-days', 61, 4],
      ['2025', '21-days-or-more', 108, 4],
    ])
  })

  it('reads plans by length, those of two years or more, and repeat plans', () => {
    expect(rowsOf('child-protection-plans').at(-1)).toEqual(['2025', 'total', 458, 4])
    expect(rowsOf('child-protection-plans-by-length').slice(-6)).toEqual([
      ['2025', 'total', 458, null, 4],
      ['2025', 'up-to-3-months', 151, 33, 4],
      ['2025', '3-to-6-months', 135, 29.5, 4],
      ['2025', '6-to-12-months', 121, 26.4, 4],
      ['2025', '1-to-2-years', 'c', 'c', 4],
      ['2025', '2-years-or-more', 'c', 'c', 4],
    ])
    expect(rowsOf('child-protection-plans-two-years').map((row) => row.slice(2, 5))).toEqual([
      ['c', 'c', 553],
      [6.5, 28, 430],
      ['c', 'c', 458],
    ])
    expect(rowsOf('repeat-child-protection-plans').at(-1)).toEqual([
      '2025',
      'total',
      24.3,
      146,
      601,
      4,
    ])
  })

  it('keeps the reason why a figure is suppressed or too unreliable', () => {
    expect(rowsOf('children-in-need', HAMPSHIRE)).toEqual([
      ['2024', 'total', 'u', 'u', 'u', 'u', 7],
    ])
    expect(rowsOf('section-47-enquiries', CITY_OF_LONDON)).toEqual([['2025', 'total', 'c', 'c', 5]])
  })

  it('asks about a category that the file did not have before', async () => {
    const name = 'cin-repeat-plans-2025'
    const text = fixture(name).replace(
      /Child Protection Plans which are a second or subsequent plan(?=,u)/,
      'Repeat plans',
    )
    expect(messages(await importing([csv(name, text)]))[0]).toMatch(
      /:7 column "category": the label "Repeat plans" is not known\. .*cin-repeat-plans\.ts/,
    )
  })
})
