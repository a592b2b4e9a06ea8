import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, Suspense, useContext, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { FileError } from '@/data/ask/ask-file'
import { askAgain } from '@/ui/later'
import { Skeleton } from '@/ui/skeleton'
import { AfterHydrationContext } from './after-hydration-context'

type Failed = (error: unknown, retry: () => void) => ReactNode

interface BoundaryProps {
  /** The current location. On another page, anything that failed is tried again. */
  at: unknown
  onRetry: () => void
  failed: Failed
  children: ReactNode
}

class Boundary extends Component<BoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidCatch() {
    addEventListener('online', this.retry)
  }

  override componentDidUpdate({ at }: BoundaryProps) {
    if (at !== this.props.at && this.state.error !== null) this.retry()
  }

  override componentWillUnmount() {
    removeEventListener('online', this.retry)
  }

  retry = () => {
    removeEventListener('online', this.retry)
    this.props.onRetry()
    askAgain()
    this.setState({ error: null })
  }

  override render() {
    const { error } = this.state
    return error === null ? this.props.children : this.props.failed(error, this.retry)
  }
}

interface ChartBoundaryProps {
  children: ReactNode
  tall?: boolean
  /** Shown while loading and on failure, if the usual messages would not fit. */
  waiting?: ReactNode
  failed?: ReactNode | Failed
  /** What stands around the usual messages. */
  around?: (message: ReactNode) => ReactNode
}

/** Confines a chart's loading and failure to its place, so that the rest of the page works. */
export function ChartBoundary({
  children,
  tall = true,
  failed,
  around = (message) => message,
  waiting = around(<Skeleton tall={tall} />),
}: ChartBoundaryProps) {
  const { reset } = useQueryErrorResetBoundary()
  const Lost = useContext(AfterHydrationContext)?.Lost
  const say: Failed = (error, retry) => {
    if (failed !== undefined) return typeof failed === 'function' ? failed(error, retry) : failed
    if (Lost) return <Lost error={error} retry={retry} />
    return around(
      <div className="problem" role="alert">
        <p>
          {/* Only a file's error is in the reader's words. */}
          {error instanceof FileError ? (
            <>
              <strong>These figures could not be shown.</strong> {error.message}
            </>
          ) : (
            <strong>This part could not be shown.</strong>
          )}
        </p>
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
      </div>,
    )
  }
  return (
    <Boundary at={useLocation()} onRetry={reset} failed={say}>
      <Suspense fallback={waiting}>{children}</Suspense>
    </Boundary>
  )
}
