import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { parseFigure } from '@/model/view/figure-cell'
import { dateLabel } from '@/model/values/period'
import type { Dashboard } from '../shared/use-dashboard'

interface RecordMissingProps {
  figure: string
  dashboard: Dashboard
  headingId: string
}

/** What an address names and nobody holds: said, with what to do; the page behind stands as it is. */
export function RecordMissing({ figure, dashboard, headingId }: RecordMissingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { selection, catalogue, hrefTo } = dashboard
  const known = catalogue.indicators.find((i) => i.id === parseFigure(figure)?.indicator)
  return (
    <div role="alert">
      <h2 id={headingId} ref={heading} tabIndex={-1}>
        There is no such figure
      </h2>
      <p>
        The link asks for “{figure.slice(0, 120)}”, which is not held
        {selection.asAt === undefined ? '' : ` on ${dateLabel(selection.asAt)}`}. Close this to see
        the page
        {known ? (
          <>
            , or look at <Link to={hrefTo(`/indicator/${known.id}`)}>{known.name}</Link>
          </>
        ) : (
          ''
        )}
        .
      </p>
    </div>
  )
}
