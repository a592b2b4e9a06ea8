// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { parse } from 'csv-parse/sync'
import { attentionCsv, attentionRows } from '@/export/attention-csv'
import { rowsOf } from '@/export/rows'
import { byAffected } from '@/model/overview/affected'
import { attentionGroups, attentionTitle, whyHere } from '@/model/overview/attention-groups'
import { STATUS_WORDS, type Judgement, type Status } from '@/model/judgement/judgement'
import { readSeries } from '@/model/judgement/reading'
import { triage } from '@/model/overview/worries'
import { verdict } from '@/model/sentences/verdict'
import { BUCKINGHAMSHIRE, cardsOf, catalogue, COUNCILS, realView } from '../../real-data'
import { textOf } from '@/model/sentences/parts'

describe('the title of the list', () => {
  const cards = cardsOf(BUCKINGHAMSHIRE)
  const of = (...statuses: Status[]) =>
    cards.filter(({ judgement }) => statuses.includes(judgement.status))

  it('counts what is worse, and what of it is getting worse', () => {
    expect(attentionTitle(cards)).toBe('10 of 33 figures are worse than elsewhere, 2 getting worse')
    expect(attentionTitle(of('worse-and-worsening'))).toBe(
      '2 of 2 figures are worse than elsewhere, 2 of them getting worse',
    )
    expect(attentionTitle(of('worse-and-worsening').slice(0, 1))).toBe(
      '1 of 1 figures is worse than elsewhere, and getting worse',
    )
  })

  it('says that none is, or that too little is held to say', () => {
    expect(attentionTitle(of('better', 'in-line'))).toBe(
      'No headline figure is worse than elsewhere',
    )
    expect(attentionTitle([])).toBe('Too little is held to say')
  })
})

/** What the sentence under the chart must say for each status, in its own words. */
const SAID: Record<Status, RegExp> = {
  'worse-and-worsening': /Worse than .*, and getting worse/,
  worse: /Worse than [^.]*\.( No clear direction: .*\.)?$/,
  'worse-but-improving': /Worse than .*, but improving/,
  'better-but-worsening': /Better than .*, but getting worse/,
  better: /Better than [^.]*\.( No clear direction: .*\.)?$/,
  'better-and-improving': /Better than .*, and improving/,
  'in-line-but-worsening': /(?:Similar to|Worse than) .*, but getting worse/,
  'in-line': /Similar to|Worse than .*better than|No direction is good or bad here/,
  'in-line-and-improving': /(?:Similar to|Worse than) .*, and improving/,
  differs: /No direction is good or bad here\.$/,
  'too-small': /The numbers are too small/,
  'no-benchmark': /./,
  doubtful: /Not rated: .+\.$/,
}
const MOVES = /getting worse|(but|and) improving/

describe.each(COUNCILS)('the judgements of %s', (area) => {
  const cards = cardsOf(area)
  const listed = attentionRows(attentionGroups(cards))

  it('are the same on the card, in the list, in the sentence, and in the file of the chart', () => {
    const everywhere = cards.map((card) => {
      const { measure, category } = card.headline
      const view = realView(card.indicator.id, { area, measure, category })
      const sentence = textOf(verdict(view))
      const [own, others] = [true, false].map((is) =>
        rowsOf(view).filter((r) => (r.area_code === view.area.code) === is && r.status !== ''),
      )
      return {
        card: `${card.indicator.code} ${card.headline.name}: ${STATUS_WORDS[card.judgement.status]}`,
        list: listed
          .filter((r) => r.code === card.indicator.code && r.figure === card.headline.name)
          .map((r) => `${r.code} ${r.figure}: ${r.status}`),
        sentence: SAID[card.judgement.status].test(sentence) ? 'says so' : sentence,
        moves: MOVES.test(sentence),
        file: own?.map((r) => `${r.period}: ${r.status}`),
        others,
      }
    })
    expect(everywhere.length).toBeGreaterThan(0)
    expect(everywhere).toEqual(
      cards.map(({ indicator, headline, judgement: { status }, view }) => {
        const words = STATUS_WORDS[status]
        const card = `${indicator.code} ${headline.name}: ${words}`
        return {
          card,
          list: [card],
          sentence: 'says so',
          moves: /-(and|but)-/.test(status),
          file: [`${view.period}: ${words}`],
          others: [],
        }
      }),
    )
  })

  it('put every card in one list, and no doubtful one among the praised or blamed', () => {
    expect(listed).toHaveLength(cards.length)
    const doubtful = listed.filter((r) => r.status === STATUS_WORDS.doubtful)
    expect(doubtful.map((r) => r.list)).toEqual(
      doubtful.map(() => 'Not rated: the figure is in doubt'),
    )
  })

  it('begin with the same figures as the overview', () => {
    const { concerns, goingWell } = triage(cards, catalogue.themes)
    const [worst, best] = attentionGroups(cards)
    expect(concerns.slice(0, worst?.cards.length)).toEqual(worst?.cards.slice(0, 3))
    expect(goingWell.slice(0, best?.cards.length)).toEqual(best?.cards.slice(0, 3))
  })

  it('say why, without a trace of a missing value', () => {
    for (const card of cards) {
      expect(whyHere(card)).toMatch(/^[A-Z].*\.$/)
      expect(whyHere(card)).not.toMatch(/undefined|NaN|: {2}|null/)
    }
    const small = cards.filter((c) => c.reading.isSmall && !c.judgement.caution)
    expect(small.map(whyHere).filter((why) => /Getting worse|Improving/.test(why))).toEqual([])
  })
})

describe('the order', () => {
  const one = (size: number | undefined, difference: number, isChildren = true) => {
    const judgement: Judgement = {
      status: 'worse',
      gaps: [],
      ...(difference === 0
        ? {}
        : {
            gap: {
              outcome: 'worse',
              tested: true,
              difference,
              value: 10,
              name: 'England',
              period: '2025',
              monthsOlder: 0,
              series: readSeries(realView('children-looked-after')).series,
            },
          }),
    }
    const unit = isChildren ? 'children' : 'full-time equivalent posts'
    return { judgement, ...(size === undefined ? {} : { affected: { size, unit, isChildren } }) }
  }

  it('is by children, then by the size of the gap; posts do not count as children', () => {
    const few = one(3, 9)
    const many = one(300, 1)
    const posts = one(900, 5, false)
    const ratio = one(undefined, 7)
    const none = one(undefined, 0)
    expect([none, posts, few, ratio, many].toSorted(byAffected)).toEqual([
      many,
      few,
      ratio,
      posts,
      none,
    ])
  })

  it('of Buckinghamshire’s lists matches the explanation on the page', () => {
    const groups = attentionGroups(cardsOf(BUCKINGHAMSHIRE))
    const told = (id: string) =>
      groups
        .find((g) => g.id === id)
        ?.cards.map(
          (c) => `${c.headline.name}: ${c.affected?.size ?? '–'} ${c.affected?.unit ?? ''}`,
        )
    expect(told('worse-but-improving')).toEqual([
      'Children whose teeth were checked by a dentist: 39 children',
      'Social worker posts that are vacant: 35 full-time equivalent vacant posts',
      'Agency social workers: 31 full-time equivalent agency workers',
    ])
    expect(told('worse')).toEqual([
      'Children living more than 20 miles from home: 89 children',
      'Children in care with three or more social workers: 21 children',
      'Children for each social worker: – ',
      'Children cautioned or convicted for the first time: – ',
      'Initial conferences held within 15 working days: 37 conferences held in time',
    ])
  })

  it('has a place for both main lists even when they are empty', () => {
    expect(attentionGroups([]).map(({ id, empty }) => [id, empty !== undefined])).toEqual([
      ['worse-and-worsening', true],
      ['better-and-improving', true],
    ])
  })
})

describe('the file of the lists', () => {
  it('has a row for each figure that a spreadsheet can read, with the reason for its place', async () => {
    const groups = attentionGroups(cardsOf(BUCKINGHAMSHIRE))
    const text = await attentionCsv(groups).text()
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true })
    expect(rows).toEqual(attentionRows(groups))
    expect(rows[0]).toMatchObject({
      list: 'Worse and getting worse',
      place: '1',
      code: 'PLA-01',
      value: '57',
      affected: '52',
      affected_unit: 'children',
      tested: 'yes',
      why: 'Worse than the South East and England. Getting worse: down 10 points since 2022.',
    })
    expect(rows.find((r) => r['code'] === 'CLA-11')).toMatchObject({
      status: 'No benchmark',
      target: '124',
      target_state: 'not-judged',
    })
    expect(rows.find((r) => r['code'] === 'WFO-02')).toMatchObject({ tested: 'no' })
  })
})
