import { useState, useEffect, useRef } from 'react'
import { keptAs } from '@/data/kept-version/shown'
import { isFromOwnFile, isOwnIndicator, NO_LINK } from '@/data/unpublished'
import { safeCell } from '@/export/csv-text'
import type { FigureRecord, RecordPart } from '@/model/record/record'
import { figureCitation, besideValue, ageOfRecord, areaOfRecord } from '@/model/record/words'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useToday } from '../shared/use-today'
import { copyText, siteAddress } from '../shared/save-and-copy'
import { formatValue } from '@/model/values/format'
import { FigureLink } from '@/ui/figure-link'
import { rawColumnNames } from '@/importer/published/raw-column'
import type { FullIndicator } from '@/model/schema/indicator'
import { periodLabel } from '@/model/values/period'
import { withVersion } from '@/selection/version-address'
import { Explained } from '@/ui/explained'
import { RecordHistory } from './record-history'
import { RecordSource } from './record-source'
import { Terms } from '../shared/terms'
import { MARKER_MEANING } from '@/model/values/shorthand'

interface RecordCitationProps {
  record: FigureRecord
  /** As in the address. */
  figure: string
  column: string | undefined
}

/** A citation to copy. Its link is pinned to the day, so that it keeps showing the cited figure. */
function RecordCitation({ record, figure, column }: RecordCitationProps) {
  const dashboard = useDashboard()
  const [message, setMessage] = useState('')
  const today = useToday()
  const day = dashboard.selection.asAt ?? today
  const page = dashboard.hrefTo(`/indicator/${record.indicator.id}`, { asAt: day })
  const sources = [record.origin?.release, record.alsoFrom]
  const isOwn =
    isOwnIndicator(record.indicator.id) ||
    sources.some((release) => isFromOwnFile(release?.id, record.indicator.id))
  const here = siteAddress(`${page}&figure=${encodeURI(figure)}`)
  const kept = keptAs()
  const lasting = kept === undefined ? here : withVersion(here, kept)
  const address = isOwn ? NO_LINK : lasting
  const text = figureCitation(record, { column, address, day })
  const copy = async () => setMessage(await copyText(safeCell(text), 'Citation'))
  return (
    <section>
      <h3>How to cite it</h3>
      <p className="record-citation">{text}</p>
      <p className="save">
        <button type="button" className="button" onClick={() => void copy()}>
          Copy citation
        </button>
        <span role="status" className="small quiet">
          {message}
        </span>
      </p>
    </section>
  )
}

const Part = ({ part }: { part: RecordPart }) => (
  <li>
    {part.label}:{' '}
    <FigureLink cell={part.cell}>
      {formatValue(part.value, part.measure)} {besideValue(part.value, part.measure)}
    </FigureLink>
  </li>
)

const List = ({ parts }: { parts: readonly RecordPart[] }) => (
  <ul>
    {parts.map((part) => (
      <Part key={`${part.cell.area}${part.cell.measure}${part.cell.category}`} part={part} />
    ))}
  </ul>
)

/** The figures it was calculated from, or those behind a published share, each linked to its own record. */
function RecordParts({ record }: { record: FigureRecord }) {
  const { worked, of, note, isAverage } = record
  if (worked)
    return (
      <section>
        <h3>How it was worked out</h3>
        <p>
          {worked.how}
          {isAverage && note !== undefined ? ` (${note})` : ''}. It was worked out here, from:
        </p>
        <List parts={worked.parts} />
      </section>
    )
  if (of.length === 0) return null
  return (
    <section>
      <h3>How it was calculated</h3>
      <p>By the publisher, from:</p>
      <List parts={of} />
    </section>
  )
}

interface RecordBodyProps {
  record: FigureRecord
  /** As in the address. */
  figure: string
  words: FullIndicator
  headingId: string
}

/**
 * Value, meaning, source, calculation and history of one figure, in the order in which readers ask for them.
 */
export function RecordBody({ record, figure, words, headingId }: RecordBodyProps) {
  const dashboard = useDashboard()
  const { cell, measure, indicator, category } = record
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const today = useToday()
  const column = rawColumnNames(cell).join(' or ') || undefined
  const when = periodLabel(cell.period, indicator.periodType)
  return (
    <Terms terms={dashboard.terms}>
      <h2 id={headingId} ref={heading} tabIndex={-1}>
        <span className="record-value">{formatValue(record.value, measure)}</span>{' '}
        {besideValue(record.value, measure)}
      </h2>
      <p className="record-of">
        <b>{areaOfRecord(record)}</b>, {when}{' '}
        <span className="quiet">({ageOfRecord(record, today)})</span>
        <br />
        {indicator.name}
        {category === undefined ? '' : `: ${category}`}. {measure.label}.{' '}
        <span className="chip">{indicator.code}</span>
      </p>
      {record.note !== undefined && !record.isAverage && <p>Note: {record.note}</p>}
      {record.markers.map((marker) => (
        <p key={marker}>
          Marked {marker}: {MARKER_MEANING[marker]}
        </p>
      ))}
      <RecordHistory record={record} />
      <RecordParts record={record} />
      <RecordSource record={record} column={column} />
      <section>
        <h3>What it counts</h3>
        <p>
          <Explained text={words.definition} />
        </p>
      </section>
      <RecordCitation figure={figure} record={record} column={column} />
    </Terms>
  )
}
