import { ChartBody } from '@/charts/frame/chart-body'
import { notesOf } from '@/charts/frame/notes'
import { comparisonChartFor } from '@/charts/registry'
import { printedSentence, printedStory } from '@/model/changes/printed-and-revised'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import type { View } from '@/model/view/types'

interface PrintedChartProps {
  view: View
  worked: View
}

/**
 * Charts a figure as first printed, as revised and on a consistent basis, to show how the changes affect its
 * direction.
 */
export function PrintedChart({ view, worked }: PrintedChartProps) {
  const dashboard = useDashboard()
  const story = printedStory(view, worked, dashboard.releases)
  const chart = story && comparisonChartFor(story.view)
  if (!chart) return null
  const sentence = printedSentence(story)
  return (
    <figure className="chart-frame" aria-label={sentence}>
      <figcaption className="prose">
        <p className="chart-verdict">{sentence}</p>
      </figcaption>
      <ChartBody
        view={story.view}
        chart={chart}
        label={`${view.indicator.name}, as printed, as revised and on the same basis`}
        isMain={false}
      />
      <div className="chart-notes">
        {notesOf(story.view, { chartId: chart.id, mode: 'chart' }).map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </figure>
  )
}
