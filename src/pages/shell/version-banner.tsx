import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { keptVersion } from '@/data/kept-version/shown'
import { releasesQuery } from '@/data/queries'
import { dateLabel } from '@/model/values/period'
import type { Release } from '@/model/schema/release'
import { withoutVersion } from '@/selection/version-address'
import { faceOf } from '../meeting/agenda/face'
import { useVersionChanges } from './version-changes'

const Releases = ({ title, releases }: { title: string; releases: readonly Release[] }) =>
  releases.length === 0 ? null : (
    <>
      <dt>{title}</dt>
      {releases.map((release) => (
        <dd key={release.id}>
          {release.publisher}, {release.title}
        </dd>
      ))}
    </>
  )

/** The address of this page with today’s figures. A plain link: two versions of the data never share a page. */
const hereToday = (): string =>
  withoutVersion(`${location.pathname}${location.search}${location.hash}`)

const MOST_LETTERS = 40

/** Says that the version of the data in the address is not kept here, until the reader moves on. */
export function UnknownVersion({ version }: { version: string }) {
  const { key } = useLocation()
  const [first] = useState(key)
  if (key !== first) return null
  return (
    <aside className="banner" aria-label="Version of the data">
      <p role="status">
        The version “{version.slice(0, MOST_LETTERS)}” of the data is not kept on this site. You are
        seeing today’s figures.
      </p>
    </aside>
  )
}

/**
 * States that the figures are those of a kept version, what has changed since, and where today’s are. In a frame of another
 * site and in a meeting it has no room for details.
 */
function KeptBanner() {
  const { pathname, hash } = useLocation()
  const changes = useVersionChanges()
  const details = keptVersion()?.details
  const isShort = /^\/(embed|meeting)\b/.test(pathname)
  // The projected chart fills the screen, and says so under it.
  if (pathname === '/meeting' && hash !== '' && faceOf(hash).face === 'screen') return null
  const lists = changes?.releases
  const count = lists ? lists.added.length + lists.replaced.length + lists.removed.length : 0
  return (
    <aside className="banner" aria-label="Version of the data">
      <p>
        <b>
          {details
            ? `The figures as they stood on ${dateLabel(details.keptOn)}`
            : 'The figures as they stood when this link was made'}
        </b>
        {details && ` (${details.name})`}. <span role="status">{changes?.words}</span>{' '}
        <a href={hereToday()}>Today’s figures</a>
      </p>
      {lists && count > 0 && !isShort && (
        <details>
          <summary>Which releases</summary>
          <dl>
            <Releases title="Added" releases={lists.added} />
            <Releases title="Replaced" releases={lists.replaced} />
            <Releases title="Removed" releases={lists.removed} />
          </dl>
        </details>
      )}
    </aside>
  )
}

/** States which version of the data the page shows, and that it is not the one in the address where that is not kept. */
export function VersionBanner({ version }: { version: string }) {
  // What the list of kept versions says is known once any file has been read.
  useQuery(releasesQuery)
  return keptVersion() ? <KeptBanner /> : <UnknownVersion version={version} />
}
