import { useSuspenseQuery } from '@tanstack/react-query'
import { glossaryQuery } from '@/data/queries'
import { SHORTHAND_MEANING } from '@/model/format'
import { PageTitle } from '../parts/page-title'
import { useDashboard } from '../use-dashboard'

/** Terms, short forms and symbols. */
export function Glossary() {
  const { catalogue } = useDashboard()
  const { glossary } = useSuspenseQuery(glossaryQuery).data
  const terms = glossary.toSorted((a, b) => a.term.localeCompare(b.term, 'en'))
  return (
    <div className="page">
      <section className="lead">
        <PageTitle text="What the words mean" site={catalogue.title} />
        <p className="sub">
          Terms, short forms and symbols used in these figures and in the papers behind them.
        </p>
      </section>
      <dl className="glossary">
        {terms.map(({ term, full, meaning }) => (
          <div key={term} id={term.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}>
            <dt>
              {term}
              {full !== undefined && <span className="quiet"> {full}</span>}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <section className="question">
        <h2>Symbols in place of a number</h2>
        <dl className="glossary">
          {Object.entries(SHORTHAND_MEANING).map(([symbol, meaning]) => (
            <div key={symbol}>
              <dt>[{symbol}]</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}
