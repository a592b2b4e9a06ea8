import { Link } from 'react-router'
import type { UsedEntry } from '@/model/schema/indicator'
import { termId } from '@/model/sentences/glossary'
import type { Dashboard } from '../shared/use-dashboard'

interface GlossaryEntryProps {
  entry: UsedEntry
  dashboard: Dashboard
}

/** More links than these fold away. */
const FEW = 3

/** The indicators whose texts use a term. */
function Uses({ entry, dashboard: { catalogue, hrefTo } }: GlossaryEntryProps) {
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
  return indicators.length > FEW ? (
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

/** A term, what it means, and where it is used. */
export function GlossaryEntry({ entry, dashboard }: GlossaryEntryProps) {
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
        <Uses entry={entry} dashboard={dashboard} />
      </dd>
    </div>
  )
}
