// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { anAuditView, auditsRead } from '@mocks/audits/audits'
import { denominatorText } from '@/model/view/denominator'
import { resolveSelection } from '@/model/view/choose'
import { movesOf } from '@/model/sentences/crossed-breakdown'
import { titleStatement } from '@/model/sentences/short/title'
import { verdict } from '@/model/sentences/verdict'
import { aSelection, indicator } from '../../real-data'
import type { View } from '@/model/view/types'
import { crossRows } from '@/model/view/crossed-rows'
import { textOf } from '@/model/sentences/parts'

const HEAD = 'period,service_area,grade,moderated_grade,audits'
const of = (...rows: string[]) => `${[HEAD, ...rows.map((r) => `2023-24-Q1,${r}`)].join('\n')}\n`
const services = (...rows: string[]) => anAuditView({ breakdown: 'service-area' }, of(...rows))
const moderation = (...rows: string[]) => anAuditView({ breakdown: 'first-grade' }, of(...rows))

/** Label, total and values of each row. */
const table = (view: View) =>
  crossRows(view).map(({ label, total, points }) => [label, total, points.map((p) => p?.value)])

describe('a breakdown that is crossed with another', () => {
  it('has a row a group and one for the whole, each a share of itself', () => {
    expect(table(anAuditView({ breakdown: 'service-area' }))).toEqual([
      ['Buckinghamshire', 20, [5, 70, 25]],
      ['Assessment', 15, [0, 67, 33]],
      ['Children in care', 5, [20, 80, 0]],
    ])
  })

  it('has counts as well, with the denominator of every share', () => {
    const view = anAuditView({ breakdown: 'service-area', measure: 'number' })
    expect(table(view)[1]).toEqual(['Assessment', 15, [0, 10, 5]])
    const [, assessment] = crossRows(anAuditView({ breakdown: 'service-area' }))
    expect(assessment?.points.map((p) => [p?.count, p?.denominator])).toEqual([
      [0, 15],
      [10, 15],
      [5, 15],
    ])
  })

  it('shows one of its groups by its parts, as the whole is shown', () => {
    const view = anAuditView({ breakdown: 'service-area', category: 'service-assessment' })
    expect(view.cross).toBeUndefined()
    expect(view.row?.label).toBe('Assessment')
    expect(view.breakdown).toMatchObject({ id: 'service-area', additive: true })
    expect(view.series.map((s) => s.label)).toEqual([
      'Exceeded good',
      'Met good',
      'Did not meet good',
    ])
    expect(denominatorText(view, view.period)).toBe('15 audits')
    expect(textOf(verdict(view))).toMatch(
      /^In Buckinghamshire in April to June 2023, 67% of case file audits were graded ‘met good’ in Assessment \(10 of 15\); 33% graded ‘did not meet good’ in Assessment \(5 of 15\)\. The numbers are too small/,
    )
  })

  it('hands on a suppressed part to the sums and shares that hold it', () => {
    const view = services(
      'Assessment,Met good,,c',
      'Assessment,Did not meet good,,3',
      'Care,Met good,,9',
    )
    expect(table(view)).toEqual([
      ['Buckinghamshire', 'c', ['c', 'c', 'c']],
      ['Assessment', 'c', ['c', 'c', 'c']],
      ['Care', 9, [0, 100, 0]],
    ])
  })

  it('gives the published number of a row, unless it would reveal the size of its one suppressed part', () => {
    const view = anAuditView({ breakdown: 'service-area' })
    const hiding = (...parts: string[]): View => ({
      ...view,
      series: view.series.map((s) => ({
        ...s,
        points: new Map(
          [...s.points].map(([period, point]) => [
            period,
            parts.some((part) => s.category?.id === `service-assessment.${part}`)
              ? { ...point, value: 'c' as const, count: 'c' as const }
              : point,
          ]),
        ),
      })),
    })
    const totalOf = (shown: View) =>
      crossRows(shown).find(({ row }) => row?.id === 'service-assessment')?.total
    expect(totalOf(hiding('met-good', 'did-not-meet-good'))).toBe(15)
    expect(totalOf(hiding('met-good'))).toBe('c')
  })

  it('has no common denominator: each of its rows has its own', () => {
    const view = anAuditView({ breakdown: 'service-area' })
    expect(denominatorText(view, view.period)).toBeUndefined()
    expect(denominatorText(anAuditView(), view.period)).toBe('20 audits')
  })
})

describe('choices where a breakdown does not have every measure', () => {
  const audits = auditsRead(of('A,Met good,Met good,3')).catalogue.indicators[0]
  const programme = indicator('audit-programme')
  const chosen = (one: typeof programme | undefined, over: object) => {
    const { measure, breakdown } = one
      ? resolveSelection(one, aSelection(over))
      : { measure: undefined, breakdown: undefined }
    return [measure?.id, breakdown?.id]
  }

  it.each([
    [{}, ['percent', 'grade']],
    [{ breakdown: 'first-grade' }, ['number', 'first-grade']],
    [{ breakdown: 'first-grade', measure: 'number' }, ['number', 'first-grade']],
    [{ breakdown: 'first-grade', measure: 'percent' }, ['percent', 'grade']],
  ])('%j of audits is %j', (over, ids) => {
    expect(chosen(audits, over)).toEqual(ids)
  })

  it.each([
    [{}, ['theme', 'programme']],
    [{ measure: 'working-days' }, ['working-days', 'phase']],
    [{ breakdown: 'phase' }, ['working-days', 'phase']],
    [{ breakdown: 'programme', measure: 'working-days' }, ['working-days', 'phase']],
  ])('%j of the audit programme is %j', (over, ids) => {
    expect(chosen(programme, over)).toEqual(ids)
  })
})

describe('the sentence about moderation', () => {
  it('says how many were graded lower and higher, and how many kept their grade', () => {
    const view = anAuditView({ breakdown: 'first-grade' })
    expect(movesOf(view)).toEqual({ all: 8, same: 4, lower: 3, higher: 1 })
    expect(textOf(verdict(view))).toBe(
      'In Buckinghamshire in April to June 2023, of 8 audits moderated, 3 were graded lower and 1 higher than by the first auditor; 4 kept their grade.',
    )
    expect(titleStatement(view)).toBe('4 of 8 moderated audits were given another grade')
  })

  it.each([
    [
      ['A,Met good,Met good,6'],
      /of 6 audits moderated, all kept the grade of the first auditor\.$/,
    ],
    [['A,Met good,Met good,1'], /of 1 audit moderated, it kept the grade of the first auditor\.$/],
    [
      ['A,Met good,Did not meet good,1', 'A,Met good,Met good,1'],
      /of 2 audits moderated, 1 was graded lower and 0 higher than by the first auditor; 1 kept its grade\.$/,
    ],
    [
      ['A,Met good,Did not meet good,c'],
      /cannot be said: some of the figures are not published\.$/,
    ],
  ])('of %j', (rows, says) => {
    expect(textOf(verdict(moderation(...rows)))).toMatch(says)
  })
})

describe('the sentence about groups', () => {
  it('names the groups with the most and least shortfall, each with its counts', () => {
    const view = services(
      'Assessment,Met good,,30',
      'Assessment,Did not meet good,,20',
      'Care,Met good,,45',
      'Care,Did not meet good,,5',
      'Help,Met good,,40',
      'Help,Did not meet good,,10',
    )
    expect(textOf(verdict(view))).toBe(
      'In Buckinghamshire in April to June 2023, 23% of audits were graded ‘did not meet good’ (35 of 150), most often in Assessment (40%, 20 of 50) and least often in Care (10%, 5 of 50).',
    )
    expect(titleStatement(view)).toBe('23% of audits were graded ‘did not meet good’ (35 of 150)')
  })

  it('adds up the grades that fall short where there are two', () => {
    const view = services('A,Good,,30', 'A,Requires improvement,,8', 'A,Inadequate,,2')
    expect(titleStatement(view)).toBe('Requires improvement or inadequate: 25% (10 of 40)')
  })

  it('names all that are level, and none where all are', () => {
    const level = services(
      'A,Did not meet good,,10',
      'A,Met good,,10',
      'B,Did not meet good,,10',
      'B,Met good,,10',
      'C,Met good,,20',
    )
    expect(textOf(verdict(level))).toContain(
      'most often in A (50%, 10 of 20) and in B (50%, 10 of 20) and',
    )
    const same = services('A,Met good,,20', 'B,Met good,,20')
    expect(textOf(verdict(same))).toMatch(
      /0% of audits were graded ‘did not meet good’ \(0 of 40\)\.$/,
    )
  })

  it('compares no group of fewer than twenty, and says how many there are', () => {
    const view = services('A,Met good,,20', 'B,Did not meet good,,3', 'C,Met good,,30')
    expect(textOf(verdict(view))).not.toContain('most often')
    expect(textOf(verdict(view))).toMatch(/ 1 of 3 has fewer than 20 audits and is not compared\.$/)
  })

  it('says that figures are suppressed', () => {
    const alone = services('A,Met good,,c', 'B,Met good,,30')
    expect(textOf(verdict(alone))).toBe(
      'In Buckinghamshire in April to June 2023, the groups cannot be compared. The figures of 1 of the groups are suppressed or not published.',
    )
    const more = services('A,Met good,,c', 'B,Met good,,30', 'C,Did not meet good,,20')
    expect(textOf(verdict(more))).toContain(
      'audits were graded ‘did not meet good’ most often in C (100%, 20 of 20) and least often in B (0%, 0 of 30). ',
    )
  })

  it('is the same of counts', () => {
    const view = anAuditView({ breakdown: 'service-area', measure: 'number' })
    expect(textOf(verdict(view))).toBe(textOf(verdict(anAuditView({ breakdown: 'service-area' }))))
  })
})
