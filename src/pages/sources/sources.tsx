import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { termsQuery } from '@/data/queries'
import type { Release } from '@/model/schema/release'
import { dateLabel } from '@/model/values/period'
import { ConfidentialMark } from '@/ui/marks/confidential-mark'
import { Explained } from '@/ui/explained'
import { PageTitle } from '../shared/page-title'
import { Terms } from '../shared/terms'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import '../shared/facts.css'
import './sources.css'

function ReleaseEntry({ release }: { release: Release }) {
  const dashboard = useDashboard()
  const { catalogue, hrefTo } = dashboard
  const held = catalogue.indicators.filter((i) => release.indicators.includes(i.id))
  return (
    <article id={release.id} className="release">
      <h2>{release.title}</h2>
      <p className="quiet">
        {release.publisher}, published {dateLabel(release.published)}.{' '}
        {release.url !== undefined && <a href={release.url}>The publication</a>}
      </p>
      <ConfidentialMark level={release.confidentiality} />
      {release.note !== undefined && (
        <p>
          <Explained text={release.note} />
        </p>
      )}
      <p>
        <Explained text={release.attribution} />
      </p>
      <dl className="facts">
        <div>
          <dt>Licence</dt>
          <dd>{release.licence}</dd>
        </div>
        <div>
          <dt>Release</dt>
          <dd>
            <code>{release.id}</code>
          </dd>
        </div>
        <div>
          <dt>{release.files.length === 1 ? 'File' : 'Files'} read, with checksum (SHA-256)</dt>
          <dd>
            <ul className="plain">
              {release.files.map((file) => (
                <li key={file.name}>
                  {file.name}
                  {file.rows !== undefined && `, ${file.rows.toLocaleString('en-GB')} rows`}
                  <code className="checksum">{file.sha256}</code>
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>Indicators in it</dt>
          <dd>
            <ul className="tags">
              {held.map((indicator) => (
                <li key={indicator.id}>
                  <Link to={hrefTo(`/indicator/${indicator.id}`)}>
                    {indicator.code} {indicator.name}
                  </Link>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </article>
  )
}

/** Every release: its content, publication date, licence and checksum. */
export function Sources() {
  const dashboard = useDashboard()
  const { terms } = useSuspenseQuery(termsQuery('sources')).data
  const newestFirst = dashboard.releases.toSorted((a, b) => (a.published < b.published ? 1 : -1))
  return (
    <div className="page">
      <section className="lead">
        <PageTitle text="Where the figures come from" site={dashboard.catalogue.title} />
        <p className="sub">
          {newestFirst.length} releases. Nothing in an older release is changed when a newer one
          arrives: the newest figure is shown, what earlier releases said is kept, and you can see{' '}
          <Link to={dashboard.hrefTo('/changes')}>what changed from day to day</Link>. The data are{' '}
          <a href={`${import.meta.env.BASE_URL}data/releases.json`}>
            available to everyone as JSON
          </a>
          , with{' '}
          <a href={`${import.meta.env.BASE_URL}data/schema/observations.schema.json`}>a schema</a>.
        </p>
        <p className="more">
          <Link to={dashboard.hrefTo('/your-figures')}>Open figures of your own</Link> or{' '}
          <a href={`${import.meta.env.BASE_URL}returns`}>this month’s, from your return</a>
        </p>
      </section>
      <Terms terms={terms}>
        {newestFirst.map((release) => (
          <ReleaseEntry key={release.id} release={release} />
        ))}
      </Terms>
    </div>
  )
}
