// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { isNumber } from '@/model/schema/observation'
import { periodEnd, periodOf } from '@/model/values/period'
import { areas, BUCKINGHAMSHIRE, catalogue, figuresOf, realView } from './real-data'
import { isSubject } from '@/model/view/subject'

const ONE_COUNCIL = '2020-04-01'
const PANDEMIC = '2020-04-01'
const INSPECTIONS = ['2021-11-29', '2025-01-27']
/**
 * The inspectors of children's services do not judge money, schools or plans for special needs, and
 * an inspection's own judgements are not figures.
 */
const NOT_INSPECTED = ['finance', 'inspection', 'send', 'education']

/** Periods in which the council has any figure of an indicator. */
function homePeriods(id: string): string[] {
  const own = [...figuresOf(id).values()].filter(
    ({ current }) => current.area === BUCKINGHAMSHIRE && current.value !== 'z',
  )
  return [...new Set(own.map(({ current }) => current.period))]
}

const indicators = catalogue.indicators.map((indicator) => {
  const ends = homePeriods(indicator.id).map((period) => periodEnd(period, indicator.periodType))
  const spans = (day: string) => ends.some((end) => end < day) && ends.some((end) => end >= day)
  const holds = (day: string) =>
    homePeriods(indicator.id).includes(periodOf(day, indicator.periodType))
  // An event of a theme may have come before the first figure of an indicator, or after the last.
  const isShown = (period: string) => {
    const last = periodEnd(period, indicator.periodType)
    return ends.some((end) => end < last) && ends.some((end) => end >= last)
  }
  const eventsFrom = (day: string, isHome: boolean, isTouched = false) =>
    indicator.annotations.filter(
      ({ kind, area, period }) =>
        kind === 'event' &&
        (isTouched || isShown(period)) &&
        (area === BUCKINGHAMSHIRE) === isHome &&
        period === periodOf(day, indicator.periodType),
    )
  return { id: indicator.id, code: indicator.code, indicator, spans, holds, eventsFrom }
})

describe.each(indicators)('$code $id', ({ indicator, spans, holds, eventsFrom }) => {
  it('says that the council is new where its figures reach back to its first period', () => {
    const touched = spans(ONE_COUNCIL) || holds(ONE_COUNCIL)
    const told = eventsFrom(ONE_COUNCIL, true, touched).map(({ label }) => label)
    expect(told).toEqual(touched ? ['One council from April 2020'] : [])
  })

  it.each(INSPECTIONS)(
    'names the inspection of %s where there are figures before and after it',
    (day) => {
      const touched = spans(day) && !NOT_INSPECTED.includes(indicator.theme)
      const told = eventsFrom(day, true, touched).filter(({ label }) =>
        label.startsWith('Ofsted inspection'),
      )
      expect(told).toHaveLength(touched ? 1 : 0)
    },
  )

  it('names the pandemic where it counts events in its first year', () => {
    const { periodType } = indicator
    const counts = periodType === 'year-to-31-march' || periodType === 'snapshot-30-september'
    const told = eventsFrom(PANDEMIC, false, true).filter(({ label }) => label.includes('pandemic'))
    expect(told.length).toBeGreaterThanOrEqual(counts && holds(PANDEMIC) ? 1 : 0)
    expect(told.length).toBeLessThanOrEqual(1)
  })
})

/** Children aged 0 to 17 by period, all derived from the 2021 census. */
const ONE_BASE = [...figuresOf('children-looked-after').values()].flatMap(({ current }) =>
  current.area === BUCKINGHAMSHIRE && current.measure === 'population-one-base'
    ? [[current.period, current.value] as const]
    : [],
)

const rates = catalogue.indicators.flatMap(({ id, measures }) =>
  measures.flatMap(({ id: measure, kind, denominator, derived }) =>
    kind === 'rate' && denominator !== undefined && derived !== true
      ? [undefined, '2023-09-07'].map((asAt) => ({ id, measure, asAt }))
      : [],
  ),
)

describe.each(rates)('$id, $measure, as known on $asAt', ({ id, measure, asAt }) => {
  it('breaks where its population base changes, and nowhere else', () => {
    const view = realView(id, { measure, ...(asAt === undefined ? {} : { asAt }) })
    const bases = new Map(ONE_BASE)
    const own = view.series.find(isSubject)
    const isNew = view.periods.map((period) => {
      const [used, census] = [own?.points.get(period)?.denominator, bases.get(period)]
      // Revisions since the census are far smaller than the change of base.
      return isNumber(used) && isNumber(census) ? Math.abs(used / census - 1) < 0.005 : undefined
    })
    const changes = view.periods.filter((_, i) => isNew[i] === true && isNew[i - 1] === false)
    const told = view.annotations.filter(({ label }) => label.includes('census'))
    expect(told.map(({ period }) => period)).toEqual(changes)
  })
})

describe('annotations', () => {
  it('are given once: no text occurs word for word in two indicators', () => {
    const texts = catalogue.indicators.flatMap(({ id, annotations }) => {
      const shared = new Set(catalogue.annotations.map(({ text }) => text))
      return [...new Set(annotations.map(({ text }) => text))]
        .filter((text) => !shared.has(text))
        .map((text) => [text, id] as const)
    })
    const twice = texts.filter(([text], i) => texts.findIndex(([other]) => other === text) !== i)
    expect(twice).toEqual([])
  })

  it('of one area are of one that there is', () => {
    const codes = new Set(areas.areas.map(({ code }) => code))
    const all = catalogue.indicators.flatMap(({ annotations }) => annotations)
    expect(all.filter(({ area }) => area !== undefined && !codes.has(area))).toEqual([])
  })

  it('are worded without praise or blame', () => {
    const all = catalogue.indicators.flatMap(({ annotations }) => annotations)
    const loaded = /\b(fail|poor|disappoint|excellent|worry|alarm|only|sadly|unfortunately)/i
    expect(all.filter(({ label, text }) => loaded.test(`${label} ${text}`))).toEqual([])
  })
})
