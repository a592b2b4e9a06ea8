import { useLayoutEffect, useRef, useState } from 'react'
import { chartFor } from '@/charts/registry'
import {
  railBenchmarks,
  railFigure,
  railGap,
  railSentence,
  railVerdict,
} from '@/model/sentences/short/rail'
import { textOf } from '@/model/sentences/parts'
import type { View } from '@/model/view/types'
import { StatusMark } from '@/ui/marks/status-mark'

/** "15 working days" as the number, set large, and the words after it. */
function numberAndWords(value: string): [string, string] {
  const [, number = value, words = ''] = /^([^\s]+)\s+(?!million|billion)(\D+)$/.exec(value) ?? []
  return [number, words]
}

/** The longest numbers that the column has room for at full size, and at the next. */
const SIZES = [5, 8] as const

const sizeOf = (number: string): string =>
  number.length <= SIZES[0]
    ? 'screen-figure'
    : `screen-figure ${number.length <= SIZES[1] ? 'screen-figure-long' : 'screen-figure-longest'}`

/** "about 313.9" with its first word set small. */
function Value({ text }: { text: string }) {
  const [, words = '', number = text] = /^(\D+\s)(.*)$/.exec(text) ?? []
  return (
    <>
      {words !== '' && <small>{words}</small>}
      {number}
    </>
  )
}

/** Whether a figure stands beside the chart: not where the chart is itself such figures. */
export const hasAside = (view: View, chartId: string | undefined): boolean =>
  !view.scatter && railFigure(view) !== undefined && chartFor(view, chartId)?.format === 'svg'

/**
 * The figure in the largest type, its count, its benchmarks, the verdict and the gap in children. What there is
 * no room for goes from the end.
 */
export function ScreenAside({ view }: { view: View }) {
  const column = useRef<HTMLElement>(null)
  const [without, setWithout] = useState({ view, count: 0 })
  const left = without.view === view ? without.count : 0
  useLayoutEffect(() => {
    const element = column.current
    if (element && element.scrollHeight > element.clientHeight + 1 && left < 3)
      setWithout({ view, count: left + 1 })
  }, [view, left])
  const figure = railFigure(view)
  if (!figure)
    return (
      <aside className="screen-aside" ref={column}>
        <p className="screen-words">{textOf(railSentence(view))}</p>
      </aside>
    )
  const [number, words] = numberAndWords(textOf(figure.value))
  const counts = textOf(figure.counts)
  const said = [words, figure.label].filter(Boolean).join(' ')
  const verdict = railVerdict(view)
  const gap = railGap(view)
  const benchmarks = railBenchmarks(view)
  return (
    <aside className="screen-aside" ref={column} aria-label="In short">
      <p>
        <b className={sizeOf(number)}>{number}</b>{' '}
        <span className="screen-count">
          {left < 2 || counts === '' ? said : ''}
          {(left < 2 || counts === '') && said !== '' && counts !== '' ? ', ' : ''}
          <span className="screen-counts">{counts}</span>
        </span>
      </p>
      {benchmarks.length > 0 && (
        <dl className="screen-benchmarks">
          {benchmarks.slice(0, left < 3 ? 4 : 2).map(({ name, value }) => (
            <div key={name}>
              <dd>
                <Value text={textOf(value)} />
              </dd>
              <dt>{name}</dt>
            </div>
          ))}
        </dl>
      )}
      {verdict && (
        <p className="screen-verdict">
          <StatusMark tone={verdict.tone} words={verdict.words} />
        </p>
      )}
      {gap !== '' && left < 1 && <p className="screen-gap">{gap}</p>}
    </aside>
  )
}
