// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { statusInShort } from '@/model/overview/card-words'
import { hasTrend, themeCards, themeTitle } from '@/model/overview/theme-cards'
import { titleStatement } from '@/model/sentences/short/title'
import { textOf } from '@/model/sentences/parts'
import { rangeValue } from '@/model/sentences/short/range'
import {
  areas,
  aSelection,
  BUCKINGHAMSHIRE,
  catalogue,
  CITY_OF_LONDON,
  COUNCILS,
  filesAround,
  MILTON_KEYNES,
  releases,
} from '../../real-data'

const known = new Map<string, ReturnType<typeof themeCards>>()

const cardsIn = (theme: string, area = BUCKINGHAMSHIRE) => {
  const key = `${theme}|${area}`
  const indicators = catalogue.indicators.filter((i) => i.theme === theme)
  const cards =
    known.get(key) ??
    themeCards(
      indicators.flatMap(({ id }) => filesAround(id, area)),
      { indicators, areas, releases, selection: aSelection({ area }) },
    )
  known.set(key, cards)
  return cards
}
const titleOf = (theme: string, area?: string) => {
  const found = catalogue.themes.find(({ id }) => id === theme)
  if (!found) throw new Error(`there is no theme ${theme}`)
  return themeTitle(cardsIn(theme, area), found, 'Buckinghamshire')
}

describe('the cards of a theme', () => {
  const { trends, singles, without } = cardsIn('placements')

  it('begin with what is worse and getting worse, then what is worse', () => {
    expect(
      trends.slice(0, 3).map((card) => `${statusInShort(card)} | ${titleStatement(card.view)}`),
    ).toEqual([
      'Worse and getting worse | Fewer children live in foster care: 57%, down from 67% in 2022',
      'Worse than elsewhere | Placed over 20 miles away: 39%, above the South East and England',
      'Higher than elsewhere | More children live in children’s homes: 20%, up from 13% in 2023',
    ])
  })

  it('are one for each headline, and otherwise one for the part that leads the title', () => {
    const ofType = trends.filter(({ indicator }) => indicator.id === 'placement-type')
    expect(ofType.map(({ headline }) => headline.category)).toEqual(['foster', 'childrens-homes'])
    const provider = trends.find(({ indicator }) => indicator.id === 'placement-provider')
    expect(provider && titleStatement(provider.view)).toBe(
      'In the council’s own placements: 34%, below region and England',
    )
  })

  it('put single figures apart', () => {
    expect(trends.every(hasTrend)).toBe(true)
    expect(singles.some(hasTrend)).toBe(false)
    expect(singles.length).toBeGreaterThan(0)
  })

  it('keep both ends of a figure that is given as a range', () => {
    expect(without.flatMap((view) => textOf(rangeValue(view) ?? '') || [])).toEqual([
      '4 to 6 weeks',
      '£15,000 to £60,000',
    ])
  })

  it('do not treat a part as the largest where a larger one may be suppressed', () => {
    const city = cardsIn('children-looked-after', CITY_OF_LONDON)
    const shown = [...city.trends, ...city.singles].map(({ indicator }) => indicator.id)
    expect(shown).not.toContain('children-looked-after-by-sex')
    expect(city.without.map(({ indicator }) => indicator.id)).toContain(
      'children-looked-after-by-sex',
    )
  })

  it('name suppressed figures, and count them nowhere', () => {
    const protection = cardsIn('help-and-protection')
    expect(protection.without.map(({ indicator }) => indicator.id)).toContain(
      'child-protection-plans-two-years',
    )
    expect(protection.trends.map(({ indicator }) => indicator.id)).not.toContain(
      'child-protection-plans-two-years',
    )
  })

  it.each(COUNCILS)('hold every indicator for %s once at least', (area) => {
    for (const { id } of catalogue.themes) {
      const cards = cardsIn(id, area)
      const shown = new Set([
        ...[...cards.trends, ...cards.singles].map(({ indicator }) => indicator.id),
        ...cards.without.map(({ indicator }) => indicator.id),
      ])
      expect([...shown].toSorted()).toEqual(
        catalogue.indicators
          .filter(({ theme }) => theme === id)
          .map((i) => i.id)
          .toSorted(),
      )
    }
  })
})

describe('the title of a theme', () => {
  it.each(COUNCILS)('of %s keeps the capitals of a label', (area) => {
    const titles = catalogue.themes.map(({ id }) => titleOf(id, area))
    expect(titles.filter((title) => / (united N|step U|ofsted|send\b)/.test(title))).toEqual([])
  })

  it('names what gets worse', () => {
    expect(titleOf('placements')).toBe(
      'Placements: fewer children live in foster care, 57% in 2025',
    )
  })

  it('counts what is worse if nothing that gets worse fits', () => {
    expect(titleOf('workforce')).toBe('Workforce: 3 of 4 figures are worse than elsewhere')
  })

  it('gives both figures where the catalogue has no words for the change', () => {
    expect(titleOf('health', MILTON_KEYNES)).toBe(
      'Health: immunisations in care up to date, down from 85% to 71%',
    )
  })

  it('names the council where nothing can be compared', () => {
    expect(titleOf('quality')).toBe('Quality of practice in Buckinghamshire')
  })

  it.each(catalogue.themes.map(({ id }) => id))('of %s has at most 65 characters', (id) => {
    expect(titleOf(id).length).toBeLessThanOrEqual(65)
  })
})
