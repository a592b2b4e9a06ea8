import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartsIn, EMPTY_REPORT, withItems, type SavedReport } from '@/model/report/report'
import { ReportError, reportInShort, readWhatIsSound } from '@/model/report/report-text'
import { reportFragment, soundReportOf } from '@/pages/report-list/report-link'

const titles = Array.from({ length: 30 }, (_, n) => `chart-${n}-${(n * 7919) % 1000}`)
const report: SavedReport = {
  ...withItems(
    { ...EMPTY_REPORT, title: 'Scrutiny }] "and" more', asAt: '2023-09-07' },
    titles.flatMap((title, n) => [
      ...(n % 5 === 0 ? [{ kind: 'heading' as const, text: `${n} Item` }] : []),
      {
        kind: 'chart' as const,
        address: `/indicator/${title}?from=2020`,
        title,
        note: 'Say “this” \\ and {that}.',
        questions: ['Why?', 'And then?'],
      },
    ]),
  ),
}

describe('the link of a meeting', () => {
  it('holds all of it', () => {
    expect(soundReportOf(reportFragment(report))).toEqual({ report, problems: [] })
  })

  it('that was cut off opens what arrived, in order, and says so', () => {
    const link = reportFragment(report)
    for (const share of [0.9, 0.75, 0.6]) {
      const { report: part, problems } = soundReportOf(link.slice(0, link.length * share))
      const read = chartsIn(part).map(({ title }) => title)
      expect(read.length).toBeGreaterThan(0)
      expect(read).toEqual(titles.slice(0, read.length))
      expect(part).toMatchObject({ title: report.title, asAt: '2023-09-07' })
      expect(problems).toEqual([
        `This link was cut off on its way. ${read.length} ${read.length === 1 ? 'chart' : 'charts'} of it arrived; ask for it again, or for the file.`,
      ])
    }
  })

  it('never fails but with a message for the reader, wherever it is cut or changed', () => {
    const link = reportFragment(report)
    assert(
      property(integer({ min: 6, max: link.length }), integer({ min: 6, max: 2000 }), (cut, at) => {
        const broken = `${link.slice(0, Math.min(at, cut))}A${link.slice(at + 1, cut)}`
        try {
          expect(soundReportOf(broken).report.version).toBe(1)
        } catch (error) {
          if (!(error instanceof ReportError)) throw error
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each(['#pack=', '#pack=AAAA', '#pack=$$$', '#pack=q1YqLE0tqlSyUkrLz1eyUgIA'])(
    'that is none, %s, is refused with what to do',
    (link) => {
      expect(() => soundReportOf(link)).toThrow(/Ask for the link again/)
    },
  )
})

describe('a report changed by hand', () => {
  const text = reportInShort(report)
  const read = (changed: string) => readWhatIsSound(changed, 'This link')

  it.each([
    [
      'a chart of another site',
      text.replace('/indicator/chart-0-0', 'https://elsewhere.example/'),
      /^“chart-0-0” was left out: its address is not that of a chart of this site\.$/,
    ],
    ['a chart without a title', text.replace('"title":"chart-0-0"', '"titel":1'), /^Item 2 was/],
    ['a note as long as a book', text.replace('Say “this”', 'x'.repeat(1001)), /at “note”/],
  ])('with %s opens without it', (_, changed, problem) => {
    const { report: part, problems } = read(changed)
    expect(chartsIn(part)).toHaveLength(29)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(problem)
  })

  it.each([
    ['no list', '{"version":1,"title":""}'],
    ['a later version', text.replace('"version":1', '"version":2')],
    ['a day that is none', text.replace('2023-09-07', '2023-19-07')],
    ['another kind of file', '[1, 2]'],
  ])('with %s is refused', (_, changed) => {
    expect(() => read(changed)).toThrow(ReportError)
  })
})
