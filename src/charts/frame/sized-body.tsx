import { createContext, useContext, useState, type ReactNode } from 'react'
import { FirstPageContext } from '@/ui/first-page'
import { useNear, STILL, useSize, type Size } from '@/ui/use-size'

/**
 * The width of a drawing that stands in on a wide screen until the real one is known, in px. What is
 * set in two columns has one of its own, or it would be drawn for more room and shown too small.
 */
export const UsualWidthContext = createContext(760)

/** CSS shows the one that fits: a phone's, the usual one, and that of a page's main chart beside its rail. */
const NARROW = { width: 354, className: 'chart-when-narrow' }
const FULL = { width: 868, className: 'chart-when-full' }

interface SizedBodyProps {
  chartId: string
  /** Whether it may take the width of the page. */
  isMain: boolean
  /** HTML, which can be shown before the width is known. */
  flowing?: ReactNode
  /** The drawing for an assumed width, before the real one is measured. */
  guess: (width: number) => ReactNode
  children: (size: Size) => ReactNode
}

/** The place of a chart: drawn at usual widths first, and at its own once that is measured. */
export function SizedBody({ chartId, isMain, flowing, guess, children }: SizedBodyProps) {
  const usual = { width: useContext(UsualWidthContext), className: 'chart-when-wide' }
  const isFirst = useContext(FirstPageContext)
  // Where the reader waits for the drawing, none is made only to stand in until the width is measured.
  const [standsIn] = useState(isFirst)
  const [body, setBody] = useState<HTMLDivElement | null>(null)
  // A page of many charts measures each when the reader comes to it.
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
