import { useMemo, type ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { useLayout } from '@/selection/use-layout'
import { themeCards, themeTitle, type ThemeCards } from '@/model/overview/theme-cards'
import { areaInSentence, possessive } from '@/model/schema/area'
import type { IndicatorName, Theme as ThemeOf } from '@/model/schema/indicator'
import { inSentence } from '@/model/values/format'
import { later } from '@/ui/later'
import { ChartBoundary } from '../shared/chart-boundary'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { NotFound } from '../shared/not-found'
import { PageTitle } from '../shared/page-title'
import { Terms } from '../shared/terms'
import { useIndicators, useSlices, useTerms } from '../shared/dashboard/use-dashboard'
import { SegmentLinks } from '../shared/choices/view-switch'
import { AddAllToReport } from './add-all'
import { ThemeGrid } from './theme-cards'
import './theme.css'

const LongPage = later(
  () => import('./long-page'),
  (m) => m.LongPage,
)

/** The legend of the lines, shown once for all charts. */
function Key({ cards }: { cards: ThemeCards }) {
  const series = cards.trends.flatMap(({ view }) => view.series)
  const roles = ['subject', 'region', 'england'] as const
  return (
    <p className="theme-key">
      Own scale on each chart.
      <span className="visually-hidden">
        On a chart, the left and right arrow keys step through its years, and the others follow.
      </span>
      {roles.flatMap((role) => {
        const label = series.find((s) => s.role === role)?.label
        return label === undefined
          ? []
          : [
              <span key={role} className={`key-${role}`}>
                {label}
              </span>,
            ]
      })}
    </p>
  )
}

interface FiguresProps {
  theme: ThemeOf
  shown: readonly IndicatorName[]
  /** What the theme is about. */
  notes: ReactNode
}

function Figures({ theme, shown, notes }: FiguresProps) {
  const dashboard = useDashboard()
  const { catalogue, areas, area, releases, selection } = dashboard
  const all = useIndicators(theme.id)
  const files = useSlices(theme.id, dashboard)
  const { layout, hrefOf } = useLayout()
  const { view } = selection
  const isCards = view === 'chart' && layout === 'cards'
  const cards = useMemo(() => {
    const ids = new Set(shown.map(({ id }) => id))
    const indicators = all.filter(({ id }) => ids.has(id))
    // Small charts show each indicator's default figure, whatever table or chart was viewed before.
    return themeCards(files, {
      indicators,
      areas,
      releases,
      selection: { ...selection, view: 'chart' },
    })
  }, [all, shown, files, areas, releases, selection])
  const count = shown.length
  const choices = [
    {
      label: `${count === 1 ? 'On' : count === 2 ? 'Both on' : `All ${count} on`} one page`,
      to: hrefOf('cards'),
      isCurrent: isCards,
    },
    {
      label: 'One under another',
      to: hrefOf('long'),
      isCurrent: view === 'chart' && layout === 'long',
    },
    { label: 'Table', to: hrefOf('cards', true), isCurrent: view === 'table' },
  ]
  return (
    <Terms terms={useTerms(theme.id)}>
      <PageTitle
        text={themeTitle(cards, theme, area ? areaInSentence(area) : '')}
        site={catalogue.title}
      />
      <div className="theme-bar">
        <SegmentLinks name="Show as" choices={choices} />
        {isCards && cards.trends.length > 0 && <Key cards={cards} />}
        {cards.trends.length + cards.singles.length > 0 && <AddAllToReport cards={cards} />}
      </div>
      {isCards ? (
        <ThemeGrid cards={cards} notes={notes} />
      ) : (
        <>
          <ChartBoundary>
            <LongPage theme={theme.id} shown={shown} />
          </ChartBoundary>
          {notes}
        </>
      )}
    </Terms>
  )
}

/** A theme: all its figures for the council, each as a small chart that links to its own page. */
export function Theme() {
  const { theme: id } = useParams()
  const dashboard = useDashboard()
  const { catalogue, areas, area } = dashboard
  const theme = catalogue.themes.find((t) => t.id === id)
  const isHome = area?.code === catalogue.home
  // A council's own papers have no figures for other councils, so their indicators are left out there.
  const shown = useMemo(
    () => catalogue.indicators.filter((i) => i.theme === id && (i.local !== true || isHome)),
    [catalogue, id, isHome],
  )
  if (!theme) return <NotFound text={`There is no theme “${id}”.`} />
  const hidden = catalogue.indicators.filter((i) => i.theme === theme.id).length - shown.length
  const home = areas.areas.find((a) => a.code === catalogue.home)
  const notes = (
    <div className="theme-notes">
      <p className="sub">{theme.summary}</p>
      {theme.page !== undefined && (
        <p>
          <Link to={dashboard.hrefTo(theme.page)}>Full {inSentence(theme.name)} page</Link>
        </p>
      )}
      {hidden > 0 && (
        <p>
          {hidden} {shown.length > 0 ? 'more ' : ''}
          {hidden === 1 ? 'figure comes' : 'figures come'} from {possessive(home?.name ?? '')} own
          papers and {hidden === 1 ? 'has' : 'have'} none for {area && areaInSentence(area)}.
        </p>
      )}
    </div>
  )
  return (
    <div className="page page-theme">
      <ChartBoundary>
        <Figures theme={theme} shown={shown} notes={notes} />
      </ChartBoundary>
    </div>
  )
}
