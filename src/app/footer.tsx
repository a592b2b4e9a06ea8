import { useContext } from 'react'
import { Link } from 'react-router'
import { useDashboard } from '@/pages/use-dashboard'
import { LateContext } from '@/pages/late-context'

/** Where the figures come from in law, and the pages that explain them. */
export function Footer() {
  const { hrefTo } = useDashboard()
  const late = useContext(LateContext)
  return (
    <footer className="footer">
      <div className="page footer-inner">
        <nav aria-label="More">
          <Link to={hrefTo('/compare')}>Compare councils</Link>
          <Link to={hrefTo('/changes')}>What changed</Link>
          <Link to={hrefTo('/sources')}>Where the figures come from</Link>
          <Link to={hrefTo('/glossary')}>What the words mean</Link>
          <Link to={hrefTo('/accessibility')}>Accessibility</Link>
        </nav>
        <p>
          Contains public sector information licensed under the{' '}
          <a
            href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
            rel="license"
          >
            Open Government Licence v3.0
          </a>
          . Sources: Department for Education, Office for National Statistics and Ofsted; figures
          from the papers of Buckinghamshire Council and from letters to it are cited with them.
        </p>
        <div className="footer-late">{late && <late.AsKnownChoice />}</div>
      </div>
    </footer>
  )
}
