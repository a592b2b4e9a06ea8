import { useState } from 'react'
import { type Change, type Span, CHANGE_KINDS } from '@/model/changes/changes'
import { useBandChanges } from './use-band-changes'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useChangeSpan } from '../shared/changes/use-change-span'
import { DayChoice } from '../shared/choices/day-choice'
import { changesCsv } from '@/export/changes-csv'
import { plain } from '@/export/file-name'
import { save as saveFile } from '../shared/save-and-copy'
import { changesTitle, countsInWords, KIND_WORDS, ONLY_HELD } from '@/model/changes/words'
import { formatNumber } from '@/model/values/format'
import { dateLabel } from '@/model/values/period'
import { ChangeList } from './change-list'
import { HeadlineChanges } from './headline-changes'
import { PageTitle } from '../shared/page-title'
import { SegmentLinks } from '../shared/choices/view-switch'
import { useChanges } from '../shared/changes/use-changes'
import './changes.css'

interface BandCheckProps {
  span: Span
  onFound: (bands: readonly Change[]) => void
}

/**
 * Checks on request whether the council's position among all authorities changed. A file has to be fetched
 * for each figure.
 */
export function BandCheck({ span, onFound }: BandCheckProps) {
  const dashboard = useDashboard()
  const { progress, run } = useBandChanges(span, dashboard, onFound)
  const [isAsked, setAsked] = useState(false)
  return (
    <p className="save changes-save">
      <button
        type="button"
        className="pick"
        disabled={isAsked && progress.state !== 'failed'}
        onClick={() => {
          setAsked(true)
          void run()
        }}
      >
        <span className="pick-text">Show changes in rank</span>
      </button>
      <span role="status" className="small quiet">
        {progress.words}
      </span>
    </p>
  )
}

interface ChangeDaysProps {
  span: ReturnType<typeof useChangeSpan>
}

const NAMES = { since: 'Compare', until: 'with' } as const

/** The two days to compare. Days on which a release came out are listed by its name. */
export const ChangeDays = ({ span }: ChangeDaysProps) => {
  const { releases } = useDashboard()
  return (
    <div className="toolbar">
      {(['since', 'until'] as const).map((key) => (
        <fieldset key={key} className="days">
          <legend>{NAMES[key]}</legend>
          <DayChoice
            value={span[key]}
            releases={releases}
            onChoose={(day) => {
              if (day !== '') span.choose(key, day)
            }}
          />
        </fieldset>
      ))}
    </div>
  )
}

interface SaveChangesProps {
  changes: readonly Change[]
  span: Span
  area: string
}

/** Saves the changes that are listed, with the filters applied, as CSV. */
export function SaveChanges({ changes, span, area }: SaveChangesProps) {
  const [message, setMessage] = useState('')
  const save = () => {
    const name = `what-changed_${plain(area)}_${span.since}_${span.until}.csv`
    saveFile(changesCsv(changes), name)
    setMessage(`Saved as ${name}`)
  }
  return (
    <p className="save changes-save">
      <button type="button" className="pick" onClick={save} disabled={changes.length === 0}>
        <span className="pick-text">Download (CSV)</span>
      </button>
      <span role="status" className="small quiet">
        {message}
      </span>
    </p>
  )
}

const NONE: readonly Change[] = []

/** What changed for a council between two days: headlines first, then every cell. */
export function Changes() {
  const dashboard = useDashboard()
  const { catalogue, area } = dashboard
  const span = useChangeSpan(dashboard)
  const { since, until, kind } = span
  const found = useChanges(
    catalogue.themes.map(({ id }) => id),
    { since, until },
    dashboard,
  )
  const [bands, setBands] = useState(NONE)
  const withBands = found.map((one) => ({
    ...one,
    changes: [...bands.filter((c) => c.indicator.id === one.indicator.id), ...one.changes],
  }))
  const all = withBands.flatMap(({ changes }) => changes)
  const shown = withBands.map((one) => ({
    ...one,
    changes: one.changes.filter((c) => kind === undefined || c.kind === kind),
  }))
  const headlines = found.flatMap((one) => one.headlines)
  const present = CHANGE_KINDS.filter((id) => all.some((c) => c.kind === id))
  return (
    <div className="page page-changes">
      <section className="lead">
        <PageTitle text={changesTitle(headlines, area?.name ?? '')} site={catalogue.title} />
        <p className="sub">
          Between {dateLabel(since)} and {dateLabel(until)}: {countsInWords(all)}.
        </p>
      </section>
      <ChangeDays span={span} />
      {span.notices.map((notice) => (
        <p key={notice} className="notice">
          {notice}
        </p>
      ))}
      <HeadlineChanges headlines={headlines} />
      <section className="question">
        <h2>All new and revised figures</h2>
        <p className="quiet small">{ONLY_HELD}</p>
        <div className="toolbar changes-bar">
          <SegmentLinks
            name="Kind of change"
            choices={[undefined, ...present].map((id) => ({
              label: id === undefined ? `All ${formatNumber(all.length, 0)}` : KIND_WORDS[id],
              to: span.hrefOf(id),
              isCurrent: kind === id,
            }))}
          />
          <BandCheck
            key={`${since}${until}${dashboard.selection.area}`}
            span={{ since, until }}
            onFound={setBands}
          />
          <SaveChanges
            changes={shown.flatMap(({ changes }) => changes)}
            span={{ since, until }}
            area={area?.name ?? ''}
          />
        </div>
        <ChangeList found={shown} />
      </section>
    </div>
  )
}
