import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState, useSyncExternalStore } from 'react'
import { Outlet, useLocation } from 'react-router'
import { currentOverlay, onOverlay } from '@/data/overlay'
import { ChartBoundary } from '@/pages/shared/chart-boundary'
import { DashboardProvider } from '@/pages/shared/dashboard/dashboard-context'
import { catalogueQuery } from '@/data/queries'
import { FirstPageContext } from '@/ui/first-page'
import { later } from '@/ui/later'
import { Skeleton } from '@/ui/skeleton'
import { LiveFigures } from './live-figures'
import { Footer } from './footer'
import { Header } from './header'
import { PageFocus } from './page-focus'

const OwnBanner = later(
  () => import('@/pages/your-figures/own-banner'),
  (m) => m.OwnBanner,
)

/** What stands on the catalogue: without it there is neither header nor page, and one way to try again. */
function Site() {
  const { warning } = useSuspenseQuery(catalogueQuery).data
  const { key } = useLocation()
  const [first] = useState(key)
  const overlay = useSyncExternalStore(onOverlay, currentOverlay, () => undefined)
  return (
    <LiveFigures>
      {warning !== undefined && <aside className="banner">{warning}</aside>}
      <ChartBoundary tall={false} failed={() => <Header isLean />}>
        <Header />
      </ChartBoundary>
      {overlay && (
        <ChartBoundary waiting={<></>}>
          <OwnBanner overlay={overlay} />
        </ChartBoundary>
      )}
      <main id="main" tabIndex={-1}>
        <PageFocus />
        <ChartBoundary>
          <FirstPageContext value={key === first}>
            <Suspense fallback={<Skeleton tall />}>
              <DashboardProvider>
                <Outlet />
              </DashboardProvider>
            </Suspense>
          </FirstPageContext>
        </ChartBoundary>
      </main>
      <ChartBoundary tall={false} failed={() => <Footer isLean />}>
        <Footer />
      </ChartBoundary>
    </LiveFigures>
  )
}

/** A page alone. */
export const Bare = () => (
  <main className="bare">
    <ChartBoundary>
      <DashboardProvider>
        <Outlet />
      </DashboardProvider>
    </ChartBoundary>
  </main>
)

/** Header, the page, footer. A page that fails says so inside its own place. */
export const Layout = () => (
  <>
    <a className="skip" href="#main">
      Skip to the page
    </a>
    <ChartBoundary>
      <Site />
    </ChartBoundary>
  </>
)
