import { useContext } from 'react'
import { Link } from 'react-router'
import { Caption } from '@/charts/frame/caption'
import { noneThat, type HeadlineCard } from '@/model/overview/headline-cards'
import { triage } from '@/model/overview/worries'
import { openingLines } from '@/model/overview/opening'
import { capitalise, listInWords } from '@/model/values/format'
import { OVERVIEW } from '@/model/schema/slice'
import { AfterHydrationContext } from '../shared/after-hydration-context'
import { ChartBoundary } from '../shared/chart-boundary'
import { ShortList, Worries } from './headline-list'
import { PageTitle } from '../shared/page-title'
import { Terms } from '../shared/terms'
import { ThemeLines } from './theme-lines'
import { definePage } from '../shared/define-page'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useIndicators, useTerms } from '../shared/dashboard/use-dashboard'
import { allOf, useHeadlineCards } from '../shared/headlines/use-headline-cards'
import './overview.css'

type Cards = ReturnType<typeof useHeadlineCards>

/** Computes cards and renders nothing: React yields to the browser between components, not within one. */
function Ahead({ work }: { work: () => HeadlineCard[] }) {
  work()
  return null
}

function Figures() {
  const dashboard = useDashboard()
  const cards = useHeadlineCards(dashboard)
  return (
    <>
      {cards.map((work, i) => (
        <Ahead key={i} work={work} />
      ))}
      <Shown cards={cards} />
    </>
  )
}

/** Names of figures without a judgement, by the reason. */
function NotJudged({ cards }: { cards: readonly HeadlineCard[] }) {
  const { hrefTo } = useDashboard()
  const reasons = [
    ['doubtful', 'the figure is in doubt'],
    ['too-small', 'the numbers are too small'],
  ] as const
  return (
    <>
      <h2>Not judged</h2>
      <p className="small">
        {reasons.flatMap(([status, why]) => {
          const names = cards
            .filter(({ judgement }) => judgement.status === status)
            .map(({ headline }) => headline.name)
          return names.length === 0 ? [] : `${capitalise(listInWords(names))}: ${why}. `
        })}
        <Link to={`${hrefTo('/attention')}#doubtful`}>Why</Link>
      </p>
    </>
  )
}

function Shown({ cards: ofEach }: { cards: Cards }) {
  const dashboard = useDashboard()
  const { catalogue, area, selection } = dashboard
  const indicators = useIndicators(OVERVIEW)
  const terms = useTerms(OVERVIEW)
  const afterHydration = useContext(AfterHydrationContext)
  const cards = allOf(ofEach)
  const { concerns, goingWell, improving, notJudged, themes } = triage(cards, catalogue.themes)
  const { title, summary } = openingLines(cards, area?.name ?? '')
  const known = {
    asAt: selection.asAt,
    today: indicators
      .filter(({ local }) => local !== true || area?.code === catalogue.home)
      .flatMap(({ headlines }) => headlines).length,
  }
  const none = (words: string) => <p className="quiet">{noneThat(cards, words, known)}</p>
  return (
    <Terms terms={terms}>
      <PageTitle text={title} site={catalogue.title} />
      <p className="sub">
        <Caption text={summary} />
      </p>
      <div className="glance">
        <section aria-labelledby="look">
          <div className="glance-head">
            <h2 id="look">Look at this</h2>
            <span className="small quiet">Worse than elsewhere or getting worse</span>
            <span className="small meeting">
              {afterHydration && (
                <ChartBoundary waiting="" failed="">
                  <afterHydration.MeetingDay />
                </ChartBoundary>
              )}
            </span>
          </div>
          {concerns.length > 0 ? (
            <Worries cards={concerns} />
          ) : (
            none('is worse than the region or England, or getting worse.')
          )}
          <p className="small glance-all">
            <Link to={dashboard.hrefTo('/attention')}>
              All {cards.length} headline figures, and how they are judged
            </Link>
          </p>
          <p className="small since">
            {afterHydration && (
              <ChartBoundary waiting="" failed="">
                <afterHydration.SinceMeeting />
              </ChartBoundary>
            )}
          </p>
        </section>
        <aside aria-label="Other headline figures">
          <h2>Going well</h2>
          {goingWell.length > 0 ? (
            <ShortList cards={goingWell} />
          ) : (
            none('is better than the region or England, or improving.')
          )}
          {improving.length > 0 && (
            <>
              <h2>Improving, still behind</h2>
              <ShortList cards={improving} />
            </>
          )}
          {notJudged.length > 0 && <NotJudged cards={notJudged} />}
        </aside>
      </div>
      <section aria-labelledby="themes">
        <h2 id="themes">Themes</h2>
        <ThemeLines themes={themes} />
      </section>
    </Terms>
  )
}

const Overview = () => (
  <div className="page page-overview">
    <ChartBoundary>
      <Figures />
    </ChartBoundary>
  </div>
)

export default definePage({ path: '/', Component: Overview })
