// @vitest-environment node
import { describe, expect, it } from 'vitest'
import {
  actionsSummary,
  actionsTitle,
  agoLabel,
  byMeeting,
  laterLabel,
  slugOf,
} from '@/model/inspection/actions'
import type { Action, ActionState } from '@/model/schema/inspection'

const action = (number: number, state: ActionState, meeting = '2023-03-23'): Action => ({
  number,
  meeting,
  topic: 'Schools',
  asked: 'A list',
  printed: 'Sent',
  state,
  area: 'A',
  release: 'paper',
  place: 'Page 3',
})
const of = (...states: ActionState[]) => states.map((state, index) => action(index + 1, state))

describe('duration', () => {
  it.each([
    ['2023-03-23', '2026-11-24', '3 years 8 months ago'],
    ['2023-03-23', '2024-03-23', '1 year ago'],
    ['2023-03-23', '2023-04-01', 'less than a month ago'],
  ])('from %s to %s is “%s”', (date, today, label) => {
    expect(agoLabel(date, today)).toBe(label)
  })

  it.each([
    ['2023-03-23', '2023-08', '4 to 5 months later'],
    ['2023-06-15', '2023-08', '1 to 2 months later'],
    ['2023-06-15', '2023-06', 'less than a month later'],
    ['2023-06-15', '2023-07', 'up to 1 month later'],
    ['2023-06-01', '2023-08', '2 months later'],
    ['2023-06-15', '2023-08-20', '2 months later'],
    ['2023-06-15', '2023-06-20', 'less than a month later'],
    ['2022-06-15', '2023-08-20', '1 year 2 months later'],
    ['2022-01-15', '2023-02', '1 year to 1 year 1 month later'],
  ])('%s was answered on %s: “%s”', (from, to, label) => {
    expect(laterLabel(from, to)).toBe(label)
  })
})

describe('the sentences on the actions', () => {
  it.each([
    ['No actions are held here', []],
    [
      '1 of the 2 actions asked for in 2023 was done by 7 September 2023',
      of('done', 'in progress'),
    ],
    [
      '2 of the 3 actions asked for in 2023 were done by 7 September 2023',
      of('done', 'done', 'awaiting others'),
    ],
    ['All 2 actions asked for in 2023 were done by 7 September 2023', of('done', 'done')],
    [
      '0 of the 2 actions asked for in 2022 and 2023 were done by 7 September 2023',
      [action(1, 'in progress', '2022-11-01'), action(2, 'in progress')],
    ],
  ])('may begin “%s”', (title, actions) => {
    expect(actionsTitle(actions, '2023-09-07')).toBe(title)
  })

  it.each([
    [
      'Of the other 4, 1 was in progress, 1 awaited others and no further detail was given on 2.',
      of('done', 'in progress', 'awaiting others', 'no further detail', 'no further detail'),
    ],
    ['Of the other 2, 2 were in progress.', of('done', 'in progress', 'in progress')],
    ['The other one was in progress.', of('done', 'in progress')],
    ['The other one awaited others.', of('done', 'awaiting others')],
    ['No further detail was given on the other one.', of('done', 'no further detail')],
    ['', of('done')],
  ])('may go on “%s”', (open, actions) => {
    const paper =
      'The committee’s paper of 7 September 2023 is the last that is held here: what was done since is not in it.'
    expect(actionsSummary(actions, '2023-09-07')).toBe([open, paper].filter(Boolean).join(' '))
  })
})

it('without an action there is no paper to name', () => {
  expect(actionsSummary([], '')).toBe('No paper that lists any is held here.')
})

it('actions are grouped by meeting, oldest first', () => {
  const list = [action(17, 'done', '2023-06-15'), action(12, 'done'), action(13, 'done')]
  expect(byMeeting(list).map(({ meeting, actions }) => [meeting, actions.length])).toEqual([
    ['2023-03-23', 2],
    ['2023-06-15', 1],
  ])
})

it.each([
  ['Children’s Services Update', 'childrens-services-update'],
  ['in progress', 'in-progress'],
])('“%s” is %s in an address', (text, slug) => {
  expect(slugOf(text)).toBe(slug)
})
