import { describe, expect, it } from 'vitest'
import { dayOfMeeting, itemInWords, itemOf, itemsOf, stepsOf } from '@/model/meeting/agenda'
import { EMPTY_REPORT, withItems, type NewItem } from '@/model/report/report'

describe('an item of an agenda', () => {
  it.each([
    ['5 Placement sufficiency', { number: '5', title: 'Placement sufficiency' }],
    [
      '5 Placement sufficiency (15 minutes)',
      { number: '5', title: 'Placement sufficiency', minutes: 15 },
    ],
    ['Item 7a: Workforce, 10 mins', { number: '7a', title: 'Workforce,', minutes: 10 }],
    ['7. workforce', { number: '7', title: 'workforce' }],
    ['12 months of visits', { title: '12 months of visits' }],
    ['Under 1 to 4', { title: 'Under 1 to 4' }],
    ['5', { number: '5', title: '' }],
    ['Workforce (0 minutes)', { title: 'Workforce' }],
    ['2023 in figures', { title: '2023 in figures' }],
    ['', { title: '' }],
  ])('of the heading “%s”', (heading, item) => {
    expect(itemOf(heading)).toEqual(item)
  })

  it('is said with its number where it has one', () => {
    expect(itemInWords({ number: '5', title: 'Homes' })).toBe('Item 5 Homes')
    expect(itemInWords({ title: 'Homes' })).toBe('Homes')
    expect(itemInWords({ number: '5', title: '' })).toBe('Item 5')
  })
})

const chart = (title: string): NewItem => ({ kind: 'chart', address: `/indicator/${title}`, title })
const heading = (text: string): NewItem => ({ kind: 'heading', text })

describe('the steps of a meeting', () => {
  const report = withItems(EMPTY_REPORT, [
    chart('before'),
    heading('5 Homes'),
    chart('a'),
    chart('b'),
    heading('6 Nothing to show'),
    heading('7 Homes'),
    chart('c'),
  ])

  it('are its charts, each under the heading before it', () => {
    expect(
      stepsOf(report).map(({ chart: { title }, item, isFirst }) => [title, item?.number, isFirst]),
    ).toEqual([
      ['before', undefined, false],
      ['a', '5', true],
      ['b', '5', false],
      ['c', '7', true],
    ])
  })

  it('are grouped by item', () => {
    expect(itemsOf(stepsOf(report)).map(({ item, steps }) => [item?.title, steps.length])).toEqual([
      [undefined, 1],
      ['Homes', 2],
      ['Homes', 1],
    ])
    expect(itemsOf([])).toEqual([])
  })
})

describe('the day of a meeting', () => {
  it('is said once', () => {
    const date = '2023-09-07'
    expect(dayOfMeeting(date, 'Scrutiny committee', undefined)).toBe('7 September 2023')
    expect(dayOfMeeting(date, 'Report', 'Scrutiny committee, 7 September 2023')).toBeUndefined()
    expect(dayOfMeeting(undefined, 'Scrutiny committee')).toBeUndefined()
  })
})
