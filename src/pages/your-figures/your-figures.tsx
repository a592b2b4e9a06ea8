import { Link } from 'react-router'
import { OwnColumns, OwnTemplates } from './own-templates'
import { OwnOpener } from './own-opener'
import { PageTitle } from '../shared/page-title'
import { useDashboard } from '../shared/dashboard/dashboard-context'

/** Instructions for preparing a file of the council's own figures, and the control that opens it. */
export function YourFigures() {
  const dashboard = useDashboard()
  return (
    <div className="page own">
      <section className="lead">
        <PageTitle text="Your own figures" site={dashboard.catalogue.title} />
        <p className="sub">
          Open a spreadsheet of your council’s own figures and see the whole dashboard with it. The
          file is read by this page, in your browser. Nothing of it leaves this computer.
        </p>
      </section>
      <OwnOpener />
      <section className="question">
        <h2>This month, from your return</h2>
        <p className="prose">
          There is no need to type the figures on children looked after: the SSDA903 return holds
          them. {/* A plain link, because that page needs a content policy of its own. */}
          <a href={`${import.meta.env.BASE_URL}returns`}>Work them out from your return</a>, month
          by month and beside DfE’s, in this browser.
        </p>
      </section>
      <section className="question">
        <h2>Templates</h2>
        <p className="prose">
          Fill in a row for each figure. The grey row is an example: delete it, or the file is
          refused. What the dashboard saves as figures (CSV) can be opened here again, too.
        </p>
        <OwnTemplates />
      </section>
      <section className="question">
        <h2>What each column holds</h2>
        <OwnColumns />
        <p className="prose">
          Ids and codes of indicators are on their pages and under{' '}
          <Link to={dashboard.hrefTo('/sources')}>Sources</Link>. Audits have columns of their own:
          take their template.
        </p>
      </section>
      <section className="question prose">
        <h2>What Excel does to figures</h2>
        <ul>
          <li>Dates in cells are read as dates; 31/03/2023 is the last day of March.</li>
          <li>Of a formula, the result is read that was saved with the file.</li>
          <li>
            Percentages may be 67% or 67. Where all of a measure are below one, such as 0.67, they
            are read as 67%, and it is said.
          </li>
          <li>
            Titles above the header, empty rows and empty columns are passed over. One sheet is
            read, the first that has a table and is not hidden. Hidden rows and columns are read,
            and it is said.
          </li>
          <li>
            A dash, two dots or an asterisk do not say why a number is missing: write c where it is
            suppressed, x where it is not available, z where it does not apply.
          </li>
        </ul>
      </section>
      <section className="question prose">
        <h2>To publish them</h2>
        <p>
          Figures that you open here are seen by you alone, until the page is loaded again. To keep
          them, choose “Download the release” above the dashboard: the archive has all that goes
          into the folder public/data of the site, and says what to do with it.
        </p>
      </section>
    </div>
  )
}
