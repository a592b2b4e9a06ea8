// @vitest-environment node
import { cardSentence } from '@/model/overview/card-sentence'
import { subjectSeries } from '@/model/view/subject'
import { describe, expect, it } from 'vitest'
import { chooseItem } from '@/model/comparison/item'
import { buildPanel } from '@/model/comparison/panel'
import { comparisonSentence } from '@/model/comparison/sentence'
import { figureAt } from '@/model/figures/figures'
import { earlierFigures } from '@/model/inspection/evidence'
import { readSeries } from '@/model/judgement/reading'
import { cardStatement } from '@/model/overview/card-words'
import { openingLines } from '@/model/overview/opening'
import { isNumber, type Value } from '@/model/schema/observation'
import { textOf, type Part, type Sentence } from '@/model/sentences/parts'
import { standing } from '@/model/sentences/standing'
import { leadingCategory, briefStatement, verdict } from '@/model/sentences/verdict'
import { formatNumber, formatValue } from '@/model/values/format'
import { figureOf, figureText } from '@/model/view/figure-cell'
import type { View } from '@/model/view/types'
import { someOf } from '../../one-of-each-kind'
import { randomFrom } from '../../random'
import {
  areas,
  aSelection,
  cardsOf,
  catalogue,
  COUNCILS,
  ENGLAND,
  figuresOf,
  indicator,
  realView,
  releases,
  SOUTH_EAST,
} from '../../real-data'
import { subjectOfNeighbours } from '@/model/record/parse-figure'

/** Areas that differ from each other, a former one, a joint return, and random others: ten in all. */
function tenAreas(): string[] {
  const random = randomFrom(2026)
  const local = areas.areas.filter(({ level }) => level === 'authority' || level === 'joint')
  const ended = local.find(({ successors }) => successors !== undefined)
  const joint = local.find(({ level }) => level === 'joint')
  const chosen = new Set([...COUNCILS, ...[ended, joint].flatMap((area) => area?.code ?? [])])
  while (chosen.size < 10) chosen.add(local[Math.floor(random() * local.length)]?.code ?? '')
  return [...chosen]
}

const AREAS = tenAreas()

/** The value that the record of a part's figure would show; for neighbours, the value of their line. */
function recordedValue({ figure }: Part, { series }: Pick<View, 'series'>): Value | undefined {
  if (!figure) return undefined
  if (subjectOfNeighbours(figure.area) === undefined)
    return figureAt(figuresOf(figure.indicator), figure)?.current.value
  return series
    .find((s) => s.role === 'neighbours' && (s.category?.id ?? 'total') === figure.category)
    ?.points.get(figure.period)?.value
}

/** Links to a figure other than the one they show: text, then cell. */
const wrongLinks = (sentence: Sentence, view: Pick<View, 'series'>): string[] =>
  sentence.flatMap((part) => {
    if (!part.figure) return []
    const value = recordedValue(part, view)
    const measure = indicator(part.figure.indicator).measures.find(
      ({ id }) => id === part.figure?.measure,
    )
    // Denominators of percentages are shown without decimals.
    const right =
      measure && isNumber(value) ? [formatValue(value, measure), formatNumber(value, 0)] : []
    const isRight = right.some((text) => text.toLowerCase() === part.text.toLowerCase())
    return isRight ? [] : [`${part.text} ${figureText(part.figure)}`]
  })

const cellsOf = (sentence: Sentence): string[] =>
  sentence.flatMap(({ figure }) => (figure ? [figureText(figure)] : []))

/** The council's figure and benchmarks in a verdict: those of its only series, or of its largest part. */
function stated(view: View, verdictText: string): string[] {
  const own = subjectSeries(view)
  const leading = leadingCategory(view)
  const hidesLargest = /largest may be among them|may be the largest|all figures are supp/.test(
    verdictText,
  )
  if (view.cross || hidesLargest || (own.length > 1 && leading === undefined)) return []
  const reading = readSeries(view, own.length > 1 ? leading : undefined)
  if (!isNumber(reading.value)) return []
  const points = [reading.point, ...reading.gaps.map((gap) => gap.series.points.get(gap.period))]
  return points.flatMap((point) => {
    const figure = figureOf(view, point)
    return figure ? [figureText(figure)] : []
  })
}

describe.each(catalogue.indicators.map(({ id, code }, at) => ({ id, code, at })))(
  'the sentences of $code $id',
  ({ id, at }) => {
    const { measures } = indicator(id)
    // Others for each indicator.
    const tried = someOf(AREAS, 5, at)

    it.each(measures.filter((m) => m.hidden !== true).map((m) => m.id))(
      'link each figure to its record: %s',
      (measure) => {
        let links = 0
        for (const area of tried) {
          const view = realView(id, { area, measure, vs: [SOUTH_EAST, ENGLAND, 'neighbours'] })
          const text = verdict(view)
          const all = [text, briefStatement(view), earlierFigures(view), standing(view) ?? []]
          expect(all.flatMap((sentence) => wrongLinks(sentence, view))).toEqual([])
          const linked = new Set(cellsOf(text))
          expect(stated(view, textOf(text)).filter((cell) => !linked.has(cell))).toEqual([])
          links += cellsOf(text).length
        }
        const kind = measures.find((m) => m.id === measure)?.kind
        // Official figures of England alone are not those of a council, as a paper's quotations are.
        const isHeld =
          indicator(id).local === true ||
          tried.some((area) => {
            const view = realView(id, { area, measure })
            return subjectSeries(view).some((s) => isNumber(s.points.get(view.period)?.value))
          })
        const isLinked = isHeld && kind !== 'text' && realView(id, { measure }).cross === undefined
        expect(links > 0).toBe(isLinked)
      },
    )

    it('link to records from a comparison', () => {
      const { chosen } = chooseItem({ indicator: id }, indicator(id))
      const sources = { indicator: indicator(id), figures: figuresOf(id), areas, releases }
      for (const area of tried) {
        const others = [SOUTH_EAST, ENGLAND, tried[1], 'neighbours'].flatMap((code) => code ?? [])
        const panel = buildPanel(sources, chosen, {
          comparison: { areas: [...new Set([area, ...others])], items: [], axes: 'own' },
          selection: aSelection({ area }),
        })
        const sentence = comparisonSentence(panel)
        expect(wrongLinks(sentence, { series: [...panel.rows.values()] })).toEqual([])
        const own = panel.rows.get(area)?.points.get(panel.view.period)
        const figure = isNumber(own?.value) ? figureOf(panel.view, own) : undefined
        const linked = cellsOf(sentence)
        expect(figure ? linked.includes(figureText(figure)) : true).toBe(true)
      }
    })
  },
)

describe('the overview', () => {
  it.each(COUNCILS)('links each figure of its sentences to its record: %s', (area) => {
    const cards = cardsOf(area)
    for (const card of cards) {
      const { view, reading } = card
      const figure = figureOf(view, reading.point)
      for (const sentence of [cardSentence(card), cardStatement(card)]) {
        expect(wrongLinks(sentence, view)).toEqual([])
        expect(cellsOf(sentence)).toContain(figure && figureText(figure))
      }
    }
    const { summary } = openingLines(cards, 'There')
    expect(wrongLinks(summary, { series: cards.flatMap(({ view }) => view.series) })).toEqual([])
    expect(cellsOf(summary).length).toBeGreaterThan(0)
  })
})
