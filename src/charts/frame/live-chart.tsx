import { Component, createElement, Suspense, type ReactNode } from 'react'
import type { Chart } from '../chart'
import type { Handled } from '../drawing/live/handled'
import { forgetLiveChart, liveChart } from '../registry'
import type { View } from '@/model/view/types'
import type { Size } from '@/ui/use-size'

interface LiveChartProps extends Size {
  view: View
  chart: Chart
  handled: Handled
  /** The picture, shown while the drawing loads and if it cannot be loaded. */
  still: ReactNode
}

/** The drawing by Recharts, which matches the picture pixel for pixel. */
export function LiveChart({ view, chart, still, ...size }: LiveChartProps) {
  const Live = liveChart(chart.id)
  if (!Live) return still
  return (
    <Fallback picture={still} chartId={chart.id}>
      <Suspense fallback={still}>{createElement(Live, { view, ...size })}</Suspense>
    </Fallback>
  )
}

interface FallbackProps {
  picture: ReactNode
  chartId: string
  children: ReactNode
}

/**
 * An addition that a chart can be read without. Nothing is shown while it loads, or if it cannot be loaded.
 */
export class Extra extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? null : <Suspense fallback={null}>{this.props.children}</Suspense>
  }
}

/** Shows the picture, which responds to the same keys, when the live drawing cannot be loaded. */
class Fallback extends Component<FallbackProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch() {
    forgetLiveChart(this.props.chartId)
  }

  override render() {
    return this.state.failed ? this.props.picture : this.props.children
  }
}
