import { useLayoutEffect, useRef, useState, type DragEvent } from 'react'
import {
  chartsIn,
  moved,
  prepared,
  restored,
  reworded,
  without,
  type ReportItem,
} from '@/model/report/report'
import type { ReportEditor } from '../use-report-editor'
import { nameOf, ReportEntry } from './report-entry'

interface ReportEntriesProps {
  editor: ReportEditor
  today: string
  /** How many are drawn by now. */
  drawn: number
}

/** The index before which a dragged item would be dropped. */
const placeUnder = (event: DragEvent<HTMLElement>, index: number): number => {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return event.clientY > top + height / 2 ? index + 1 : index
}

/** The items of the report, which can be moved by mouse or buttons, reworded and removed. */
export function ReportEntries({ editor, today, drawn }: ReportEntriesProps) {
  const { report, change } = editor
  const { entries } = report
  const [dragged, setDragged] = useState<string>()
  const [over, setOver] = useState<number>()
  // A button that moves with its item keeps the focus.
  const held = useRef<string>(undefined)
  useLayoutEffect(() => {
    if (held.current !== undefined) document.getElementById(held.current)?.focus()
    held.current = undefined
  })
  const move = (entry: ReportItem, to: number) => {
    const next = moved(report, entry.id, to)
    const place = next.entries.findIndex(({ id }) => id === entry.id) + 1
    change(next, `“${nameOf(entry)}” is now ${place} of ${entries.length}.`)
  }
  const drop = () => {
    const from = entries.findIndex(({ id }) => id === dragged)
    const entry = entries[from]
    if (entry && over !== undefined) move(entry, over > from ? over - 1 : over)
    setDragged(undefined)
    setOver(undefined)
  }
  const remove = (entry: ReportItem, index: number) =>
    change(without(report, entry.id), `Removed: “${nameOf(entry)}”.`, (now) =>
      restored(now, entry, index),
    )
  return (
    <ol className="plain report-entries">
      {entries.map((entry, index) => {
        const name = nameOf(entry)
        const shift = (by: number, word: string) => (
          <button
            type="button"
            id={`${word}-${entry.id}`}
            className="button"
            aria-label={`Move ${word}: ${name}`}
            aria-disabled={index + by < 0 || index + by >= entries.length}
            onClick={(event) => {
              if (event.currentTarget.ariaDisabled === 'true') return
              held.current = event.currentTarget.id
              move(entry, index + by)
            }}
          >
            <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
          </button>
        )
        return (
          // The buttons of each item do the same for the keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={entry.id}
            className="report-entry"
            data-kind={entry.kind}
            data-drop={over === index ? 'before' : over === index + 1 ? 'after' : undefined}
            onDragOver={(event) => {
              if (dragged === undefined) return
              event.preventDefault()
              setOver(placeUnder(event, index))
            }}
            onDrop={(event) => {
              event.preventDefault()
              drop()
            }}
          >
            <div className="report-tools">
              <span
                className="report-grip"
                title="Drag to another place"
                aria-hidden="true"
                draggable
                onDragStart={(event) => {
                  const item = event.currentTarget.closest('li')
                  if (item) event.dataTransfer.setDragImage(item, 20, 20)
                  event.dataTransfer.effectAllowed = 'move'
                  event.dataTransfer.setData('text/plain', name)
                  setDragged(entry.id)
                }}
                onDragEnd={() => {
                  setDragged(undefined)
                  setOver(undefined)
                }}
              >
                <Grip />
              </span>
              {shift(-1, 'up')}
              {shift(1, 'down')}
              <button
                type="button"
                className="button"
                aria-label={`Remove: ${name}`}
                onClick={() => remove(entry, index)}
              >
                Remove
              </button>
            </div>
            <ReportEntry
              entry={entry}
              number={chartsIn({ ...report, entries: entries.slice(0, index + 1) }).length}
              asAt={report.asAt}
              today={today}
              isDrawn={index < drawn}
              onText={(text) => change(reworded(report, entry.id, text))}
              onPrepare={(parts) => change(prepared(report, entry.id, parts))}
            />
          </li>
        )
      })}
    </ol>
  )
}

/** A drag handle of six dots, which the typeface lacks. */
const Grip = () => (
  <svg width="12" height="20" viewBox="0 0 12 20" fill="currentColor">
    {[3, 9].flatMap((x) =>
      [3, 10, 17].map((y) => <circle key={`${x} ${y}`} cx={x} cy={y} r="2" />),
    )}
  </svg>
)
