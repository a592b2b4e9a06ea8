import { useSuspenseQuery } from '@tanstack/react-query'
import {
  startTransition,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { Outlet, useLocation } from 'react-router'
import { FileError } from '@/data/ask/ask-file'
import { currentOverlay, onOverlay } from '@/data/overlay'
import { AfterHydrationContext, type AfterHydration } from '@/pages/shared/after-hydration-context'
import { ChartBoundary } from '@/pages/shared/chart-boundary'
import { DashboardProvider } from '@/pages/shared/dashboard/dashboard-context'
import { catalogueQuery } from '@/data/queries'
import { FigureLinksContext, type FigureLinks } from '@/ui/figure-link'
import { FirstPageContext } from '@/ui/first-page'
import { later } from '@/ui/later'
import { Skeleton } from '@/ui/skeleton'
import { Footer } from './footer'
import { Header, PlainHeader } from './header'

const OwnBanner = later(
  () => import('@/pages/your-figures/own-banner'),
  (m) => m.OwnBanner,
)

/** Loads the parts that can wait until after hydration, such as the records that figures open. */
function LiveFigures({ children }: { children: ReactNode }) {
  const [links, setLinks] = useState<FigureLinks>()
  const [afterHydration, setAfterHydration] = useState<AfterHydration>()
  // Transitions, because an urgent update would discard parts of the page that are not hydrated yet.
  const onLinks = useCallback((next: FigureLinks) => startTransition(() => setLinks(next)), [])
  useEffect(() => {
    // The words stand in the page itself (index.html).
    const said = document.documentElement.classList
    const load = async () => {
      try {
        const parts = await import('@/pages/shell/after-hydration')
        said.remove('partly')
        startTransition(() => setAfterHydration(parts))
      } catch (error) {
        said.add('partly')
        said.toggle('portal', error instanceof FileError && error.fault === 'portal')
        addEventListener('online', load, { once: true })
        addEventListener('again', load, { once: true })
      }
    }
    void load()
    return () => {
      removeEventListener('online', load)
      removeEventListener('again', load)
    }
  }, [])
  return (
    <AfterHydrationContext value={afterHydration}>
      <FigureLinksContext value={links}>
        {children}
        {afterHydration && <afterHydration.RecordHost onLinks={onLinks} />}
      </FigureLinksContext>
    </AfterHydrationContext>
  )
}

/**
 * On a new page (but not for a new selection), scrolls to the top and focuses the page for screen readers.
 */
function PageFocus() {
  const { pathname } = useLocation()
  const previous = useRef(pathname)
  useEffect(() => {
    if (previous.current === pathname) return
    previous.current = pathname
    globalThis.scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname])
  return null
}

/** Everything that needs the catalogue. Without it there is only a message and a button to try again. */
function Site() {
  const { warning } = useSuspenseQuery(catalogueQuery).data
  const { key } = useLocation()
  const [first] = useState(key)
  const overlay = useSyncExternalStore(onOverlay, currentOverlay, () => undefined)
  return (
    <LiveFigures>
      {warning !== undefined && <aside className="banner">{warning}</aside>}
      <ChartBoundary
        waiting={<PlainHeader isWaiting />}
        failed={() => (
          <ChartBoundary tall={false} failed={<PlainHeader />}>
            <Header isLean />
          </ChartBoundary>
        )}
      >
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
      <ChartBoundary
        tall={false}
        failed={() => (
          <ChartBoundary tall={false} failed="">
            <Footer isLean />
          </ChartBoundary>
        )}
      >
        <Footer />
      </ChartBoundary>
    </LiveFigures>
  )
}

/** A page without header and footer, for a frame. */
export const Bare = () => (
  <main className="bare">
    <ChartBoundary>
      <DashboardProvider>
        <Outlet />
      </DashboardProvider>
    </ChartBoundary>
  </main>
)

/** The header and the way to other pages, which need nothing, around a message. */
const around = (message: ReactNode) => (
  <>
    <PlainHeader />
    <main id="main" tabIndex={-1}>
      {message}
    </main>
  </>
)

/** Header, page and footer. If a page fails, the message is shown in its place. */
export const Layout = () => (
  <>
    <a className="skip" href="#main">
      Skip to the page
    </a>
    <ChartBoundary around={around}>
      <Site />
    </ChartBoundary>
  </>
)
