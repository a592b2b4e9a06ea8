import { useContext } from 'react'
import { Link } from 'react-router'
import { Caption } from '@/charts/frame/caption'
import { noneThat, triage, type HeadlineCard } from '@/model/overview/headline-cards'
import { openingLines } from '@/model/overview/opening'
import { OVERVIEW } from '@/model/schema/slice'
import { AfterHydrationContext } from '../shared/after-hydration-context'
import { ChartBoundary } from '../shared/chart-boundary'
import { HeadlineList } from './headline-list'
import { LineKey } from '../shared/headlines/headline-marks'
import { PageTitle } from '../shared/page-title'
import { Terms } from '../shared/terms'
import { ThemeCard } from './theme-card'
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

function Shown({ cards: ofEach }: { cards: Cards }) {
  const dashboard = useDashboard()
  const { catalogue, area } = dashboard
  const indicators = useIndicators(OVERVIEW)
  const terms = useTerms(OVERVIEW)
  const cards = allOf(ofEach)
  const { concerns, goingWell, themes } = triage(cards, catalogue.themes)
  const { title, summary } = openingLines(cards, area?.name ?? '')
  return (
    <Terms terms={terms}>
      <section className="lead">
        <PageTitle text={title} site={catalogue.title} />
        <p className="sub">
          <Caption text={summary} />
        </p>
      </section>
      <section className="two" aria-label="What to look at">
        <HeadlineList
          title="Look at this"
          cards={concerns}
          empty={noneThat(cards, 'is worse than the region or England, or getting worse.')}
        />
        <HeadlineList
          title="Going well"
          cards={goingWell}
          empty={noneThat(cards, 'is better than the region or England, or improving.')}
        />
        <p className="two-rule quiet small">
          “Look at this” begins with what is worse than elsewhere and getting worse, “Going well”
          with what is better and improving, most children affected first.{' '}
          <LineKey cards={cards} area={area?.name ?? ''} />{' '}
          <Link to={dashboard.hrefTo('/attention')}>All figures, and how they are judged</Link>
        </p>
      </section>
      <section className="cards" aria-label="Themes">
        {themes.map(({ id, card }) => (
          <ThemeCard
            key={id}
            themeId={id}
            card={card}
            hasHeadlines={indicators.some((i) => i.theme === id)}
          />
        ))}
      </section>
    </Terms>
  )
}

function Overview() {
  const afterHydration = useContext(AfterHydrationContext)
  return (
    <div className="page">
      <ChartBoundary>
        <Figures />
        <section className="since">
          {afterHydration && (
            <ChartBoundary waiting="">
              <afterHydration.SinceMeeting />
            </ChartBoundary>
          )}
        </section>
      </ChartBoundary>
    </div>
  )
}

export default definePage({ path: '/', Component: Overview })
