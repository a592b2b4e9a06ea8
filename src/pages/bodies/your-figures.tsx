import { OwnOpener } from '../parts/own-opener'
import { PageTitle } from '../parts/page-title'
import { useDashboard } from '../use-dashboard'

/** Where a council looks at figures of its own, and how a file of them is written. */
export function YourFigures() {
  const dashboard = useDashboard()
  return (
    <div className="page">
      <section className="lead">
        <PageTitle text="Your own figures" site={dashboard.catalogue.title} />
        <p className="sub">
          Open a spreadsheet of your council’s own figures and see the whole dashboard with it. The
          file is read by this page, in your browser. Nothing of it leaves this computer.
        </p>
      </section>
      <OwnOpener dashboard={dashboard} />
    </div>
  )
}
