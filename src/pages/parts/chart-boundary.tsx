import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, Suspense, type ReactNode } from 'react'
import { DataError } from '@/data/fetch-json'
import { Skeleton } from '@/ui/skeleton'

interface BoundaryProps {
  onRetry: () => void
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

/** One chart's own place to wait or to fail in, so that the rest of the page lives. */
export function ChartBoundary({ children, tall }: { children: ReactNode; tall?: boolean }) {
  const { reset } = useQueryErrorResetBoundary()
  return (
    <Boundary onRetry={reset}>
      <Suspense fallback={<Skeleton tall={tall ?? true} />}>{children}</Suspense>
    </Boundary>
  )
}
