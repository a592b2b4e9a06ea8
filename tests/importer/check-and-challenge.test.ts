// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { anEmptyCatalogue } from '@mocks/audits/audits'
import { readCheck } from '@/importer/audits/read-check'
import { periodsOf, teamCheck, teamsOf } from '@/importer/audits/team-check'
import { writesOf } from '@/importer/releases/import-files'
import { textOf } from '@/importer/slices/keep-rows'
import { describeProblems } from '@/importer/tables/problem'
import { planImport, type ImportOptions } from '@/importer/releases/import-files'
import { someAreas } from '@mocks/builders'

const HEAD =
  'period,service_area,team,worker,grade,moderated_grade,area: Voice of the child,area: Plan,escalated,audits'

const AUDITS = [
  '4 to 22 September 2026,Assessment,North,A. Secret,met good,met good,met good,did not meet good,no,3',
  '4 to 22 September 2026,Assessment,North,B. Secret,met good,did not meet good,did not meet good,did not meet good,yes,1',
  '4 to 22 September 2026,Assessment,North,B. Secret,met good,,met good,met good,no,2',
  '4 to 22 September 2026,Assessment,South,C. Secret,exceeded good,,met good,met good,no,8',
  '5 to 23 January 2026,Assessment,North,A. Secret,did not meet good,,,,,2',
]

const ACTIONS = [
  'team,agreed,action,owner,due,done',
  'North,22/09/2026,Review every plan,Team manager,31/10/2026,',
  'South,22/09/2026,Share what worked,Team manager,30/11/2026,15/10/2026',
]

const file = (name: string, lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n')),
})

const reading = (audits: readonly string[] = AUDITS, actions: readonly string[] = ACTIONS) =>
  readCheck(
    [file('audits.csv', [HEAD, ...audits]), file('agreed.csv', actions)],
    anEmptyCatalogue(),
  )

const planned = (lines: readonly string[], options: ImportOptions = {}) =>
  planImport(
    [file('audits.csv', lines), file('agreed.csv', ACTIONS)],
    { areas: someAreas().areas, releases: [], catalogue: anEmptyCatalogue() },
    { published: '2026-11-20', ...options },
  )

describe('check and challenge', () => {
  const { check } = reading()
  if (!check) throw new Error('The audits were not read.')
  const [north] = teamsOf(check)
  const found = teamCheck(check, north?.id ?? '', '2026-09-04/2026-09-22')

  it('sets a team’s audits beside all others, in the window by its days', () => {
    expect(teamsOf(check).map(({ label }) => label)).toEqual([
      'North, Assessment',
      'South, Assessment',
    ])
    expect(periodsOf(check)).toEqual(['2026-09-04/2026-09-22', '2026-01-05/2026-01-23'])
    expect(found.all).toMatchObject({
      own: { audits: 6, good: 5 },
      others: { audits: 8, good: 8 },
    })
    expect(found).toMatchObject({
      escalated: 1,
      moderation: { moderated: 4, lowered: 1, raised: 0 },
    })
  })

  it('has the areas of the audit tool, weakest first', () => {
    expect(found.areas.map(({ label, own }) => [label, own.good, own.audits])).toEqual([
      ['Plan', 2, 6],
      ['Voice of the child', 5, 6],
    ])
  })

  it('has each worker’s audits and the actions agreed', () => {
    expect(found.workers).toEqual([
      { worker: 'A. Secret', graded: { audits: 3, good: 3 }, escalated: 0 },
      { worker: 'B. Secret', graded: { audits: 3, good: 2 }, escalated: 1 },
    ])
    expect(check.actions).toMatchObject([
      { team: 'North', due: '2026-10-31', done: '' },
      { team: 'South', done: '2026-10-15' },
    ])
  })

  it('suppresses every sum of which a part is suppressed', () => {
    const hidden = reading(AUDITS.with(2, (AUDITS[2] ?? '').replace(/,2$/, ',c'))).check
    const own = hidden && teamCheck(hidden, north?.id ?? '', '2026-09-04/2026-09-22')
    expect(own?.all.own).toEqual({ audits: 'c', good: 'c' })
    expect(own?.workers[1]?.graded.audits).toBe('c')
    expect(own?.workers[0]?.graded).toEqual({ audits: 3, good: 3 })
  })

  it('is nothing for audits without teams', () => {
    const { check: none } = readCheck(
      [file('audits.csv', ['period,grade,audits', '2026-27-Q1,met good,4'])],
      anEmptyCatalogue(),
    )
    expect(none).toBeUndefined()
  })

  it.each([
    ['a window that ends before it begins', '22 to 4 September 2026', /not a quarter, month/],
    ['a window of months', 'September to October 2026', /not a quarter, month/],
  ])('says what is wrong with %s', async (_, period, message) => {
    const { problems } = await planned([HEAD, (AUDITS[0] ?? '').replace(/^[^,]*/, period)])
    expect(describeProblems(problems)).toEqual([expect.stringMatching(message)])
  })

  it('says what is wrong with an escalation, an area’s grade and an action', async () => {
    const { problems } = await planned([
      HEAD,
      (AUDITS[0] ?? '').replace(',no,', ',perhaps,'),
      (AUDITS[1] ?? '').replace('did not meet good,did not meet good,yes', 'fine,met good,yes'),
    ])
    expect(describeProblems(problems)).toEqual([
      expect.stringMatching(/audits.csv:2 column "escalated": "perhaps".*yes or no/),
      expect.stringMatching(
        /audits.csv:3 column "area: Voice of the child": "fine" is not a known/,
      ),
    ])
    const { problems: agreed } = reading(AUDITS, [ACTIONS[0] ?? '', 'North,,,Manager,31/02/2026,'])
    expect(describeProblems(agreed)).toEqual([
      expect.stringMatching(/agreed.csv:2 column "due": "31\/02\/2026" is not a day/),
      expect.stringMatching(/agreed.csv:2 column "action": the cell is empty/),
    ])
  })

  it('leaves workers, areas, escalations and agreed actions out of the release', async () => {
    const plan = await planned([HEAD, ...AUDITS.slice(0, 4)])
    expect(plan.problems).toEqual([])
    const text = writesOf(plan)
      .map((one) => one.text)
      .join('\n')
    expect(text).toContain('did-not-meet-good')
    expect(text).not.toMatch(/Secret|worker|escalated|Voice of the child|Review every plan/i)
    expect(plan.warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /no release contains \(worker, escalated, Voice of the child and Plan\)/,
      ),
      expect.stringMatching(/does not divide those periods by team\./),
      expect.stringMatching(/holds actions agreed with a team/),
    ])
  })
})

describe('the release of audits that name workers', () => {
  const line = (service: string, team: string, worker: string, audits: number) =>
    `2026-27-Q1,${service},${team},${worker},met good,,,,,${audits}`

  /** The numbers of audits by group that a release prints. */
  async function printed(...lines: string[]) {
    const { tables, problems } = await planned([HEAD, ...lines])
    expect(problems).toEqual([])
    return Object.fromEntries(
      (tables[0]?.rows ?? []).flatMap(([, , category, value]) =>
        /^(total|service-[a-z]+|team-[a-z]+-[a-z]+)$/.test(textOf(category))
          ? [[textOf(category), value]]
          : [],
      ),
    )
  }
  const team = (service: string, name: string, size: number) =>
    ['a', 'b', 'c'].map((worker) => line(service, name, `${name} ${worker}`, size))

  it('is divided by team and service area where each is of three workers or more', async () => {
    expect(await printed(...team('In', 'North', 3), ...team('In', 'South', 4))).toEqual({
      total: 21,
      'service-in': 21,
      'team-in-north': 9,
      'team-in-south': 12,
    })
  })

  it('is not divided by team where one team is of one or two', async () => {
    expect(
      await printed(
        ...team('In', 'North', 3),
        ...team('In', 'South', 4),
        line('In', 'West', 'alone', 8),
      ),
    ).toEqual({ total: 29, 'service-in': 29 })
  })

  it('is not divided at all where one service area is of one or two', async () => {
    expect(await printed(...team('In', 'North', 3), line('Care', 'West', 'alone', 8))).toEqual({
      total: 17,
    })
  })

  it('is divided in the periods in which it may be', async () => {
    const before = team('In', 'North', 3).map((one) => one.replace('2026-27-Q1', '2025-26-Q4'))
    const { tables, catalogue, warnings } = await planned([
      HEAD,
      ...before,
      line('In', 'North', 'alone', 8),
    ])
    const periods = (category: string) =>
      tables[0]?.rows.flatMap(([, period, of]) => (of === category ? [period] : []))
    expect(warnings.map(({ message }) => message)).toContain(
      'has groups of one or two workers: the release does not divide those periods by service area and team.',
    )
    expect(periods('total')).toEqual(['2025-26-Q4', '2026-27-Q1'])
    expect(periods('team-in-north')).toEqual(['2025-26-Q4'])
    expect(catalogue?.indicators[0]?.breakdowns.map(({ id }) => id)).toContain('team')
  })
})

describe('the release of audits that is also by worker, on request', () => {
  it('calls each worker by a number that says what its file covers, and never by name', async () => {
    const plan = await planned([HEAD, ...AUDITS], { byWorker: true })
    expect(plan.problems).toEqual([])
    const breakdown = plan.catalogue?.indicators[0]?.breakdowns.find(({ id }) => id === 'worker')
    expect(breakdown?.categories.map(({ label }) => label)).toEqual([
      'Worker 1, audits to 22 September 2026',
      'Worker 2, audits to 22 September 2026',
      'Worker 3, audits to 22 September 2026',
    ])
    const text = writesOf(plan)
      .map((one) => one.text)
      .join('\n')
    expect(text).not.toMatch(/Secret|escalated|Voice of the child/i)
    const sums = breakdown?.categories.map(({ id }) =>
      plan.tables[0]?.rows.flatMap(([, period, category, value]) =>
        category === id && period === '2026-09-04/2026-09-22' ? [Number(value)] : [],
      ),
    )
    expect(sums?.map((one) => one?.join()).toSorted()).toEqual(['3', '3', '8'])
    expect(plan.releases[0]?.confidentiality).toBe('internal')
    expect(plan.warnings.map(({ message }) => message)).toContain(
      'is also by worker in this release, each under a number: only for those in the council who may see the work of one person.',
    )
  })

  it('does not number workers by the alphabet or by the file', async () => {
    const names = 'ABCDEFGH'.split('')
    const line = (name: string, index: number) =>
      `2026-27-Q1,In,North,${name},met good,,,,,${index + 1}`
    const plan = await planned([HEAD, ...names.map(line)], { byWorker: true })
    const breakdown = plan.catalogue?.indicators[0]?.breakdowns.find(({ id }) => id === 'worker')
    const inOrder = breakdown?.categories.map(({ id }) => {
      const row = plan.tables[0]?.rows.find(([, , category]) => category === id)
      return Number(row?.[3])
    })
    expect(inOrder?.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(inOrder).not.toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('is refused where a file names no workers, or holds no audits', async () => {
    const without = [HEAD, '2026-27-Q1,In,North,,met good,,,,,3']
    expect(describeProblems((await planned(without, { byWorker: true })).problems)).toEqual([
      expect.stringContaining('names no workers, so that there is nothing for --workers to show.'),
    ])
    const theme = anEmptyCatalogue().themes[0]?.name
    const tidy = file('own.csv', [
      'indicator,name,theme,unit,period,value',
      `edge,On the edge of care,${theme},children,2026-08,34`,
    ])
    const plan = await planImport(
      [tidy],
      { areas: someAreas().areas, releases: [], catalogue: anEmptyCatalogue() },
      { published: '2026-11-20', byWorker: true },
    )
    expect(describeProblems(plan.problems)).toContainEqual(
      expect.stringContaining('own.csv: holds no audits'),
    )
  })
})
