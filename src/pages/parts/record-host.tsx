import { lazy, useEffect } from 'react'
import { useFigure } from '@/selection/use-figure'
import type { FigureLinks } from '@/ui/figure-link'
import { ChartBoundary } from './chart-boundary'

const RecordDialog = lazy(() =>
  import('./record-dialog').then((m) => ({ default: m.RecordDialog })),
)

/** Knows the address: hands on how figures open their records, and shows the record that it names. */
export function RecordHost({ onLinks }: { onLinks: (links: FigureLinks) => void }) {
  const { figure, links } = useFigure()
  useEffect(() => onLinks(links), [onLinks, links])
  return (
    figure !== undefined && (
      <ChartBoundary waiting="" failed={<p role="alert">The record could not be loaded.</p>}>
        <RecordDialog figure={figure} links={links} />
      </ChartBoundary>
    )
  )
}
