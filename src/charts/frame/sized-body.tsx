import { createContext, useContext, useState, type ReactNode } from 'react'
import { FinishedContext, FirstPageContext } from '@/ui/first-page'
import { useNear, STILL, useSize, type Size } from '@/ui/use-size'
import type { View } from '@/model/view/types'

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

/** No HTML, as a browser takes it that lets only trusted text become HTML. */
function noHtml(): string {
  const types: { emptyHTML: string } | undefined = Reflect.get(globalThis, 'trustedTypes')
  return types?.emptyHTML ?? ''
}

/**
 * Keeps what a finished page shows. React takes over an element whose content is given as HTML without
 * reading it, which saves the browser from drawing each chart again for every usual width.
 */
const KEPT = { dangerouslySetInnerHTML: { __html: noHtml() } }

interface SizedBodyProps {
  chartId: string
  /** What is drawn: once it changes, a finished drawing no longer holds. */
  view: View
  /** Whether it may take the width of the page. */
  isMain: boolean
  /** HTML that can be shown before the width is known. */
  flowing?: ReactNode
  /** The drawing for an assumed width, before the real one is measured. */
  guess: (width: number) => ReactNode
  children: (size: Size) => ReactNode
}

/** The place of a chart: drawn at usual widths first, and at its own once that is measured. */
export function SizedBody({ chartId, view, isMain, flowing, guess, children }: SizedBodyProps) {
  const usual = { width: useContext(UsualWidthContext), className: 'chart-when-wide' }
  const isFirst = useContext(FirstPageContext)
  const isFinished = useContext(FinishedContext) && isFirst
  // Where the reader waits for the drawing, none is made only to stand in until the width is measured.
  const [standsIn] = useState(isFinished || typeof document === 'undefined')
  const [finished] = useState({ view, chartId, is: isFinished })
  const [body, setBody] = useState<HTMLDivElement | null>(null)
  // On a page of many charts, each is measured when the reader approaches it.
  const isNear = useNear(body)
  const size = useSize(body, isNear)
  const isKept =
    finished.is && finished.view === view && finished.chartId === chartId && flowing === undefined
  const place = {
    className: isMain ? 'chart-body chart-body-main' : 'chart-body',
    'data-chart': chartId,
    ...STILL,
    suppressHydrationWarning: true,
    ref: setBody,
  }
  if (size === undefined && isKept) return <div {...place} {...KEPT} />
  return (
    <div {...place}>
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
