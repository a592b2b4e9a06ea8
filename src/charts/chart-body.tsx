import { useMemo, useState } from 'react'
import type { View } from '@/model/view'
import type { Picture, Size, Stops } from './chart'
import { LiveChart } from './live-chart'
import { screenPalette } from './palette'
import { Reader } from './reader'
import { useNear } from './use-near'
import { STILL, useSize } from './use-size'

/** Widths that stand in until the real one is known: a phone, a column, a whole page; CSS shows the one that fits. */
const UNMEASURED = [
  { width: 354, className: 'chart-when-narrow' },
  { width: 760, className: 'chart-when-wide' },
]
/** Only a page's main chart is ever so wide. */
const FULL = { width: 1216, className: 'chart-when-full' }

interface ChartBodyProps {
  view: View
  picture: Picture
  label: string
  /** Whether it may take the width of the page. */
  isMain: boolean
}

/** The picture at its measured width, walked by keys and pointer, and drawn by Recharts once somebody is. */
export function ChartBody({ view, picture, label, isMain }: ChartBodyProps) {
  const [body, setBody] = useState<HTMLDivElement | null>(null)
  // A page of many charts measures each when the reader comes to it.
  const isNear = useNear(body)
  const size = useSize(body, isNear)
  const name = `${label}: ${picture.label.toLowerCase()}, ${view.measure.label}`
  return (
    <div
      className={isMain ? 'chart-body chart-body-main' : 'chart-body'}
      data-chart={picture.id}
      {...STILL}
      suppressHydrationWarning
      ref={setBody}
    >
      {size !== undefined ? (
        <Measured view={view} picture={picture} label={name} size={size} />
      ) : picture.format === 'html' ? (
        <picture.Picture view={view} width={760} palette={screenPalette} label={name} />
      ) : (
        [...UNMEASURED, ...(isMain ? [FULL] : [])].map((guess) => (
          <div key={guess.width} className={guess.className}>
            <picture.Picture view={view} width={guess.width} palette={screenPalette} label={name} />
          </div>
        ))
      )}
    </div>
  )
}

/** Works something out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: work() }).value
}

function Measured({ view, picture, label, size }: Omit<ChartBodyProps, 'isMain'> & { size: Size }) {
  const [isTurnedTo, setTurnedTo] = useState(false)
  const { walk } = picture
  const stops = useMemo(() => walk && once((): Stops => walk.stops(view, size)), [walk, view, size])
  const draw = (name: { label?: string }) => (
    <picture.Picture view={view} {...size} palette={screenPalette} {...name} />
  )
  if (!walk || !stops) return draw({ label })
  return (
    <Reader
      key={picture.id}
      label={label}
      along={walk.along}
      stops={stops}
      onTurn={() => setTurnedTo(true)}
    >
      {isTurnedTo ? (
        <LiveChart view={view} {...size} picture={picture} still={draw({})} />
      ) : (
        draw({})
      )}
    </Reader>
  )
}
