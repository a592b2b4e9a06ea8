import { triage, headlineCards } from '@/model/triage'
import { openingLines } from '@/model/opening'
import { OVERVIEW } from '@/model/slice'
import { Explained } from '@/ui/explained'
import { ChartBoundary } from './parts/chart-boundary'
import { HeadlineList } from './parts/headline-list'
import { PageTitle } from './parts/page-title'
import { Terms } from './parts/terms'
import { ThemeCard } from './parts/theme-card'
import { definePage } from './page'
import { useDashboard, useIndicators, useSlices, useTerms, type Dashboard } from './use-dashboard'

function Figures({ dashboard }: { dashboard: Dashboard }) {
  const { catalogue, areas, releases, selection, area } = dashboard
  const indicators = useIndicators(OVERVIEW)
  const terms = useTerms(OVERVIEW)
  const files = useSlices(OVERVIEW, dashboard)
  const cards = headlineCards(files, { indicators, areas, releases, selection })
  const { concerns, goingWell, themes } = triage(cards, catalogue.themes)
  const { title, summary } = openingLines(cards, area?.name ?? '')
  return (
    <Terms terms={terms} dashboard={dashboard}>
      <section className="lead">
        <PageTitle text={title} site={catalogue.title} />
        <p className="sub">
          <Explained text={summary} />
        </p>
      </section>
      <section className="two" aria-label="What to look at">
        <HeadlineList
          title="Look at this"
          cards={concerns}
          empty="No headline figure is worse than both the region and England."
          dashboard={dashboard}
        />
        <HeadlineList
          title="Going well"
          cards={goingWell}
          empty="No headline figure is better than both the region and England, or improving."
          dashboard={dashboard}
        />
      </section>
      <section className="cards" aria-label="Themes">
        {themes.map(({ id, card }) => (
          <ThemeCard
            key={id}
            themeId={id}
            card={card}
            hasHeadlines={indicators.some((i) => i.theme === id)}
            dashboard={dashboard}
          />
        ))}
      </section>
      <p className="rule quiet small">
        “Look at this” lists figures that are worse than the region or England and better than
        neither, first those that are also getting worse; “Going well” lists those that improve or
        are better. Where neither more nor less is better, a figure is in neither list.
      </p>
    </Terms>
  )
}

function Overview() {
  const dashboard = useDashboard()
  return (
    <div className="page">
      <ChartBoundary>
        <Figures dashboard={dashboard} />
      </ChartBoundary>
    </div>
  )
}

export default definePage({ path: '/', Component: Overview })
