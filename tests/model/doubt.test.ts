// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { rankFocusPoints } from '@/charts/rank/focus-points'
import { layoutRank } from '@/charts/rank/layout'
import { isAbout } from '@/model/view/annotation'
import { attentionGroups } from '@/model/overview/attention-groups'
import { isCurrentAuthority } from '@/model/schema/area'
import { judge } from '@/model/judgement/judgement'
import { canRank } from '@/model/view/polarity'
import { isNumber } from '@/model/schema/observation'
import { bandOf } from '@/model/changes/rank-band'
import { standing } from '@/model/sentences/standing'
import { mostChanged } from '@/model/sentences/verdict'
import { areas, cardsOf, catalogue, COUNCILS, realView } from '../real-data'
import { textOf } from '@/model/sentences/parts'
import { subjectSeries } from '@/model/view/subject'

/** Every figure of an authority that the catalogue marks as doubtful, in its latest period. */
const doubtful = catalogue.indicators.flatMap((indicator) =>
  indicator.annotations.flatMap((a) => {
    const area = areas.areas.find(({ code }) => code === a.area)
    if (a.kind !== 'caution' || a.sound === true || !area || !isCurrentAuthority(area)) return []
    return indicator.measures
      .filter(({ id, hidden }) => hidden !== true && (a.measures?.includes(id) ?? true))
      .flatMap(({ id: measure }) =>
        (a.categories ?? ['total']).map((category) =>
          realView(indicator.id, {
            area: area.code,
            measure,
            ...(category === 'total' ? {} : { category }),
          }),
        ),
      )
      .filter(
        (view) => isAbout(a, view.period, indicator.periodType) && subjectSeries(view).length === 1,
      )
  }),
)

describe('a figure in doubt', () => {
  it('is not ranked among the authorities, in words, in the walk through the bars or by its quarter', () => {
    const ranked = doubtful.filter((view) =>
      view.peers.some((p) => p.isSubject && isNumber(p.value)),
    )
    expect(ranked.length).toBeGreaterThan(0)
    for (const view of ranked) {
      expect(judge(view).status).toBe('doubtful')
      expect(textOf(standing(view) ?? '')).not.toMatch(/lowest|highest|from the best/)
      expect(bandOf(view)).toBeUndefined()
      const layout = layoutRank(view, { width: 700 })
      const stops = rankFocusPoints(view, layout)
      expect(stops.find(({ rows }) => rows[0]?.isSubject)?.says).toMatch(/in doubt, not ranked$/)
      expect(stops.filter(({ says }) => says.includes('in doubt'))).toHaveLength(1)
    }
  })

  it('does not count in the rank of another authority', () => {
    // Numbers of children or posts are not ranked at all.
    const ranked = doubtful.filter((view) => view.peers.length > 0 && canRank(view))
    expect(ranked.length).toBeGreaterThan(0)
    for (const view of ranked) {
      const other = view.peers.find((p) => !p.isSubject && isNumber(p.value))?.area.code ?? ''
      const words = textOf(
        standing(
          realView(view.indicator.id, {
            area: other,
            measure: view.measure.id,
            ...(view.category ? { category: view.category.id } : {}),
          }),
        ) ?? '',
      )
      const numbers = view.peers.filter((p) => isNumber(p.value)).length
      expect(words).toContain(`of ${numbers - 1} councils`)
      expect(words).toContain('One is not ranked, because the figure is in doubt.')
    }
  })

  it('comes after everything else in the list of worries, for every council', () => {
    for (const code of COUNCILS) {
      const groups = attentionGroups(cardsOf(code))
      const statuses = groups.flatMap(({ cards }) => cards.map((c) => c.judgement.status))
      const isDoubtful = statuses.map((status) => status === 'doubtful')
      expect(isDoubtful).toEqual(isDoubtful.toSorted((x, y) => Number(x) - Number(y)))
    }
  })

  it('is neither the largest change nor the start of one', () => {
    const split = catalogue.indicators.flatMap((indicator) =>
      indicator.breakdowns.map((breakdown) => realView(indicator.id, { breakdown: breakdown.id })),
    )
    for (const view of split) {
      const most = mostChanged(view)
      const about = view.annotations.filter(
        (a) =>
          a.kind === 'caution' &&
          a.sound !== true &&
          a.area !== undefined &&
          (a.categories?.includes(most?.series.category?.id ?? '') ?? true),
      )
      for (const period of most ? [most.change.from, view.period] : [])
        expect(about.filter((a) => isAbout(a, period, view.indicator.periodType))).toEqual([])
    }
  })
})
