// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { cardTitle, statusInShort } from '@/model/overview/card-title'
import { hasTrend, themeCards, themeTitle } from '@/model/overview/theme-cards'
import type { Selection } from '@/model/view/selection'
import { areas, aSelection, catalogue, COUNCILS, filesOf, releases } from '../../real-data'

const cardsIn = (theme: string, over: Partial<Selection> = {}) => {
  const indicators = catalogue.indicators.filter((i) => i.theme === theme)
  return themeCards(
    indicators.flatMap(({ id }) => filesOf(id)),
    { indicators, areas, releases, selection: aSelection(over) },
  )
}
const titleOf = (theme: string) => {
  const found = catalogue.themes.find(({ id }) => id === theme)
  if (!found) throw new Error(`there is no theme ${theme}`)
  return themeTitle(cardsIn(theme), found, 'Buckinghamshire')
}

describe('the cards of a theme', () => {
  const { trends, singles, without } = cardsIn('placements')

  it('begin with what is worse and getting worse, then what is worse', () => {
    expect(trends.slice(0, 3).map((card) => `${statusInShort(card)} | ${cardTitle(card)}`)).toEqual(
      [
        'Worse and getting worse | Children living with foster carers: 57%',
        'Worse than elsewhere | Children living more than 20 miles from home: 39%',
        'Higher than elsewhere | Children living in children’s homes and secure homes: 20%',
      ],
    )
  })

  it('are one for each headline, and the largest part of what has none', () => {
    const ofType = trends.filter(({ indicator }) => indicator.id === 'placement-type')
    expect(ofType.map(({ headline }) => headline.category)).toEqual(['foster', 'childrens-homes'])
    const provider = trends.find(({ indicator }) => indicator.id === 'placement-provider')
    expect(provider && cardTitle(provider)).toBe(
      'Who provides the placement, private provision: 52%',
    )
  })

  it('set apart figures that stand alone', () => {
    expect(trends.every(hasTrend)).toBe(true)
    expect(singles.some(hasTrend)).toBe(false)
    expect(singles.length).toBeGreaterThan(0)
    expect(without).toEqual([])
  })

  it('name what is suppressed, and count it nowhere', () => {
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
      const cards = cardsIn(id, { area })
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
  it('says what gets worse', () => {
    expect(titleOf('placements')).toBe('Placements: children living with foster carers down to 57%')
  })

  it('counts what is worse where nothing gets worse that has room', () => {
    expect(titleOf('workforce')).toBe('Workforce: 3 of 4 figures are worse than elsewhere')
    expect(titleOf('care-leavers')).toBe('Care leavers: 2 of 3 figures are getting worse')
  })

  it('names the council where nothing can be compared', () => {
    expect(titleOf('quality')).toBe('Quality of practice in Buckinghamshire')
  })

  it.each(catalogue.themes.map(({ id }) => id))('of %s has at most 65 characters', (id) => {
    expect(titleOf(id).length).toBeLessThanOrEqual(65)
  })
})
