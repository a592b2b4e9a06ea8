import { Link } from 'react-router'
import type { FullIndicator } from '@/model/schema/indicator'
import { Explained } from '@/ui/explained'
import { useDashboard } from '../shared/dashboard/dashboard-context'

/** The meaning of an indicator, its limits, questions to ask, and related pages. */
export function IndicatorNotes({ indicator }: { indicator: FullIndicator }) {
  const dashboard = useDashboard()
  const { catalogue, hrefTo } = dashboard
  const related = indicator.related.flatMap(
    (id) => catalogue.indicators.find((i) => i.id === id) ?? [],
  )
  return (
    <>
      <section className="three">
        <div>
          <h2>What this does not tell you</h2>
          <p>
            <Explained text={indicator.doesNotTellYou} />
          </p>
        </div>
        <div>
          <h2>Questions a member may ask</h2>
          <ul>
            {indicator.questions.map((question) => (
              <li key={question}>
                <Explained text={question} />
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h2>What it is, and why it matters</h2>
          <p>
            <Explained text={indicator.definition} />
          </p>
          <p>
            <Explained text={indicator.whyItMatters} />
          </p>
        </div>
      </section>
      {related.length > 0 && (
        <section className="related">
          <h2>Related figures</h2>
          <ul className="tags">
            {related.map((other) => (
              <li key={other.id}>
                <Link to={hrefTo(`/indicator/${other.id}`)}>
                  {other.code} {other.name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
