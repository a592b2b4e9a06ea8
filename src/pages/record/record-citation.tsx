import { useState } from 'react'
import { isFromOwnFile, isOwnIndicator, NO_LINK } from '@/data/unpublished'
import type { FigureRecord } from '@/model/record/record'
import { figureCitation } from '@/model/record/words'
import type { Dashboard } from '../shared/use-dashboard'
import { useToday } from '../shared/use-today'
import { copyText, siteAddress } from '../shared/save-and-copy'

interface RecordCitationProps {
  record: FigureRecord
  /** As the address names it. */
  figure: string
  column: string | undefined
  dashboard: Dashboard
}

/** A citation to be copied. Its link is pinned to the day, so that it will always show what is cited. */
export function RecordCitation({ record, figure, column, dashboard }: RecordCitationProps) {
  const [said, setSaid] = useState('')
  const today = useToday()
  const day = dashboard.selection.asAt ?? today
  const page = dashboard.hrefTo(`/indicator/${record.indicator.id}`, { asAt: day })
  const sources = [record.origin?.release, record.alsoFrom]
  const isOwn =
    isOwnIndicator(record.indicator.id) ||
    sources.some((release) => isFromOwnFile(release?.id, record.indicator.id))
  const address = isOwn ? NO_LINK : siteAddress(`${page}&figure=${encodeURI(figure)}`)
  const text = figureCitation(record, { column, address, day })
  const copy = async () => setSaid(await copyText(text, 'Citation'))
  return (
    <section>
      <h3>How to cite it</h3>
      <p className="record-citation">{text}</p>
      <p className="save">
        <button type="button" className="button" onClick={() => void copy()}>
          Copy citation
        </button>
        <span role="status" className="small quiet">
          {said}
        </span>
      </p>
    </section>
  )
}
