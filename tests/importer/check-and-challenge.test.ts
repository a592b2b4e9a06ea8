// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { anEmptyCatalogue } from '@mocks/audits/audits'
import { readCheck } from '@/importer/audits/read-check'
import { periodsOf, teamCheck, teamsOf } from '@/importer/audits/team-check'
import { writesOf } from '@/importer/releases/import-files'
import { describeProblems } from '@/importer/tables/problem'
import { planImport } from '@/importer/releases/import-files'
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

const planned = (lines: readonly string[]) =>
  planImport(
    [file('audits.csv', lines), file('agreed.csv', ACTIONS)],
    { areas: someAreas().areas, releases: [], catalogue: anEmptyCatalogue() },
    { published: '2026-11-20' },
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
    expect(text).toContain('team-assessment-north')
    expect(text).not.toMatch(/Secret|worker|escalated|Voice of the child|Review every plan/i)
    expect(plan.warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /no release contains \(worker, escalated, Voice of the child and Plan\)/,
      ),
      expect.stringMatching(/holds actions agreed with a team/),
    ])
  })
})
