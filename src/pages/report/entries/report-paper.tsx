import { useQueries, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { chartsIn, type SavedReport, type ReportChart } from '@/model/report/report'
import { dateLabel } from '@/model/values/period'
import type { Release } from '@/model/schema/release'
import { inputQuery } from '../../report-list/report-store'
import { siteAddress } from '../../shared/save-and-copy'

interface ReportPaperProps {
  report: SavedReport
  today: string
  /** How many of its items are drawn by now. */
  drawn: number
  /** Printed between the contents and the sources. */
  children: ReactNode
}

/** Whether two are the same chart with the same choices. */
const isSame = (a: ReportChart, b: ReportChart): boolean =>
  a.address === b.address && a.chart === b.chart

/** Each publication once, by title. */
const oneOfEach = (releases: readonly Release[]): Release[] =>
  [...new Map(releases.map((release) => [release.id, release])).values()].toSorted((a, b) =>
    a.title.localeCompare(b.title, 'en'),
  )

/** The printed report's front page, contents and list of sources, around its charts. */
export function ReportPaper({ report, today, drawn, children }: ReportPaperProps) {
  const client = useQueryClient()
  const charts = chartsIn(report)
  const wish = { asAt: report.asAt, today }
  // A chart that is in the report twice is fetched once.
  const asked = charts
    .slice(0, drawn)
    .filter((chart, place) => charts.findIndex((other) => isSame(chart, other)) === place)
  const held = useQueries({
    queries: asked.map((chart) => inputQuery(client, chart, wish)),
    combine: (results) => results.map(({ data }) => data),
  })
  const inputs = charts.map((chart) => held[asked.findIndex((other) => isSame(chart, other))])
  const numberOf = (chart: ReportChart) => charts.indexOf(chart) + 1
  const sources = oneOfEach(inputs.flatMap((input) => input?.view.releases ?? []))
  return (
    <>
      <div className="on-paper paper-cover">
        <p className="paper-title">{report.title || 'Children’s services: the figures'}</p>
        <p>
          {[report.committee, report.date && dateLabel(report.date), report.author]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {report.asAt !== undefined && <p>All figures as known on {dateLabel(report.asAt)}.</p>}
        <p>Made on {dateLabel(today)}.</p>
      </div>
      <nav className="on-paper paper-contents" aria-label="In this report">
        <h2>Contents</h2>
        <ul className="plain">
          {report.entries.map((entry) =>
            entry.kind === 'heading' ? (
              <li key={entry.id}>
                <b>{entry.text}</b>
              </li>
            ) : (
              <li key={entry.id}>
                <a href={`#figure-${numberOf(entry)}`}>
                  Figure {numberOf(entry)}. {inputs[numberOf(entry) - 1]?.title ?? entry.title}
                </a>
              </li>
            ),
          )}
          <li>
            <b>Sources</b>
          </li>
        </ul>
      </nav>
      {children}
      <div className="on-paper paper-sources">
        <h2>Sources</h2>
        <ul>
          {sources.map((release) => (
            <li key={release.id}>
              {release.publisher}: {release.title}. {release.attribution} {release.url}
            </li>
          ))}
        </ul>
        <p>The charts of this report, each on its page:</p>
        <ul>
          {charts.map((chart) => (
            <li key={chart.id}>
              Figure {numberOf(chart)}:{' '}
              {inputs[numberOf(chart) - 1]?.unlinked ?? siteAddress(chart.address)}
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
