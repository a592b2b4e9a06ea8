import { changedFigure, type Change, type ChangeSources, type Span } from './changes'
import type { Figures } from '../figures/figures'
import type { Observation } from '../schema/observation'
import { currentTargets, type TargetReading } from '../view/targets'
import { buildView, type View } from '../view/build-view'

/** The view of a figure by itself, as known on a day. */
function viewOn(
  day: string,
  of: { measure: string; category: string; area: string },
  from: ChangeSources & { figures: Figures },
): View {
  return buildView(from, {
    ...of,
    vs: [],
    average: 'median',
    view: 'chart',
    axis: 'zero',
    asAt: day,
  })
}

/** A target that the latest figure has come to meet, or to miss, or is nearer to than it was. */
export function targetChanges(
  area: string,
  { since, until }: Span,
  from: ChangeSources & { known: readonly [Figures, Figures] },
): Change[] {
  const {
    indicator,
    known: [then, now],
  } = from
  const wanted = new Set((indicator.targets ?? []).map((t) => `${t.measure}|${t.category}`))
  return [...wanted].flatMap((text) => {
    const [measureId = '', category = ''] = text.split('|')
    const of = { measure: measureId, category, area }
    const views = [
      viewOn(since, of, { ...from, figures: then }),
      viewOn(until, of, { ...from, figures: now }),
    ] as const
    const [was, is] = [currentTargets(views[0]), currentTargets(views[1])]
    return is.flatMap((reading) => {
      const earlier = was.find(({ target }) => target.id === reading.target.id)
      return earlier ? targetChange(views, earlier, reading) : []
    })
  })
}

/** The council's own latest figure of a view. */
function ownLatest(view: View): Observation | undefined {
  return view.series.find((s) => s.role === 'own')?.points.get(view.period)?.observation
}

function targetChange(
  views: readonly [View, View],
  earlier: TargetReading,
  reading: TargetReading,
): Change[] {
  const [before, after] = [ownLatest(views[0]), ownLatest(views[1])]
  const isJudged = earlier.state !== 'not-judged' && reading.state !== 'not-judged'
  if (!before || !after || !isJudged || earlier.state === reading.state) return []
  return [
    {
      kind: 'target',
      ...changedFigure(views[1], before, after),
      note: `${reading.target.label}: ${earlier.state}, now ${reading.state}`,
    },
  ]
}
