import { createContext, useContext, useState, type ReactNode } from 'react'
import { FirstPageContext } from '@/ui/first-page'
import { useNear, STILL, useSize, type Size } from '@/ui/use-size'

/**
 * Width of the drawing that a wide screen shows until the real width has been measured, in px. Two-column
 * layouts set a narrower one; otherwise their charts would be drawn for more room and shrunk.
 */
export const UsualWidthContext = createContext(760)

/**
 * CSS shows the drawing that fits: a phone's, the usual one, or that of a page's main chart beside its rail.
 */
const NARROW = { width: 354, className: 'chart-when-narrow' }
const FULL = { width: 868, className: 'chart-when-full' }

interface SizedBodyProps {
  chartId: string
  /** Whether it may take the full width of the page. */
  isMain: boolean
  /** HTML that can be shown before the width is known. */
  flowing?: ReactNode
  /** The drawing for an assumed width, before the real one is measured. */
  guess: (width: number) => ReactNode
  children: (size: Size) => ReactNode
}

/** The place of a chart: drawn at usual widths first, then at its own width once that has been measured. */
export function SizedBody({ chartId, isMain, flowing, guess, children }: SizedBodyProps) {
  const usual = { width: useContext(UsualWidthContext), className: 'chart-when-wide' }
  const isFirst = useContext(FirstPageContext)
  // Where the reader is waiting for the drawing, no provisional one is made before the width has been
  // measured.
  const [standsIn] = useState(isFirst)
  const [body, setBody] = useState<HTMLDivElement | null>(null)
  // On a page of many charts, each is measured when the reader approaches it.
  const isNear = useNear(body)
  const size = useSize(body, isNear)
  return (
    <div
      className={isMain ? 'chart-body chart-body-main' : 'chart-body'}
      data-chart={chartId}
      {...STILL}
      suppressHydrationWarning
      ref={setBody}
    >
      {size !== undefined
        ? children(size)
        : (flowing ??
          (standsIn ? [NARROW, usual, ...(isMain ? [FULL] : [])] : []).map(
            ({ width, className }) => (
              <div key={width} className={className}>
                {guess(width)}
              </div>
            ),
          ))}
    </div>
  )
}
