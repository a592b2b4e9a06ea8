import { describe, expect, it } from 'vitest'
import { COMMANDS, strokeOf } from '@/model/meeting/keys'
import { canReturn, START, walked, type Move, type Walk } from '@/model/meeting/walk'

const after = (moves: readonly Move[], from: Partial<Walk> = {}): Walk =>
  moves.reduce((walk, move) => walked(walk, move, 3), { ...START, ...from })

describe('a walk through a meeting of three charts', () => {
  it.each<[string, Move[], Partial<Walk>]>([
    ['goes on', [{ to: 'next' }], { step: 1 }],
    ['stops at the last', [{ to: 'next' }, { to: 'next' }, { to: 'next' }], { step: 2 }],
    ['stops at the first', [{ to: 'back' }], { step: 0 }],
    ['jumps', [{ to: 'step', step: 2 }], { step: 2 }],
    ['jumps no further than there are charts', [{ to: 'step', step: 99 }], { step: 2 }],
    [
      'opens a chart by its code, and goes on where it was',
      [{ to: 'next' }, { to: 'open', indicator: 'x' }, { to: 'next' }],
      { step: 1 },
    ],
    [
      'goes back to the item by Esc',
      [{ to: 'next' }, { to: 'open', indicator: 'x' }, { to: 'return' }],
      { step: 1 },
    ],
    [
      'closes a panel first',
      [{ to: 'open', indicator: 'x' }, { to: 'panel', panel: 'keys' }, { to: 'return' }],
      { open: 'x' },
    ],
    [
      'closes the table first',
      [{ to: 'open', indicator: 'x' }, { to: 'switch', what: 'isTable' }, { to: 'return' }],
      { open: 'x' },
    ],
    [
      'closes a panel by the key that opened it',
      [
        { to: 'panel', panel: 'keys' },
        { to: 'panel', panel: 'keys' },
      ],
      {},
    ],
    [
      'changes from panel to panel',
      [
        { to: 'panel', panel: 'keys' },
        { to: 'panel', panel: 'agenda' },
      ],
      { panel: 'agenda' },
    ],
    [
      'forgets table, measure and axis on the next chart',
      [
        { to: 'switch', what: 'isTable' },
        { to: 'measure', measure: 'rate' },
        { to: 'axis', axis: 'zero' },
        { to: 'next' },
      ],
      { step: 1 },
    ],
    [
      'keeps what it is compared with, and the look of the screen',
      [
        { to: 'panel', panel: 'compare' },
        { to: 'council', council: 'E06000042' },
        { to: 'switch', what: 'hasNeighbours' },
        { to: 'switch', what: 'isDark' },
        { to: 'size', by: 1 },
        { to: 'next' },
      ],
      { step: 1, council: 'E06000042', hasNeighbours: true, isDark: true, larger: 1 },
    ],
    [
      'takes the comparison away',
      [
        { to: 'council', council: 'E06000042' },
        { to: 'council', council: undefined },
      ],
      {},
    ],
    [
      'lights a blank screen by the next move',
      [{ to: 'switch', what: 'isBlank' }, { to: 'next' }],
      { step: 1 },
    ],
    ['has no text smaller than usual', [{ to: 'size', by: -1 }], { larger: 0 }],
  ])('%s', (_, moves, expected) => {
    expect(after(moves)).toEqual({ ...START, ...expected })
  })

  it('has nothing to go back from but a panel, a blank screen or a chart in between', () => {
    expect(canReturn(START)).toBe(false)
    expect(canReturn({ ...START, panel: 'keys' })).toBe(true)
    expect(canReturn({ ...START, isBlank: true })).toBe(true)
    expect(canReturn({ ...START, isTable: true })).toBe(true)
    expect(canReturn({ ...START, open: 'x' })).toBe(true)
  })
})

const indicators = ['CLA-01', 'PLA-03', 'QUA-01', 'FIN-01'].map((code) => ({ code }))
/** What keys do one after the other: commands, "undo", and what is opened. */
function pressed(keys: readonly string[], hasSingles = true): string[] {
  const done: string[] = []
  let typed = ''
  for (const key of keys) {
    const stroke = strokeOf(key, { typed, hasSingles, indicators })
    typed = stroke.typed
    if (stroke.undoes) done.push('undo')
    if (stroke.command) done.push(stroke.command)
    if (stroke.enters !== undefined) done.push(`open ${stroke.enters}`)
  }
  return [...done, ...(typed === '' ? [] : [`… ${typed}`])]
}

describe('the keys of a meeting', () => {
  it.each([
    [['ArrowRight'], ['next']],
    [[' '], ['next']],
    [['PageDown'], ['next']],
    [['PageUp'], ['back']],
    [['T'], ['as-table']],
    [['.'], ['blank']],
    [['1', '2', 'Enter'], ['open 12']],
    [['Enter'], []],
    [
      ['p', 'l', 'a', '3', 'Enter'],
      ['undo', 'open pla3'],
    ],
    [
      ['P', 'L', 'A', '-', '0', '3', 'Enter'],
      ['undo', 'open pla-03'],
    ],
    // C compares, until it turns out to begin a code.
    [['c'], ['compare', '… c']],
    [
      ['c', 'l', 'a', '1', 'Enter'],
      ['compare', 'undo', 'open cla1'],
    ],
    [
      ['q', 't'],
      ['questions', 'as-table'],
    ],
    [
      ['q', 'u', 'a', '1', 'Enter'],
      ['questions', 'undo', 'open qua1'],
    ],
    [
      ['q', 'q'],
      ['questions', 'questions', '… q'],
    ],
    [['1', 'Backspace', 'Backspace'], ['alone']],
    [
      ['c', 'Backspace'],
      ['compare', 'alone'],
    ],
    [
      ['p', 'l', 'Escape', 'Escape'],
      ['undo', 'return'],
    ],
    [['1', 't'], ['as-table']],
    [['x'], []],
    [['Tab'], []],
  ])('%j do %j', (keys, done) => {
    expect(pressed(keys)).toEqual(done)
  })

  it('of one character do nothing once they are switched off; the others do', () => {
    expect(pressed(['t', '1', 'Enter', '?', 'ArrowRight', 'Escape'], false)).toEqual([
      'next',
      'return',
    ])
  })

  it('are each of one command', () => {
    const all = COMMANDS.flatMap(({ keys }) => keys)
    expect(new Set(all).size).toBe(all.length)
  })
})
