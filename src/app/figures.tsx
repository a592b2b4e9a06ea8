import { lazy, useSyncExternalStore, type ReactNode } from 'react'
import { ChartBoundary } from '@/pages/parts/chart-boundary'
import { useFigure } from '@/selection/use-figure'
import { FigureLinksContext } from '@/ui/figure-link'

const RecordDialog = lazy(() =>
  import('@/pages/parts/record-dialog').then((m) => ({ default: m.RecordDialog })),
)

const never = () => () => undefined

/** Lets every figure within open its record, once the page is alive, and shows the one in the address. */
export function Figures({ children }: { children: ReactNode }) {
  const { figure, links } = useFigure()
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <FigureLinksContext value={isAlive ? links : undefined}>
      {children}
      {figure !== undefined && (
        <ChartBoundary waiting="" failed={<p role="alert">The record could not be loaded.</p>}>
          <RecordDialog figure={figure} links={links} />
        </ChartBoundary>
      )}
    </FigureLinksContext>
  )
}
