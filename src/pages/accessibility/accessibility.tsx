import { PageTitle } from '../shared/page-title'
import { useDashboard } from '../shared/dashboard/dashboard-context'

/** How the pages can be used, how they are checked, and their known shortcomings. */
export function Accessibility() {
  const { catalogue } = useDashboard()
  return (
    <div className="page">
      <section className="lead">
        <PageTitle text="Using these pages your way" site={catalogue.title} />
        <p className="sub">
          These pages are made to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level
          AA.
        </p>
      </section>
      <section className="question prose">
        <h2>What you can do</h2>
        <ul>
          <li>Use everything with a keyboard. The ring shows where you are.</li>
          <li>
            Find an indicator, a council or a word from any page: press <kbd>/</kbd>, or Ctrl and K
            together, and type. If the <kbd>/</kbd> key alone gets in your way, turn it off at the
            foot of that box; your browser remembers it.
          </li>
          <li>
            Move through a chart: go to it with Tab, then left and right for the dates, up and down
            for the lines, Home and End for the first and last, Escape to hide the values. Each
            value is read out, and Enter opens its record: where it comes from.
          </li>
          <li>
            Move within a table of figures with the arrow keys; Enter opens the record of a figure,
            Escape closes it.
          </li>
          <li>Read any chart as a table: choose Table above it.</li>
          <li>Read one sentence for each chart that says what it shows.</li>
          <li>Enlarge the page to 400%, use dark mode, your own colours, or less motion.</li>
          <li>Print any page, or save a chart as a picture or as figures.</li>
          <li>Read the pages of the home council without JavaScript, each chart with its table.</li>
        </ul>
      </section>
      <section className="question prose">
        <h2>How it is checked</h2>
        <p>
          Before every release, automatic checks (axe) run on the pages in light, dark and forced
          colours and must find nothing; other tests use the pages by keyboard alone, at 320 pixels
          wide, and move through the charts.
        </p>
      </section>
      <section className="question prose">
        <h2>What is not good enough yet</h2>
        <ul>
          <li>The pages have not been tested by people who use assistive technology every day.</li>
          <li>
            They have been tested in Chromium; other browsers and screen readers have not been
            tested.
          </li>
          <li>
            In forced colours the parts of a stacked chart are told apart by outline and label only.
          </li>
        </ul>
      </section>
    </div>
  )
}
