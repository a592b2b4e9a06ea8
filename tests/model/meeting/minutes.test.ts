import { describe, expect, it } from 'vitest'
import {
  lastDay,
  minuteOf,
  minutesOf,
  readLog,
  withAsked,
  withShown,
} from '@/model/meeting/minutes'
import { paperText } from '@/model/meeting/written-paper'

const FOSTER = { at: '2026-12-10T10:02', item: '7', figure: 'PLA-01 Fewer in foster care: 57%' }
const COST = {
  at: '2026-12-10T10:09',
  item: '',
  figure: 'FIN-03 Cost: £300,000',
  mark: 'Internal: not for publication.',
}
const none = readLog(null)

describe('the minutes of a meeting', () => {
  it('say what was shown and when, the questions and the actions of that day', () => {
    const rehearsed = withShown(none, { ...FOSTER, at: '2026-12-09T18:00' })
    const shown = withShown(withShown(withShown(rehearsed, FOSTER), FOSTER), COST)
    const log = withAsked(
      shown,
      { at: '2026-12-10T10:05', topic: 'PLA-01 Where children live', question: 'Why?' },
      true,
    )
    const action = { day: '2026-12-10', topic: 'PLA-01 Where children live', asked: 'Report back' }
    const paper = minutesOf({
      meeting: 'Select Committee',
      log,
      actions: [{ number: 23, action }],
      day: lastDay(log) ?? '',
      asAt: '2026-12-02',
    })
    expect(paperText(paper)).toBe(
      [
        'Minutes: Select Committee\nInternal: not for publication.\n10 December 2026\nAll figures as known on 2 December 2026.',
        'Figures shown\n10:02  7  PLA-01 Fewer in foster care: 57%\n10:09  FIN-03 Cost: £300,000 (Internal: not for publication.)',
        'Questions asked\n10:05  PLA-01 Where children live  Why?',
        'Actions\n23  PLA-01 Where children live  Report back',
      ].join('\n\n'),
    )
  })

  it('note a figure once while it stays, and again when it comes back', () => {
    const log = [FOSTER, FOSTER, COST, FOSTER].reduce(withShown, none)
    expect(log.shown).toEqual([FOSTER, COST, FOSTER])
  })

  it('lose a question that is no longer ticked', () => {
    const asked = { at: '2026-12-10T10:05', topic: 'PLA-01', question: 'Why?' }
    const log = withAsked(withAsked(none, asked, true), { ...asked, at: '2026-12-10T10:06' }, false)
    expect(log.asked).toEqual([])
  })

  it.each([
    ['not json', none],
    ['1', none],
    ['{"shown":[null,{"at":"x"}],"asked":"?"}', none],
    [JSON.stringify({ shown: [COST], asked: [] }), { shown: [COST], asked: [] }],
  ])('are read from %s', (text, expected) => {
    expect(readLog(text)).toEqual(expected)
  })

  it('give a moment to the minute, in the reader’s own time', () => {
    expect(minuteOf('2026-12-10', new Date(2026, 11, 10, 9, 5, 59))).toBe('2026-12-10T09:05')
  })
})
