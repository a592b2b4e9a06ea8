import { useContext, useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { currentOverlay, onOverlay } from '@/data/overlay'
import { useLoadedDashboard } from '@/pages/shared/dashboard/use-dashboard'
import { AfterHydrationContext } from '@/pages/shared/after-hydration-context'
import { IN_FOOTER } from './page-list'

/** Printed in place of the address. */
const NO_ADDRESS = 'Drawn with figures from the reader’s own file, so there is no link to it.'

/** Credits and licence of the figures, and links to the pages that explain them. */
export function Footer({ isLean = false }: { isLean?: boolean }) {
  const { hrefTo, catalogue } = useLoadedDashboard(undefined, isLean)
  const here = useSyncExternalStore(
    onOverlay,
    () => (currentOverlay() ? NO_ADDRESS : location.href.replace(/#.*/, '')),
    () => '',
  )
  const afterHydration = useContext(AfterHydrationContext)
  return (
    <footer className="footer">
      <div className="page footer-inner">
        <nav aria-label="More">
          {IN_FOOTER.filter(({ path }) => !catalogue.without?.includes(path)).map(
            ({ path, label }) => (
              <Link key={path} to={hrefTo(path)}>
                {label}
              </Link>
            ),
          )}
        </nav>
        <p className="on-paper">{here}</p>
        <p>
          Contains public sector information licensed under the{' '}
          <a
            href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
            rel="license"
          >
            Open Government Licence v3.0
          </a>
          . {catalogue.credits}
        </p>
        <div className="footer-late">
          {afterHydration && (
            <>
              <afterHydration.AsKnownChoice />
              <afterHydration.KeepOffline />
            </>
          )}
        </div>
      </div>
    </footer>
  )
}
