// @vitest-environment node
import { figureAge } from '@/model/overview/figure-age'
import { cardSentence } from '@/model/overview/card-sentence'
import { describe, expect, it } from 'vitest'
import { aRelease, aView, viewOf, type Row } from '@mocks/builders'
import { cardLines } from '@/model/overview/card-words'
import { openingLines } from '@/model/overview/opening'
import { releaseRows, revisionsOf } from '@/model/changes/revisions'
import { standing } from '@/model/sentences/standing'
import { STATUS_WORDS } from '@/model/judgement/judgement'
import { noneThat, type HeadlineCard } from '@/model/overview/headline-cards'
import { triage } from '@/model/overview/worries'
import {
  BUCKINGHAMSHIRE,
  cardsOf,
  catalogue,
  CITY_OF_LONDON,
  CUMBERLAND,
  MILTON_KEYNES,
  realView,
  releases,
} from '../../real-data'
import { textOf } from '@/model/sentences/parts'

const home = cardsOf(BUCKINGHAMSHIRE)
const card = (name: string): HeadlineCard => {
  const found = home.find((c) => c.headline.name === name)
  if (!found) throw new Error(`no card ${name}`)
  return found
}

describe('Buckinghamshire’s overview', () => {
  const { concerns, goingWell, improving, notJudged, themes } = triage(home, catalogue.themes)

  it('begins with what is worse and getting worse, then with what is worse', () => {
    expect(concerns.map((c) => `${c.headline.name}: ${STATUS_WORDS[c.judgement.status]}`)).toEqual([
      'Children living with foster carers: Worse and getting worse',
      'New education, health and care plans in time: Worse and getting worse',
      'Children living more than 20 miles from home: Worse than elsewhere',
    ])
  })

  const said = (cards: readonly HeadlineCard[]) =>
    cards.map((c) => `${c.headline.name}: ${STATUS_WORDS[c.judgement.status]}`)

  it('names what goes well: better and improving, then better', () => {
    expect(said(goingWell)).toEqual([
      'Social workers leaving: Better and improving',
      'Children who had their annual health assessment: Better than elsewhere',
      'Assessments finished within 45 working days: Improving',
    ])
  })

  it('keeps all that improves and is still behind in a list of its own', () => {
    expect(said(improving)).toEqual([
      'Children whose teeth were checked by a dentist: Worse but improving',
      'Social worker posts that are vacant: Worse but improving',
      'Agency social workers: Worse but improving',
    ])
  })

  it('names doubtful figures', () => {
    expect(said(notJudged)).toEqual([
      'Working days lost to sickness: Not rated',
      'Re-referrals within 12 months: Not rated',
    ])
  })

  it('has a card for each theme, not listed above where it can be helped', () => {
    expect(themes.map(({ id, card: c }) => `${id}: ${c?.headline.name}`)).toEqual([
      'children-looked-after: Children looked after',
      'placements: Children living in children’s homes and secure homes',
      'permanence: undefined',
      'help-and-protection: Children in need',
      'youth-justice: Children cautioned or convicted for the first time',
      'quality: Audits that did not meet good',
      'workforce: Children for each social worker',
      'care-leavers: Care leavers aged 19 to 21 in education, employment or training',
      'health: Children whose wellbeing score is a cause for concern',
      'education: Young people of 16 and 17 not in education or work',
      'send: Average wait for an autism or ADHD assessment',
      'finance: High needs block',
      'inspection: undefined',
    ])
  })

  it('neither praises nor blames a doubtful return', () => {
    const { judgement } = card('Working days lost to sickness')
    expect(judgement).toMatchObject({
      status: 'doubtful',
      caution: { label: '0.6% is in doubt, far below 2018 to 2024' },
    })
  })

  it('does not praise a fall that a caution about several years casts doubt on', () => {
    expect(card('Re-referrals within 12 months').judgement.status).toBe('doubtful')
  })

  it('opens with the first worry, then the number of children and the benchmark', () => {
    const { title, summary } = openingLines(home, 'Buckinghamshire')
    expect(title).toBe('Fewer children live in foster care: 57%, down from 67% in 2022')
    expect(textOf(summary)).toBe(
      'On 31 March 2025, 522 children were looked after: 40 in every 10,000, beside 55 in the South East and 67 in England.',
    )
  })

  it('gives the judgement on a worry that has no direction', () => {
    const title = (name: string) => openingLines([card(name)], 'Buckinghamshire').title
    expect(title('Children for each social worker')).toBe(
      'Children per social worker: 18.1, above South East and England',
    )
    expect(title('Children living more than 20 miles from home')).toBe(
      'Placed over 20 miles away: 39%, above the South East and England',
    )
  })

  it('says of a day with few figures that it cannot tell', () => {
    const words = 'is worse than the region or England.'
    expect(noneThat([], words, { asAt: '2023-09-07', today: 27 })).toBe(
      'Too little was held on 7 September 2023 to say.',
    )
    expect(noneThat(home.slice(0, 13), words, { asAt: '2023-09-07', today: 27 })).toBe(
      'Too little was held on 7 September 2023 to say.',
    )
    expect(noneThat(home, words, { asAt: '2023-09-07', today: 27 })).toBe(
      'No headline figure is worse than the region or England.',
    )
    expect(noneThat([], words)).toBe('Too little is held to say.')
  })

  it.each([
    ['Children looked after', 'down 1 in a year', '27 below England: about 352 children'],
    [
      'Agency social workers',
      'down 8.1 points in a year',
      'still 10.2 points above England: about 31 full-time equivalent agency workers',
    ],
    [
      'Children living with foster carers',
      'down 10 points since 2022',
      '10 points below England: about 52 children',
    ],
    ['Audits that did not meet good', '', 'No benchmark is published'],
  ])('says of %s “%s” and “%s”', (name, change, gap) => {
    expect(cardLines(card(name))).toMatchObject({ change, gap })
  })

  it('gives in a card’s sentence the parts of a percentage, every benchmark, and what is good', () => {
    expect(textOf(cardSentence(card('Unaccompanied asylum-seeking children')))).toBe(
      '16% of children looked after were unaccompanied asylum-seeking children (81 of 522): 3 points above the South East, 8 points above England. No direction is good or bad here.',
    )
  })

  it('gives the age of a figure', () => {
    expect(figureAge(card('Children looked after').view, '2026-11-22')).toBe('1 year 7 months old')
  })
})

describe('another council’s overview', () => {
  it.each([MILTON_KEYNES, CUMBERLAND, CITY_OF_LONDON])('%s has only its own figures', (area) => {
    const cards = cardsOf(area)
    expect(cards.filter((c) => c.indicator.local === true)).toEqual([])
    expect(triage(cards, catalogue.themes).themes).toHaveLength(catalogue.themes.length)
  })

  it('speaks of every 10,000 children only where it is a rate', () => {
    const shares = cardsOf(CITY_OF_LONDON).filter(({ view }) => view.measure.kind === 'percent')
    const summary = textOf(openingLines(shares, 'City of London').summary)
    expect(summary).toMatch(/^In [^,]+, [0-9.]+% of /)
    expect(summary).not.toContain('10,000')
  })

  it('does not open with the share of a handful of children', () => {
    const cards = cardsOf(CITY_OF_LONDON).filter((c) => c.indicator.theme === 'placements')
    // 0% of fewer than ten children: its count is suppressed.
    expect(cards[0]?.judgement.status).toBe('too-small')
    expect(openingLines(cards, 'City of London').title).toBe(
      'City of London: too few figures to judge',
    )
  })

  it('says that nothing is worse, or what is behind but improving', () => {
    const calm = cardsOf('E09000028').filter(
      ({ indicator }) => !['send', 'youth-justice'].includes(indicator.theme),
    )
    expect(openingLines(calm, 'Southwark').title).toBe(
      'No headline figure is worse than elsewhere or getting worse',
    )
    const behind = cardsOf(BUCKINGHAMSHIRE).filter(
      ({ judgement }) => judgement.status === 'worse-but-improving',
    )
    expect(openingLines([...calm, ...behind], 'Southwark').title).toMatch(/, (up|down) from /)
  })

  it('says when there is nothing', () => {
    expect(openingLines([], 'Nowhere')).toEqual({
      title: 'Nowhere',
      summary: [{ text: 'No figures have been published for Nowhere.' }],
    })
  })
})

describe('a council’s position', () => {
  it('is counted from the lowest where neither way is better', () => {
    expect(textOf(standing(realView('children-looked-after')) ?? '')).toBe(
      '40 per 10,000 is the 16th lowest of 151 councils, level with 2 others (31 March 2025). One has no figure.',
    )
  })

  it('is counted from the nearer end where one way is better', () => {
    expect(textOf(standing(realView('social-worker-caseload')) ?? '')).toMatch(
      /^18\.1 is the 15th highest of 149 councils/,
    )
  })

  it('is not given among few authorities', () => {
    expect(
      standing(viewOf({ rows: [[BUCKINGHAMSHIRE, '2025', 'total', 40, 520, null, 130_000, 1]] })),
    ).toBeUndefined()
  })

  it('is reported for a suppressed figure without a rank', () => {
    expect(
      textOf(standing(realView('children-looked-after', { area: CITY_OF_LONDON })) ?? ''),
    ).toMatch(/^The City of London has no published figure/)
  })

  it('at an end is “the lowest”', () => {
    const peers = aView().peers.filter((p) => !p.isSubject)
    const view = {
      ...aView(),
      peers: [
        ...peers,
        ...aView()
          .peers.filter((p) => p.isSubject)
          .map((p) => ({ ...p, value: 1 })),
      ],
    }
    expect(textOf(standing(view) ?? '')).toMatch(/^1 per 10,000 is the lowest of 25 councils/)
  })
})

describe('the history of a figure', () => {
  it('shows which figures were revised, and the value printed in the paper', () => {
    const view = realView('children-looked-after', { measure: 'number' })
    const [own] = view.series
    if (!own) throw new Error('no series')
    expect(
      revisionsOf(view, own, releases).map(
        (r) => `${r.period} ${r.from as number} ${r.to as number} ${r.release.id}`,
      ),
    ).toEqual(['2023 497 496 dfe-cla-2025', '2022 502 500 dfe-cla-2023'])
    const rows = releaseRows(view, own, releases)
    expect(
      rows.map((r) => `${r.release.id} ${JSON.stringify(r.values.get('2022')?.value)}`),
    ).toEqual([
      'dfe-cla-2022 502',
      'bucks-select-committee-2023-09-07 502',
      'dfe-cla-2023 500',
      'dfe-cla-2025 500',
    ])
  })

  it('has no revision when a paper repeats or differs', () => {
    const rows: Row[] = [[BUCKINGHAMSHIRE, '2025', 'total', 40, 520, null, 130_000, 1]]
    const view = viewOf({ rows, releases: [aRelease({ standing: 'local' })] })
    const [own] = view.series
    expect(own && revisionsOf(view, own, [aRelease({ standing: 'local' })])).toEqual([])
  })
})
