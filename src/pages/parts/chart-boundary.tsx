import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, Suspense, type ReactNode } from 'react'
import { DataError } from '@/data/fetch-json'
import { Skeleton } from '@/ui/skeleton'

interface BoundaryProps {
  onRetry: () => void
  failed: ReactNode
  children: ReactNode
}

class Boundary extends Component<BoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  retry = () => {
    this.props.onRetry()
    this.setState({ error: null })
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    if (this.props.failed !== undefined) return this.props.failed
    const message = error instanceof Error ? error.message : 'Something went wrong.'
    return (
      <div className="problem" role="alert">
        <p>
          <strong>These figures could not be shown.</strong> {message}
        </p>
        {error instanceof DataError && <p className="quiet">File: {error.file}</p>}
        <button type="button" className="button" onClick={this.retry}>
          Try again
        </button>
      </div>
    )
  }
}

interface ChartBoundaryProps {
  children: ReactNode
  tall?: boolean
  /** What stands there while it waits, and when it failed, where there is no room to say more. */
  waiting?: ReactNode
  failed?: ReactNode
}

/** One chart's own place to wait or to fail in, so that the rest of the page lives. */
export function ChartBoundary({ children, tall, waiting, failed }: ChartBoundaryProps) {
  const { reset } = useQueryErrorResetBoundary()
  return (
    <Boundary onRetry={reset} failed={failed}>
      <Suspense fallback={waiting ?? <Skeleton tall={tall ?? true} />}>{children}</Suspense>
    </Boundary>
  )
}
