import { inSentence } from '@/model/values/format'
import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { later } from '@/ui/later'
import { areaInSentence, possessive } from '@/model/schema/area'
import { judgedSummary, judgedTitle } from '@/model/inspection/words'
import { dateLabel } from '@/model/values/period'
import { flatTimeline } from '@/model/inspection/timeline'
import { AskedSections } from './asked-sections'
import { ChartBoundary } from '../shared/chart-boundary'
import { InspectionTimeline } from './inspection-timeline'
import { JudgementTable } from './judgement-table'
import { OtherFigure } from './other-figure'
import { PageTitle } from '../shared/page-title'
import { InspectionSources } from './inspection-sources'
import { RegionJudgements } from './region-judgements'
import { Terms } from '../shared/terms'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useInspection } from './use-inspection'
import './inspection.css'

/** Says that only the home council's own papers are held, or none. */
function NotHeld({ isHeld }: { isHeld: boolean }) {
  const dashboard = useDashboard()
  const { areas, area, catalogue, hrefTo } = dashboard
  const home = areas.areas.find((a) => a.code === catalogue.home)
  return (
    <section className="question">
      <h2>What was asked of {area && areaInSentence(area)}</h2>
      <p className="prose">
        Visits, recommendations and the actions of a committee are in a council’s own papers.{' '}
        {isHeld ? (
          <>
            Only{' '}
            <Link to={hrefTo('/inspection', { area: catalogue.home })}>
              {possessive(home?.name ?? '')}
            </Link>{' '}
            are held here.
          </>
        ) : (
          'None are held here.'
        )}{' '}
        The judgements above and below are from Ofsted’s file of all authorities.
      </p>
    </section>
  )
}

// The papers are long, and fetched when a reader asks for them.
const PaperRecords = later(
  () => import('./papers'),
  (m) => m.PaperRecords,
)

/** What the council’s papers say, once a reader asks for it or the address names a paper or a subject. */
function PapersSection() {
  const [isAsked, setAsked] = useState(false)
  const { search } = useLocation()
  const isNamed = /[?&](paper|about|words)=/.test(search)
  return (
    <section className="question" id="papers">
      <h2>What the papers say</h2>
      {isAsked || isNamed ? (
        <ChartBoundary waiting={<p role="status">Loading</p>}>
          <PaperRecords />
        </ChartBoundary>
      ) : (
        <>
          <p className="prose">
            Findings of inspectors by date and paragraph, the figures that are in no chart, and the
            committee’s work programme.
          </p>
          <button type="button" className="button" onClick={() => setAsked(true)}>
            Show what the papers say
          </button>
        </>
      )}
    </section>
  )
}

/** The judgements on a council, and what was asked of it. */
export function InspectionPage() {
  const dashboard = useDashboard()
  const found = useInspection(dashboard)
  const { catalogue, area, hrefTo } = dashboard
  const { history, timeline, judgements, categories, indicator, others, records, theme } = found
  const name = area ? areaInSentence(area) : ''
  const isHome = area?.code === catalogue.home
  const first = flatTimeline(timeline)[0]
  return (
    <div className="page records">
      <Terms terms={found.terms}>
        <section className="lead">
          <PageTitle text={judgedTitle(name, history, judgements)} site={catalogue.title} />
          <div className={history.length > 0 ? 'judged-beside' : undefined}>
            <p className="sub">{judgedSummary(history, timeline, { judgements, categories })}</p>
            {history.length > 0 && (
              <section id="judgements">
                <h2>
                  <Link to={hrefTo(`/indicator/${judgements.indicator}`)}>
                    {indicator?.question}
                  </Link>{' '}
                  <span className="chip">{indicator?.code}</span>
                </h2>
                <JudgementTable found={found} />
              </section>
            )}
          </div>
        </section>
        {first && (
          <section className="question" id="timeline">
            <h2>
              {records.events.length > 0 ? 'Inspections and visits' : 'Inspections'} since{' '}
              {dateLabel(first.date.slice(0, 7))}
            </h2>
            <InspectionTimeline entries={timeline} />
          </section>
        )}
        {records.recommendations.length > 0 ? (
          <AskedSections found={found} />
        ) : (
          <NotHeld isHeld={found.isHeld} />
        )}
        {others
          .filter(({ local }) => local !== true || isHome)
          .map((other) => (
            <ChartBoundary key={other.id} tall={false}>
              <OtherFigure indicator={other} />
            </ChartBoundary>
          ))}
        {records.events.length > 0 && <PapersSection />}
        <RegionJudgements found={found} />
        <InspectionSources found={found} />
      </Terms>
      {theme && (
        <p className="question">
          <Link to={hrefTo(`/theme/${theme.id}`)}>The figures on {inSentence(theme.name)}</Link>,
          each with its chart, its table and its downloads.
        </p>
      )}
    </div>
  )
}
