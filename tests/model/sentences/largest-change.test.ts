import { inSentence } from '@/model/values/format'
import { expect, it } from 'vitest'
import { isCurrentAuthority } from '@/model/schema/area'
import type { Figures } from '@/model/figures/figures'
import type { Annotation, Breakdown, Indicator } from '@/model/schema/indicator'
import { isNumber } from '@/model/schema/observation'
import { comparePeriods, sinceLabel } from '@/model/values/period'
import { verdict } from '@/model/sentences/verdict'
import { buildView } from '@/model/view/build-view'
import { areas, aSelection, catalogue, figuresOf, releases } from '../../real-data'
import { textOf } from '@/model/sentences/parts'

const authorities = areas.areas.filter(isCurrentAuthority)
const codes = new Set(authorities.map(({ code }) => code))

const CHANGED =
  /Changed most(?:, of the parts that can be compared)?: (.+), from \S+(?: \([^)]*\))? in (.+?) to \S+(?: \([^)]*\))? now/

/** The figures by authority. */
function byAuthority(figures: Figures): Map<string, Figures> {
  const found = new Map<string, Map<string, NonNullable<ReturnType<Figures['get']>>>>()
  for (const [key, held] of figures) {
    if (!codes.has(held.current.area)) continue
    const own = found.get(held.current.area) ?? new Map()
    found.set(held.current.area, own.set(key, held))
  }
  return found
}

/** Whether a break of the indicator lies after one period and up to another, for one part. */
const isBroken = (marks: readonly Annotation[], part: string, from: string, to: string) =>
  marks.some(
    (a) =>
      a.kind === 'break' &&
      a.period > from &&
      a.period <= to &&
      (a.categories?.includes(part) ?? true),
  )

interface Checked {
  where: string
  said: string
  more: string
}

/**
 * Sentences that name a part although another changed more over the same years, and the number of sentences
 * read.
 */
function check(
  { indicator, breakdown }: { indicator: Indicator; breakdown: Breakdown },
  place: number,
): { read: number; wrong: Checked[] } {
  const type = indicator.periodType
  const wrong: Checked[] = []
  let read = 0
  // A third of the councils for each indicator, and every council for some.
  const some = [...byAuthority(figuresOf(indicator.id))].filter((_, at) => at % 3 === place % 3)
  for (const [area, figures] of some)
    for (const measure of indicator.measures) {
      if (measure.hidden === true) continue
      const view = buildView(
        { indicator, figures, areas, releases },
        aSelection({ area, measure: measure.id, breakdown: breakdown.id }),
      )
      const said = CHANGED.exec(textOf(verdict(view)))
      if (!said || view.area.code !== area) continue
      read += 1
      const rows = [...figures.values()]
        .map(({ current }) => current)
        .filter((o) => o.measure === view.measure.id)
      const value = (part: string, period: string) =>
        rows.find((o) => o.category === part && o.period === period)?.value
      const since = [...new Set(rows.map(({ period }) => period))]
        .toSorted(comparePeriods(type))
        .find((period) => sinceLabel(period, type) === said[2])
      const isDoubtful = (part: string, period: string) =>
        view.annotations.some(
          (a) =>
            a.kind === 'caution' &&
            a.sound !== true &&
            a.area === area &&
            a.period <= period &&
            period <= (a.to ?? a.period) &&
            (a.categories?.includes(part) ?? true),
        )
      const changes = (view.breakdown?.categories ?? []).flatMap(
        ({ id, label, says, subtotal }) => {
          // A sum of parts is not a part.
          if (subtotal === true) return []
          const [then, now] = [value(id, since ?? ''), value(id, view.period)]
          return isNumber(then) &&
            isNumber(now) &&
            !isBroken(view.annotations, id, since ?? '', view.period) &&
            !isDoubtful(id, since ?? '') &&
            !isDoubtful(id, view.period)
            ? [{ label, says, size: Math.abs(Number((now - then).toFixed(6))) }]
            : []
        },
      )
      const most = changes.toSorted((a, b) => b.size - a.size)[0]
      const named = changes.find(({ label, says }) => inSentence(label, says) === said[1])
      if (!most || !named || most.size > named.size)
        wrong.push({
          where: `${indicator.id} ${measure.id} ${breakdown.id} ${area}`,
          said: said[0],
          more: most?.label ?? 'none',
        })
    }
  return { read, wrong }
}

const kinds = catalogue.indicators.flatMap((indicator) =>
  indicator.breakdowns.map((breakdown) => ({ indicator, breakdown })),
)

it('names the part that changed most, all parts measured over the same time', () => {
  const found = kinds.map(check)
  expect(found.reduce((sum, { read }) => sum + read, 0)).toBeGreaterThan(1000)
  expect(found.flatMap(({ wrong }) => wrong)).toEqual([])
}, 300_000)
