import { MiniSpread } from '@/charts/distribution/mini-spread'
import { suitsPeers } from '@/charts/drawing/ranked-peers'
import { Caption } from '@/charts/frame/caption'
import type { FullIndicator } from '@/model/schema/indicator'
import {
  railBenchmarks,
  railFigure,
  railGap,
  railMissing,
  railSentence,
  railVerdict,
} from '@/model/sentences/short/rail'
import {
  knownInstead,
  whereItWas,
  whyNoDirection,
  whyNotCompared,
  whySimilar,
  whySteady,
} from '@/model/sentences/short/rail-notes'
import { textOf } from '@/model/sentences/parts'
import { middleInWords, rankInWords } from '@/model/sentences/standing'
import { textsBefore } from '@/model/sentences/text-values'
import { hasPeers } from '@/model/view/peers'
import type { View } from '@/model/view/types'
import { Explained } from '@/ui/explained'
import { StatusMark } from '@/ui/marks/status-mark'
import { ChartBoundary } from '../shared/chart-boundary'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useStandingView } from './use-standing-view'

interface RailProps {
  view: View
  indicator: FullIndicator
}

/** The latest figure beside those of the region, England and the other benchmarks. */
function Benchmarks({ view }: { view: View }) {
  const missing = railMissing(view, useDashboard())
  const rows = railBenchmarks(view)
  if (rows.length + missing.length === 0) return null
  return (
    <table>
      <caption className="visually-hidden">Compared with</caption>
      <tbody>
        {rows.map(({ name, value, difference, older }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <Caption text={value} />
            </td>
            <td className="quiet">
              {difference}
              {older !== undefined && <span className="chart-detail">{older}</span>}
            </td>
          </tr>
        ))}
        {missing.map(({ name, why }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td colSpan={2} className="quiet">
              {why}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Why the figure has no direction or nothing to compare it with, and what “similar” and “no clear change” mean. */
function Notes({ view, indicator }: RailProps) {
  const chosen = { ...useDashboard(), isMonthly: indicator.annual !== undefined }
  const notes = [
    whyNotCompared(view, chosen),
    whyNoDirection(view),
    whySteady(view),
    whySimilar(view),
    textsBefore(view),
  ]
  const was = whereItWas(view)
  return (
    <>
      {notes
        .filter((note) => note !== '')
        .map((note) => (
          <p key={note} className="small quiet">
            <Explained text={note} />
          </p>
        ))}
      {was.length > 0 && (
        <p className="small quiet">
          <Caption text={was} />
        </p>
      )}
    </>
  )
}

/** The figure as a number, its judgement and its benchmarks; as a sentence if there is no number. */
function Standing({ view, indicator }: RailProps) {
  const verdict = railVerdict(view)
  const figure = railFigure(view)
  if (!figure)
    return (
      <>
        <p>
          <Caption text={railSentence(view)} />
        </p>
        {knownInstead(view).map((known) => (
          <p key={textOf(known)}>
            <Caption text={known} />
          </p>
        ))}
        <Notes view={view} indicator={indicator} />
      </>
    )
  const gap = railGap(view)
  return (
    <>
      {verdict && (
        <p>
          <StatusMark tone={verdict.tone} words={verdict.words} />
        </p>
      )}
      <p className="rail-figure">
        <b>
          <Caption text={figure.value} />
        </b>{' '}
        <span className="quiet">
          {figure.label}
          {figure.label !== '' && figure.counts.length > 0 && ', '}
          <span className="rail-counts">
            <Caption text={figure.counts} />
          </span>
        </span>
      </p>
      <Benchmarks view={view} />
      <Notes view={view} indicator={indicator} />
      {gap !== '' && <p>{gap}</p>}
    </>
  )
}

/** The council among all authorities. */
function Spread({ indicator }: Pick<RailProps, 'indicator'>) {
  const view = useStandingView(indicator)
  const rank = rankInWords(view)
  const middle = middleInWords(view)
  if (rank === undefined || !suitsPeers(view)) return null
  return (
    <>
      <h2>{rank}</h2>
      {middle !== '' && <p className="small quiet">{middle}</p>}
      <MiniSpread view={view} />
    </>
  )
}

/** A summary beside the chart, in a few words and numbers. */
export function Rail({ view, indicator }: RailProps) {
  const [question] = indicator.questions
  return (
    <section className="rail" aria-label="In short">
      <Standing view={view} indicator={indicator} />
      {hasPeers(indicator) && (
        <ChartBoundary waiting="" failed="">
          <Spread indicator={indicator} />
        </ChartBoundary>
      )}
      {question !== undefined && (
        <div className="rail-question">
          <h2>A question to ask</h2>
          <p className="small">
            <Explained text={question} />
          </p>
        </div>
      )}
    </section>
  )
}
