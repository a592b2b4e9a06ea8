import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { glossaryQuery } from '@/data/queries'
import { termAnchor } from '@/model/find'
import { SHORTHAND_MEANING } from '@/model/format'
import { PageTitle } from '../parts/page-title'
import { useDashboard } from '../use-dashboard'

/** Takes the reader to the term that the address names, as the browser does only when it loads a page. */
function useNamedTerm(): void {
  const { hash } = useLocation()
  useEffect(() => {
    const term = hash === '' ? null : document.getElementById(hash.slice(1))
    term?.scrollIntoView()
    term?.focus({ preventScroll: true })
  }, [hash])
}

/** Terms, short forms and symbols. */
export function Glossary() {
  const { catalogue } = useDashboard()
  const { glossary } = useSuspenseQuery(glossaryQuery).data
  useNamedTerm()
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
          <div key={term} id={termAnchor(term)} tabIndex={-1}>
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
