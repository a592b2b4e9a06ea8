import { areaInSentence } from '@/model/schema/area'
import { useState } from 'react'
import { attentionCsv } from '@/export/attention-csv'
import { plain } from '@/export/file-name'
import {
  type AttentionGroup,
  attentionGroups,
  attentionTitle,
} from '@/model/overview/attention-groups'
import { save as saveFile } from '../shared/save-and-copy'
import { OVERVIEW } from '@/model/schema/slice'
import { AttentionRules } from './attention-rules'
import { AttentionTable } from './attention-table'
import type { HeadlineCard } from '@/model/overview/headline-cards'
import { PageTitle } from '../shared/page-title'
import { Terms } from '../shared/terms'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useTerms } from '../shared/dashboard/use-dashboard'
import { allOf, useHeadlineCards } from '../shared/headlines/use-headline-cards'
import './attention.css'

const LINES = { region: 'dashed', england: 'dotted', neighbours: 'dashes and dots' } as const

/** The legend of the small charts, shown once for all of them. */
function LineKey({ cards, area }: { cards: readonly HeadlineCard[]; area: string }) {
  const series = cards.flatMap(({ view }) => view.series)
  const others = (['region', 'england', 'neighbours'] as const).flatMap((role) => {
    const label = series.find((s) => s.role === role)?.label
    return label === undefined ? [] : [`${label}: ${LINES[role]}`]
  })
  return `Lines: ${[`${area}: strong`, ...others].join('; ')}.`
}

/** Saves the lists as CSV. */
export function SaveAttention({
  groups,
  area,
}: {
  groups: readonly AttentionGroup[]
  area: string
}) {
  const [message, setMessage] = useState('')
  const save = () => {
    const name = `what-to-look-at_${plain(area)}.csv`
    saveFile(attentionCsv(groups), name)
    setMessage(`Saved as ${name}`)
  }
  return (
    <p className="save">
      <button type="button" className="pick" onClick={save}>
        <span className="pick-text">Download (CSV)</span>
      </button>
      <span role="status" className="small quiet">
        {message}
      </span>
    </p>
  )
}

/** Every headline figure, by comparison and direction of change. */
export function Attention() {
  const dashboard = useDashboard()
  const { catalogue, area } = dashboard
  const terms = useTerms(OVERVIEW)
  const cards = allOf(useHeadlineCards(dashboard))
  const groups = attentionGroups(cards)
  const name = area?.name ?? ''
  return (
    <div className="page page-attention">
      <PageTitle text={attentionTitle(cards)} site={catalogue.title} />
      <p className="sub">
        All headline figures{area ? ` for ${areaInSentence(area)}` : ''}: how they compare and which
        way they are moving. Those affecting most children come first.{' '}
        <a href="#rules">How they are judged</a>
      </p>
      <div className="attention-bar">
        <p className="quiet small">
          <LineKey cards={cards} area={name} />
        </p>
        <SaveAttention groups={groups} area={name} />
      </div>
      <Terms terms={terms}>
        <AttentionTable groups={groups} />
      </Terms>
      <AttentionRules />
    </div>
  )
}
