import { Component, Suspense, type ReactNode } from 'react'
import type { View } from '@/model/view'
import type { Picture } from './chart'
import { screenPalette } from './palette'
import { forgetLiveChart, liveChart } from './registry'

interface LiveChartProps {
  view: View
  width: number
  height?: number
  picture: Picture
  label: string
}

/** The interactive chart, with its picture standing in while it loads and if it cannot be loaded. */
export function LiveChart({ view, picture, label, ...size }: LiveChartProps) {
  const Live = liveChart(picture.id)
  const still = <picture.Picture view={view} {...size} palette={screenPalette} label={label} />
  if (!Live) return still
  return (
    <Fallback picture={still} chartId={picture.id} key={picture.id}>
      {/* A retry makes a new lazy component; rendering inside picks it up. */}
      {() => {
        const Current = liveChart(picture.id) ?? Live
        return (
          <Suspense fallback={still}>
            <Current view={view} {...size} label={label} />
          </Suspense>
        )
      }}
    </Fallback>
  )
}

interface FallbackProps {
  picture: ReactNode
  chartId: string
  children: () => ReactNode
}

class Fallback extends Component<FallbackProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  retry = () => {
    forgetLiveChart(this.props.chartId)
    this.setState({ failed: false })
  }

  override render() {
    if (!this.state.failed) return this.props.children()
    return (
      <>
        {this.props.picture}
        <p className="chart-notice" role="status">
          The interactive chart could not be loaded; this is a picture of it.{' '}
          <button type="button" onClick={this.retry}>
            Try again
          </button>
        </p>
      </>
    )
  }
}
