import { areaInSentence, possessive } from '@/model/schema/area'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { reportTemplatesQuery } from '@/data/report-template-queries'
import { readCodes } from '@/model/meeting/codes'
import { chartCount, chartsIn, EMPTY_REPORT, withItems } from '@/model/report/report'
import { templateCharts, type ReportTemplate } from '@/model/schema/report-template'
import { dateLabel } from '@/model/values/period'
import { ChartBoundary } from '../../shared/chart-boundary'
import { useDashboard } from '../../shared/dashboard/dashboard-context'
import { PageTitle } from '../../shared/page-title'
import { useToday } from '../../shared/use-today'
import { reportFragment } from '../../report-list/report-link'
import { useStoredReport } from '../../report-list/report-store'
import { templateCover, templateItems } from '../../report-list/template-items'
import { Along } from '../file/along'
import './start.css'

/** A meeting from codes as they stand in a paper. */
function FromCodes() {
  const { catalogue, hrefTo } = useDashboard()
  const navigate = useNavigate()
  const today = useToday()
  const [text, setText] = useState('')
  const { items, problems, asAt } = readCodes(text, catalogue.indicators)
  const [isAsked, setAsked] = useState(false)
  // What the room sees stays as it was on the day on which the link is sent out.
  const pinned = asAt === undefined ? `${text.trim()}; as known on ${today}` : text.trim()
  return (
    <form
      className="start-codes"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (items.length > 0 && problems.length === 0)
          void navigate(`${hrefTo('/meeting')}#${encodeURIComponent(pinned)}`)
      }}
    >
      <label>
        <span>
          Items and codes, such as <b>5 Inspection: INS-01, QUA-01; 7 Homes (15 minutes): PLA-01</b>
        </span>
        <textarea
          rows={3}
          value={text}
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value)
            setAsked(false)
          }}
        />
      </label>
      <button type="submit" className="button">
        Present these
      </button>
      <div role="status">
        {isAsked && problems.map((problem) => <p key={problem}>{problem}</p>)}
        {isAsked && problems.length === 0 && items.length === 0 && (
          <p>Type the code of at least one figure: it stands beside its title on every page.</p>
        )}
      </div>
    </form>
  )
}

function ReadyLists() {
  const dashboard = useDashboard()
  const { packs } = useSuspenseQuery(reportTemplatesQuery).data
  const fragmentOf = (template: ReportTemplate) =>
    reportFragment(
      withItems(
        { ...EMPTY_REPORT, ...templateCover(template) },
        templateItems(template, dashboard).items,
      ),
    )
  return (
    <ul className="plain start-lists">
      {packs.map((template) => (
        <li key={template.id}>
          <Link to={`${dashboard.hrefTo('/meeting')}${fragmentOf(template)}`}>
            <b>{template.name}</b>
            <span>
              {template.summary} {templateCharts(template).length} charts.
            </span>
          </Link>
          <Along fragment={fragmentOf(template)} name={template.name} />
        </li>
      ))}
    </ul>
  )
}

/** The reader's own report as a meeting, pinned to its day, or to today. */
function OwnReport() {
  const { hrefTo } = useDashboard()
  const today = useToday()
  const report = useStoredReport()
  if (chartsIn(report).length === 0)
    return (
      <p>
        Your report is empty. <Link to={hrefTo('/report')}>Put charts in order there</Link>, and
        present them here.
      </p>
    )
  const asAt = report.asAt ?? today
  const fragment = reportFragment({ ...report, asAt })
  const name = report.title || 'Your report'
  return (
    <>
      <p>
        <Link className="button" to={`${hrefTo('/meeting')}${fragment}`}>
          Present “{name}”
        </Link>{' '}
        {chartCount(report)}, as known on {dateLabel(asAt)}.
      </p>
      <Along fragment={fragment} name={name} />
    </>
  )
}

/** What a meeting is. */
export function Intro() {
  const { area } = useDashboard()
  return (
    <p className="sub">
      Shows {area && possessive(areaInSentence(area))} figures on a screen in the order of an
      agenda, moved on by a clicker or keys. The link holds the whole meeting; no server sees it.
    </p>
  )
}

/** Where a meeting begins: from codes, a ready list or the reader's report. */
export function Start({ problems }: { problems: readonly string[] }) {
  const { catalogue, hrefTo } = useDashboard()
  return (
    <div className="page start">
      <p>
        <Link to={hrefTo('/')}>
          <span aria-hidden="true">‹ </span>
          {catalogue.title}
        </Link>
      </p>
      <PageTitle text="Meeting" site={catalogue.title} />
      {problems.length > 0 && (
        <div className="problem" role="alert">
          <p>
            <strong>This meeting could not be opened.</strong> {problems.join(' ')}
          </p>
        </div>
      )}
      <Intro />
      <h2>Start from a list</h2>
      <ChartBoundary tall={false}>
        <ReadyLists />
      </ChartBoundary>
      <h2>Start from your report</h2>
      <OwnReport />
      <h2>Start from codes</h2>
      <FromCodes />
    </div>
  )
}
