import { later } from '@/ui/later'
import { ChartBoundary } from '../../shared/chart-boundary'

const TakeAlong = later(
  () => import('./take-along'),
  (m) => m.TakeAlong,
)

interface AlongProps {
  /** The fragment of an agenda. */
  fragment: string
  /** Name of the meeting, where a page offers several. */
  name?: string
}

/** Ways to take a meeting into a room without a network. If their code cannot be fetched, only they are missing. */
export const Along = (props: AlongProps) => (
  <ChartBoundary waiting={null} failed={null}>
    <TakeAlong {...props} />
  </ChartBoundary>
)
