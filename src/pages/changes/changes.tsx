import { useState } from 'react'
import { countsInWords, KIND_WORDS, ONLY_HELD } from '@/model/changes/words'
import { CHANGE_KINDS, type Change } from '@/model/changes/changes'
import { formatNumber } from '@/model/values/format'
import { dateLabel } from '@/model/values/period'
import { BandCheck } from './band-check'
import { ChangeDays } from './change-days'
import { ChangeList } from './change-list'
import { HeadlineChanges } from './headline-changes'
import { PageTitle } from '../shared/page-title'
import { SaveChanges } from './save-changes'
import { SegmentLinks } from '../shared/view-switch'
import { useChanges } from '../shared/use-changes'
import { useChangeSpan } from '../shared/use-change-span'
import { useDashboard } from '../shared/use-dashboard'

const NONE: readonly Change[] = []

/** What is known otherwise of a council on one day than on another: headlines first, then every cell. */
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
  const present = CHANGE_KINDS.filter((id) => all.some((c) => c.kind === id))
  return (
    <div className="page">
      <section className="lead">
        <PageTitle text={`What changed in ${area?.name ?? ''}`} site={catalogue.title} />
        <p className="sub">
          Between what was known on {dateLabel(since)} and on {dateLabel(until)}:{' '}
          {countsInWords(all)}.
        </p>
        <p className="quiet small">{ONLY_HELD}</p>
      </section>
      <ChangeDays span={span} dashboard={dashboard} />
      {span.notices.map((notice) => (
        <p key={notice} className="notice">
          {notice}
        </p>
      ))}
      <HeadlineChanges
        headlines={found.flatMap(({ headlines }) => headlines)}
        dashboard={dashboard}
      />
      <section className="question">
        <h2>Every figure that is new or otherwise</h2>
        <div className="toolbar">
          <SegmentLinks
            name="Kind of change"
            choices={[undefined, ...present].map((id) => ({
              label: id === undefined ? `All ${formatNumber(all.length, 0)}` : KIND_WORDS[id],
              to: span.hrefOf(id),
              isCurrent: kind === id,
            }))}
          />
        </div>
        <BandCheck
          key={`${since}${until}${dashboard.selection.area}`}
          span={{ since, until }}
          dashboard={dashboard}
          onFound={setBands}
        />
        <SaveChanges
          changes={shown.flatMap(({ changes }) => changes)}
          span={{ since, until }}
          area={area?.name ?? ''}
        />
        <ChangeList found={shown} dashboard={dashboard} />
      </section>
    </div>
  )
}
