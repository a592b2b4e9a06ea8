// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { anAuditView } from '@mocks/audits/audits'
import { aCalendarView } from '@mocks/fact-views'
import { aMixView } from '@mocks/builders'
import { ChartFrame } from '@/charts/frame/chart-frame'
import { layoutGroupMix } from '@/charts/mix-by-group/layout'
import { layoutMix } from '@/charts/mix/layout'
import { noteLines } from '@/charts/frame/notes'
import { allCharts, chartsFor, chartFor } from '@/charts/registry'
import { calendarTable } from '@/charts/calendar/chart'
import { groupTable, moderationTable } from '@/charts/data-table/crossed-table'
import { categoryTable } from '@/charts/data-table/by-period-table'
import { groupFocusPoints } from '@/charts/mix-by-group/focus-points'
import { mixFocusPoints } from '@/charts/mix/focus-points'
import { unitLineOf } from '@/charts/frame/unit-line'
import { rowsOf } from '@/export/rows'
import { realView } from '../real-data'
import type { View } from '@/model/view/types'

const HEAD = 'period,service_area,grade,moderated_grade,audits'
const of = (...rows: string[]) => `${[HEAD, ...rows].join('\n')}\n`
const services = (measure = 'percent') => anAuditView({ breakdown: 'service-area', measure })
const moderation = () => anAuditView({ breakdown: 'first-grade' })
const quarters = (selection: Parameters<typeof anAuditView>[0] = {}) =>
  anAuditView(
    selection,
    of(
      '2023-24-Q1,A,Met good,,30',
      '2023-24-Q1,A,Did not meet good,,10',
      '2023-24-Q2,A,Met good,,45',
      '2023-24-Q2,A,Did not meet good,,5',
    ),
  )

const ids = (view: View) => chartsFor(view).map(({ id }) => id)
const texts = ({ labels }: { labels: { text: string }[] }) => labels.map(({ text }) => text)

describe('audits are drawn', () => {
  it('by charts that suit groups, and by no other', () => {
    expect(ids(services())).toEqual(['mix-by-group', 'table'])
    expect(ids(services('number'))).toEqual(['mix-by-group', 'table'])
    expect(ids(moderation())).toEqual(['moderation', 'table'])
  })

  it('by neither of them where nothing is crossed', () => {
    for (const view of [aMixView(), anAuditView(), aCalendarView(), realView('audit-gradings')])
      expect(ids(view)).not.toEqual(expect.arrayContaining(['moderation']))
    const crossed = allCharts().filter((p) => ['moderation', 'mix-by-group'].includes(p.id))
    expect(crossed.map((p) => p.suits(aMixView()))).toEqual([false, false])
  })

  it('as one group’s grades over time as the whole is', () => {
    expect(ids(quarters({ breakdown: 'service-area', category: 'service-a' }))).toEqual(
      ids(quarters()),
    )
    expect(chartFor(quarters())?.id).toBe('mix')
  })
})

describe('the number of audits', () => {
  it('is below each column of the mix, in words under the latest where there is room', () => {
    expect(texts(layoutMix(quarters(), { width: 760 }))).toEqual(
      expect.arrayContaining(['40', '50 audits']),
    )
    const rows = Array.from({ length: 12 }, (_, i) => `${2011 + i}-${12 + i},A,Met good,,30`)
    const many = anAuditView({}, of(...rows.slice(1)))
    const narrow = texts(layoutMix(many, { width: 320 })).filter((text) =>
      /^30( audits)?$/.test(text),
    )
    expect(narrow.length).toBeLessThan(11)
    expect(narrow).toEqual([...narrow.slice(1).map(() => '30'), '30 audits'])
    expect(unitLineOf(many, 'mix')).toBe('Financial years, April to March, % of audits.')
  })

  it('is of windows by their days, which are no ends of months', () => {
    const windows = ['5 to 23 January', '4 to 22 May', '7 to 25 September'].map(
      (days) => `${days} 2023,A,Met good,,30`,
    )
    expect(unitLineOf(anAuditView({}, of(...windows)), 'mix')).toMatch(/% of audits\.$/)
  })

  it('is at a single bar, and beside each of its shares', () => {
    const layout = layoutMix(realView('audit-gradings'), { width: 900 })
    expect(texts(layout)).toEqual(
      expect.arrayContaining([
        '344 audits, 2022-23',
        '3% exceeded good (11)',
        '70% met good (242)',
        '26% did not meet good (91)',
      ]),
    )
    for (const chart of ['mix', 'breakdown-bar'])
      expect(unitLineOf(realView('audit-gradings'), chart)).toBe(
        '2022-23 (344 audits), % of audits.',
      )
  })

  it('is given at each focus point, and heads each column of the table', () => {
    const points = mixFocusPoints(quarters(), layoutMix(quarters(), { width: 760 }))
    expect(points.map(({ heading }) => heading)).toEqual([
      'April to June 2023, 40 audits',
      'July to September 2023, 50 audits',
    ])
    expect(points[0]?.says).toMatch(/^Q1 2023-24, 40 audits: /)
    expect(categoryTable(quarters()).columns.map(({ detail }) => detail)).toEqual([
      '40 audits',
      '50 audits',
    ])
  })

  it('is noted under a line, where no column has it', () => {
    const view = quarters({ category: 'met-good' })
    expect(noteLines(view, { chartId: 'trend', mode: 'chart' }).notes).toContain(
      'The number of audits: 40 in Q1 2023-24 and 50 in Q2 2023-24.',
    )
  })

  it('is in the file beside each percentage', () => {
    const [row] = rowsOf(realView('audit-gradings', { category: 'did-not-meet-good' }))
    expect(row).toMatchObject({ value: '26', numerator: '91', denominator: '344' })
    const rows = rowsOf(services(), 'mix-by-group')
    expect(new Set(rows.map(({ breakdown }) => breakdown))).toEqual(
      new Set(['grade', 'service-area']),
    )
    expect(rows.find(({ category }) => category === 'service-assessment.met-good')).toMatchObject({
      numerator: '10',
      denominator: '15',
    })
  })
})

describe('groups', () => {
  it('have their number at each bar, and bars as long as their shares', () => {
    const layout = layoutGroupMix(services(), { width: 900 })
    expect(texts(layout)).toEqual(
      expect.arrayContaining(['Buckinghamshire', '20 audits', 'Assessment', '15 audits', '67%']),
    )
    const [, assessment] = layout.rows
    const { left, right } = layout.plot
    const [met] = assessment?.segments ?? []
    expect(met?.width).toBeCloseTo((right - left) * 0.67, -1)
    expect(texts(layoutGroupMix(services(), { width: 360 }))).toContain('Assessment, 15 audits')
  })

  it('share out a height that is given, and need their own where it is too low', () => {
    const view = services()
    const natural = layoutGroupMix(view, { width: 900 })
    const tall = layoutGroupMix(view, { width: 900, height: natural.height + 90 })
    expect(tall.rows.at(-1)?.middle).toBeGreaterThan((natural.rows.at(-1)?.middle ?? 0) + 60)
    expect(chartFor(view)?.height?.(view, 900)).toBe(natural.height)
  })

  it('are read out with every count', () => {
    const points = groupFocusPoints(services(), layoutGroupMix(services(), { width: 900 }))
    expect(points[1]?.heading).toBe('Assessment, 15 audits, April to June 2023')
    expect(points[1]?.says).toBe(
      'Assessment, 15 audits: Exceeded good 0%, 0 of 15; Met good 67%, 10 of 15; Did not meet good 33%, 5 of 15',
    )
  })

  it('that are suppressed have no bar, and say so', () => {
    const view = anAuditView(
      { breakdown: 'service-area' },
      of('2023-24-Q1,A,Met good,,c', '2023-24-Q1,B,Met good,,9'),
    )
    const layout = layoutGroupMix(view, { width: 900 })
    expect(layout.rows.map(({ segments }) => segments.length)).toEqual([0, 0, 1])
    expect(texts(layout).filter((text) => text === 'not published')).toHaveLength(2)
    expect(texts(layout).filter((text) => text.includes('[c]'))).toEqual([])
  })

  it('are rows of a table, each with its number', () => {
    const { columns, groups } = groupTable(services())
    expect(columns.map(({ label }) => label)).toEqual([
      'Exceeded good',
      'Met good',
      'Did not meet good',
    ])
    expect(groups[0]?.rows.map(({ label, detail }) => [label, detail])).toEqual([
      ['Buckinghamshire', '20 audits'],
      ['Assessment', '15 audits'],
      ['Children in care', '5 audits'],
    ])
    expect(groups[0]?.rows[1]?.cells[1]).toMatchObject({ value: 67, detail: '10 of 15' })
  })

  it('that have none in the period, or few, are noted', () => {
    const view = anAuditView(
      { breakdown: 'service-area' },
      of('2023-24-Q1,A,Met good,,30', '2023-24-Q2,B,Met good,,9'),
    )
    expect(noteLines(view, { chartId: 'mix-by-group', mode: 'chart' }).notes).toEqual([
      'Where there are fewer than 20 audits, a few change the shares much.',
      'No audits in this period: A.',
    ])
  })
})

describe('the table of moderation', () => {
  it('has first grades down and moderated grades across, with rises and falls in words', () => {
    render(<ChartFrame view={moderation()} caption="Four changed." />)
    const table = within(screen.getByRole('table', { name: /first graded down, after moderation/ }))
    expect(table.getAllByRole('columnheader').map((c) => c.textContent)).toEqual([
      'First grade',
      'Grade after moderation',
      'Exceeded good',
      'Met good',
      'Did not meet good',
      'All',
    ])
    const cells = (name: RegExp) =>
      within(table.getByRole('row', { name }))
        .getAllByRole('cell')
        .map((c) => c.textContent)
    expect(cells(/^Exceeded good \d/)).toEqual(['0', '1↓ lower', '0', '1'])
    expect(cells(/^Met good \d/)).toEqual(['1↑ higher', '4kept', '2↓ lower', '7'])
    expect(cells(/^Did not meet good/)).toEqual(['0', '0', '0', '0'])
    expect(cells(/^All/)).toEqual(['1', '5', '2', '8'])
  })

  it('shows unchanged grades muted', () => {
    const [rows] = moderationTable(moderation()).groups.map((group) => group.rows)
    expect(rows?.[1]?.cells.map(({ quiet }) => quiet)).toEqual([
      undefined,
      true,
      undefined,
      undefined,
    ])
  })
})

describe('the calendar of the audit programme', () => {
  it('shows a month that says the same throughout muted', () => {
    const [group] = calendarTable(realView('audit-programme')).groups
    const quiet = group?.rows.filter(({ cells }) => cells.every((cell) => cell.quiet === true))
    expect(quiet?.map(({ label }) => label)).toEqual(['Aug 2022', 'Dec 2022'])
  })
})
