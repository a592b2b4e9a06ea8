import { useContext } from 'react'
import { Link } from 'react-router'
import { useLoadedDashboard } from '@/pages/shared/dashboard/use-dashboard'
import { AfterHydrationContext } from '@/pages/shared/after-hydration-context'
import { IN_FOOTER } from './page-list'

/** Credits and licence of the figures, and links to the pages that explain them. */
export function Footer({ isLean = false }: { isLean?: boolean }) {
  const { hrefTo, catalogue } = useLoadedDashboard(undefined, isLean)
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
        {afterHydration && <afterHydration.PrintedAddress />}
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
