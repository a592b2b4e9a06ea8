import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chartCount,
  EMPTY_REPORT,
  holds,
  isFull,
  itemsNewTo,
  joined,
  moved,
  restored,
  reworded,
  without,
  withItems,
  type SavedReport,
} from '@/model/report/report'
import { ReportError, reportInShort, reportText, readReport } from '@/model/report/report-text'
import { reportFragment, reportOfFragment } from '@/pages/report-list/report-link'

const chart = (title: string) => ({
  kind: 'chart' as const,
  address: `/indicator/${title}?from=2020`,
  title,
})
const three: SavedReport = withItems({ ...EMPTY_REPORT, title: 'Ours' }, [
  chart('a'),
  { kind: 'heading', text: 'Part two' },
  chart('b'),
])
const names = ({ entries }: SavedReport) =>
  entries.map((entry) => (entry.kind === 'chart' ? entry.title : entry.text))

describe('a report', () => {
  it('adds items at its end, each with a unique id', () => {
    expect(names(three)).toEqual(['a', 'Part two', 'b'])
    const again = withItems(without(three, '1'), [chart('c')])
    expect(new Set(again.entries.map(({ id }) => id)).size).toBe(3)
    expect(chartCount(three)).toBe('2 charts')
    expect(chartCount(withItems(EMPTY_REPORT, [chart('a')]))).toBe('1 chart')
  })

  it('recognises a chart that it has, by its address and chart type', () => {
    expect(holds(three, chart('a'))).toBe(true)
    expect(holds(three, { ...chart('a'), chart: 'rank' })).toBe(false)
    expect(holds(three, chart('c'))).toBe(false)
  })

  it.each([
    [0, ['b', 'a', 'Part two']],
    [1, ['a', 'b', 'Part two']],
    [-5, ['b', 'a', 'Part two']],
    [9, ['a', 'Part two', 'b']],
  ])('moves its last item to place %i', (to, order) => {
    expect(names(moved(three, '3', to))).toEqual(order)
  })

  it('changes nothing if the item to be moved is not there', () => {
    expect(moved(three, 'none', 0)).toBe(three)
  })

  it('restores a removed item, with the words that were changed in the meantime', () => {
    const [first] = three.entries
    if (!first) throw new Error('it is empty')
    const later = reworded(without(three, '1'), '2', 'Second part')
    expect(names(restored(later, first, 0))).toEqual(['a', 'Second part', 'b'])
    expect(restored(three, first, 0)).toBe(three)
  })

  it('keeps a comment beside its chart', () => {
    expect(reworded(three, '3', 'Note this').entries[2]).toMatchObject({ commentary: 'Note this' })
  })

  it('adds another at its end and keeps its own front page', () => {
    const other: SavedReport = {
      ...withItems(EMPTY_REPORT, [chart('x')]),
      title: 'Theirs',
      author: 'T.',
    }
    expect(names(joined(three, other))).toEqual(['a', 'Part two', 'b', 'x'])
    expect(joined(three, other)).toMatchObject({ title: 'Ours' })
    expect(joined({ ...three, title: '' }, other).title).toBe('Theirs')
    expect(joined(three, other)).not.toHaveProperty('author')
  })

  it('takes no chart of a list twice, nor a heading whose charts are all there', () => {
    const heading = (text: string) => ({ kind: 'heading' as const, text })
    const list = [heading('One'), chart('x'), chart('y'), heading('Two'), chart('z')]
    const once = withItems(EMPTY_REPORT, itemsNewTo(EMPTY_REPORT, list))
    expect(names(once)).toEqual(['One', 'x', 'y', 'Two', 'z'])
    expect(itemsNewTo(once, list)).toEqual([])
    const longer = [...list, chart('new'), heading('Words alone')]
    expect(names(withItems(EMPTY_REPORT, itemsNewTo(once, longer)))).toEqual([
      'Two',
      'new',
      'Words alone',
    ])
    expect(names(joined(once, { ...once, title: 'The same' }))).toEqual(names(once))
  })

  it('is full at 200 items', () => {
    const many = withItems(
      EMPTY_REPORT,
      Array.from({ length: 230 }, () => chart('a')),
    )
    expect(many.entries).toHaveLength(200)
    expect(isFull(many)).toBe(true)
  })
})

describe('a report as a file or a link', () => {
  it('is restored unchanged', () => {
    expect(readReport(reportText(three), 'It')).toEqual(three)
    expect(reportOfFragment(reportFragment(three))).toEqual(three)
  })

  it('is restored whatever its text', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 80 }), (title) => {
        expect(reportOfFragment(reportFragment({ ...three, title }))).toEqual({ ...three, title })
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['no JSON', 'hello', /is not a saved report, or was cut off/],
    ['another JSON', '{"a":1}', /what is wrong is at “version”/],
    ['a later version', reportInShort({ ...three, version: 2 }), /at “version”/],
    ['a day that is none', reportInShort({ ...three, asAt: '2023-02-30' }), /at “asAt”/],
    [
      'a script as an address',
      reportText(three).replace('/indicator/a?', 'javascript:'),
      /entries/,
    ],
    [
      'an address elsewhere',
      reportText(three).replace('/indicator/a', '//evil.example/a'),
      /address/,
    ],
    ['a long text', reportInShort({ ...three, title: 'x'.repeat(1001) }), /at “title”/],
    [
      'too many items',
      reportInShort({ ...three, entries: Array.from({ length: 201 }, () => three.entries[0]!) }),
      /at “entries”/,
    ],
  ])('of %s is refused with what is wrong and what to do', (_, text, message) => {
    expect(() => readReport(text, 'This file')).toThrow(ReportError)
    expect(() => readReport(text, 'This file')).toThrow(message)
  })

  it('with two of the same id is renumbered', () => {
    const twice = reportText(three).replace('"id": "2"', '"id": "1"')
    expect(readReport(twice, 'It').entries.map(({ id }) => id)).toEqual(['1', '2', '3'])
  })

  it('that was cut off in a message is refused, at any place', () => {
    const whole = reportFragment(three)
    for (let length = 6; length < whole.length - 4; length += 5)
      expect(() => reportOfFragment(whole.slice(0, length))).toThrow(ReportError)
  })
})
