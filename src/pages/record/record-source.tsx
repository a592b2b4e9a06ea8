import { Fragment, type ReactNode } from 'react'
import { Link } from 'react-router'
import { keptVersion } from '@/data/kept-version/shown'
import { dateLabel } from '@/model/values/period'
import type { FigureRecord } from '@/model/record/record'
import { CONFIDENTIALITY, nextInWords, placeOf } from '@/model/record/words'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useToday } from '../shared/use-today'
import '../shared/facts.css'

interface RecordSourceProps {
  record: FigureRecord
  /** Name of the column in the raw file, where known. */
  column: string | undefined
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** Release, file, place and checksum: everything needed to find the figure again. */
export function RecordSource({ record, column }: RecordSourceProps) {
  const dashboard = useDashboard()
  const now = useToday()
  const { origin, worked, alsoFrom, indicator, measure } = record
  if (!origin) return null
  const { release, file, at } = origin
  const json = `${import.meta.env.BASE_URL}data/releases/${release.id}/${indicator.id}.json`
  const links = [
    // Releases are published as they are today.
    ...(keptVersion()
      ? []
      : [{ href: json, text: 'This release’s figures of the indicator (JSON)' }]),
    ...(release.url === undefined ? [] : [{ href: release.url, text: 'the publication' }]),
  ]
  const to = (id: string) => `${dashboard.hrefTo('/sources')}#${id}`
  return (
    <section>
      <h3>Where it comes from</h3>
      <dl className="facts">
        <Fact name="Release">
          <Link to={to(release.id)}>{release.title}</Link>
          {alsoFrom && (
            <>
              {' '}
              and <Link to={to(alsoFrom.id)}>{alsoFrom.title}</Link>
            </>
          )}
        </Fact>
        <Fact name="Publisher">
          {release.publisher}, published {dateLabel(release.published)}
        </Fact>
        <Fact name="Next release">
          {nextInWords(release, dashboard.releases, {
            indicator: indicator.id,
            today: dashboard.selection.asAt ?? now,
          })}
        </Fact>
        {!worked && (
          <Fact name="Place">
            {file && <>{file.name}, </>}
            {placeOf(at, column ?? (typeof at === 'number' ? `of “${measure.label}”` : undefined))}
          </Fact>
        )}
        {!worked && file && (
          <Fact name="Checksum of the file (SHA-256)">
            <code className="checksum">{file.sha256}</code>
          </Fact>
        )}
        <Fact name="Licence">{release.licence}</Fact>
        <Fact name="Confidentiality">{CONFIDENTIALITY[release.confidentiality]}</Fact>
        {links.length > 0 && (
          <Fact name="Data">
            {links.map(({ href, text }, index) => (
              <Fragment key={href}>
                {index > 0 && ', '}
                <a href={href}>{text}</a>
              </Fragment>
            ))}
          </Fact>
        )}
      </dl>
    </section>
  )
}
