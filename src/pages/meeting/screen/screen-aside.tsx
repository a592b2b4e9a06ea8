import { useLayoutEffect, useRef, useState } from 'react'
import { chartFor } from '@/charts/registry'
import type { ServiceComment } from '@/charts/frame/notes'
import { railBenchmarks, railFigure, railGap, railVerdict } from '@/model/sentences/short/rail'
import { sentencesOf } from '@/model/sentences/short/opening-sentences'
import { textOf } from '@/model/sentences/parts'
import type { View } from '@/model/view/types'
import { StatusMark } from '@/ui/marks/status-mark'
import { ScreenComment } from './screen-comment'

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

/** What a column has room for. */
interface Arrangement {
  /** How many parts of the figure are left out, from the end. */
  left: number
  /** How many sentences of the comment are shown. */
  sentences: number
}

/**
 * What a column may show, from everything to the least. A comment is shortened first, down to its first sentence; for
 * that sentence the gap makes room. Where this is not enough, the comment is left to the papers.
 */
function arrangements(view: View, comment: string | undefined): Arrangement[] {
  const figureAlone = [0, 1, 2, 3].map((left) => ({ left, sentences: 0 }))
  const count = comment === undefined ? 0 : sentencesOf(comment).length
  const shortened = Array.from({ length: count }, (_, at) => ({ left: 0, sentences: count - at }))
  const withoutGap = count > 0 && railGap(view) !== '' ? [{ left: 1, sentences: 1 }] : []
  return [...shortened, ...withoutGap, ...figureAlone]
}

interface ScreenAsideProps {
  view: View
  comment: ServiceComment | undefined
  /** Whether the figure stands here; where the chart is itself such figures, the comment stands alone. */
  hasFigure: boolean
}

/**
 * The figure in the largest type, its count, its benchmarks, the verdict, the gap in children, and what the service says.
 * What there is no room for is left out.
 */
export function ScreenAside({ view, comment, hasFigure }: ScreenAsideProps) {
  const column = useRef<HTMLElement>(null)
  const text = comment?.text
  const [tried, setTried] = useState({ view, text, count: 0 })
  const all = arrangements(view, text)
  const at = tried.view === view && tried.text === text ? tried.count : 0
  useLayoutEffect(() => {
    const element = column.current
    if (element && element.scrollHeight > element.clientHeight + 1 && at < all.length - 1)
      setTried({ view, text, count: at + 1 })
  }, [view, text, at, all.length])
  const { left, sentences } = all[at] ?? { left: 0, sentences: 0 }
  const figure = hasFigure ? railFigure(view) : undefined
  const said = comment && <ScreenComment comment={comment} sentences={sentences} />
  if (!figure)
    return (
      <aside className="screen-aside screen-aside-said" ref={column} aria-label="From the service">
        {said}
      </aside>
    )
  const [number, words] = numberAndWords(textOf(figure.value))
  const counts = textOf(figure.counts)
  const unit = [words, figure.label].filter(Boolean).join(' ')
  const verdict = railVerdict(view)
  const gap = railGap(view)
  const benchmarks = railBenchmarks(view)
  return (
    <aside className="screen-aside" ref={column} aria-label="In short">
      <p>
        <b className={sizeOf(number)}>{number}</b>{' '}
        <span className="screen-count">
          {left < 2 || counts === '' ? unit : ''}
          {(left < 2 || counts === '') && unit !== '' && counts !== '' ? ', ' : ''}
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
      {said}
    </aside>
  )
}
