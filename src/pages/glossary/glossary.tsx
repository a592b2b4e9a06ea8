import { Link, useLocation } from 'react-router'
import type { UsedEntry } from '@/model/schema/glossary'
import { termId } from '@/model/sentences/glossary'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { glossaryQuery } from '@/data/word-queries'
import { PageTitle } from '../shared/page-title'
import './glossary.css'
import { SHORTHAND_MEANING } from '@/model/values/shorthand'
import { byLetter, termsWith } from './filter-terms'

interface GlossaryEntryProps {
  entry: UsedEntry
}

/** If there are more links than this, they are collapsed. */
const MOST_OPEN_LINKS = 3

/** The indicators whose texts use a term. */
function Uses({ entry }: GlossaryEntryProps) {
  const { catalogue, hrefTo } = useDashboard()
  const indicators = entry.usedIn.flatMap(
    (id) => catalogue.indicators.find((indicator) => indicator.id === id) ?? [],
  )
  if (indicators.length === 0) return null
  const links = (
    <ul className="tags">
      {indicators.map(({ id, code, name }) => (
        <li key={id}>
          <Link to={hrefTo(`/indicator/${id}`)}>
            {code} {name}
          </Link>
        </li>
      ))}
    </ul>
  )
  return indicators.length > MOST_OPEN_LINKS ? (
    <details className="uses chart-fold">
      <summary>Used by {indicators.length} indicators</summary>
      {links}
    </details>
  ) : (
    <div className="uses">
      <span>Used by</span>
      {links}
    </div>
  )
}

/** A term, its meaning, and where it is used. */
export function GlossaryEntry({ entry }: GlossaryEntryProps) {
  const { term, full, meaning, see } = entry
  return (
    <div id={termId(term)} tabIndex={-1}>
      <dt>
        {term}
        {full !== undefined && <span className="quiet"> {full}</span>}
      </dt>
      <dd>
        {see === undefined ? (
          meaning
        ) : (
          <>
            {meaning.replace(/See [^.]*\.$/, '')}See <a href={`#${termId(see)}`}>{see}</a>.
          </>
        )}
        <Uses entry={entry} />
      </dd>
    </div>
  )
}

/** The name in a fragment; a fragment that was cut names nothing. */
function nameIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return ''
  }
}

/** Scrolls to the term in the address, which was not rendered yet when the browser looked for it. */
function useNamedTerm() {
  const { hash } = useLocation()
  useEffect(() => {
    const named = document.getElementById(nameIn(hash))
    named?.scrollIntoView()
    named?.focus({ preventScroll: true })
  }, [hash])
}

/** Terms, short forms and symbols, by letter. */
export function Glossary() {
  const dashboard = useDashboard()
  const { glossary } = useSuspenseQuery(glossaryQuery).data
  const [words, setWords] = useState('')
  useNamedTerm()
  const found = termsWith(glossary, words)
  const letters = byLetter(found)
  return (
    <div className="page">
      <section className="lead">
        <PageTitle text="What the words mean" site={dashboard.catalogue.title} />
        <p className="sub">
          Terms, short forms and symbols used in these figures and in the papers behind them.
        </p>
        <div className="filter">
          <label>
            <span>Find a word</span>
            <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
          </label>
          <p role="status" className="quiet">
            {words.trim() === '' ? '' : `${found.length} of ${glossary.length} terms`}
          </p>
        </div>
      </section>
      <nav aria-label="Letters" className="letters">
        {letters.map(({ letter }) => (
          <a key={letter} href={`#letter-${letter}`}>
            {letter}
          </a>
        ))}
      </nav>
      {letters.map(({ letter, entries }) => (
        <section key={letter} id={`letter-${letter}`} tabIndex={-1} className="letter">
          <h2>{letter}</h2>
          <dl className="glossary">
            {entries.map((entry) => (
              <GlossaryEntry key={entry.term} entry={entry} />
            ))}
          </dl>
        </section>
      ))}
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
