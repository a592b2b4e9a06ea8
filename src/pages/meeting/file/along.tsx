import type { ComponentProps } from 'react'
import { later } from '@/ui/later'
import { ChartBoundary } from '../../shared/chart-boundary'

const TakeAlong = later(
  () => import('./take-along'),
  (m) => m.TakeAlong,
)

const KeepOpened = later(
  () => import('./keep-opened'),
  (m) => m.KeepOpened,
)

/** Keeps a meeting that is opened, by code that loads after its first chart. */
export const OpenedMeeting = (props: ComponentProps<typeof KeepOpened>) => (
  <ChartBoundary waiting={null} failed={null}>
    <KeepOpened {...props} />
  </ChartBoundary>
)

interface AlongProps {
  /** The fragment of an agenda. */
  fragment: string
  /** Name of the meeting, where a page offers several. */
  name?: string
  /** Whether it is offered to whoever presents. */
  isPresenter?: boolean
}

/** Ways to take a meeting into a room without a network. If their code cannot be fetched, only they are missing. */
export const Along = (props: AlongProps) => (
  <ChartBoundary waiting={null} failed={null}>
    <TakeAlong {...props} />
  </ChartBoundary>
)
