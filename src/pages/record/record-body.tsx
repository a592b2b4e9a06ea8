import { useEffect, useRef } from 'react'
import { rawColumnNames } from '@/importer/published/raw-column'
import type { FullIndicator } from '@/model/schema/indicator'
import { formatValue, MARKER_MEANING } from '@/model/values/format'
import { periodLabel } from '@/model/values/period'
import type { FigureRecord } from '@/model/record/record'
import { ageOfRecord, areaOfRecord, besideValue } from '@/model/record/words'
import { Explained } from '@/ui/explained'
import type { Dashboard } from '../shared/use-dashboard'
import { useToday } from '../shared/use-today'
import { RecordCitation } from './record-citation'
import { RecordHistory } from './record-history'
import { RecordParts } from './record-parts'
import { RecordSource } from './record-source'
import { Terms } from '../shared/terms'

interface RecordBodyProps {
  record: FigureRecord
  /** As the address names it. */
  figure: string
  words: FullIndicator
  dashboard: Dashboard
  headingId: string
}

/** Value, meaning, source, working and history of one figure, in the order in which they are asked for. */
export function RecordBody({ record, figure, words, dashboard, headingId }: RecordBodyProps) {
  const { cell, measure, indicator, category } = record
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const today = useToday()
  const column = rawColumnNames(cell).join(' or ') || undefined
  const when = periodLabel(cell.period, indicator.periodType)
  return (
    <Terms terms={dashboard.terms} dashboard={dashboard}>
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
      <RecordHistory record={record} dashboard={dashboard} />
      <RecordParts record={record} />
      <RecordSource record={record} column={column} dashboard={dashboard} />
      <section>
        <h3>What it counts</h3>
        <p>
          <Explained text={words.definition} />
        </p>
      </section>
      <RecordCitation figure={figure} record={record} column={column} dashboard={dashboard} />
    </Terms>
  )
}
