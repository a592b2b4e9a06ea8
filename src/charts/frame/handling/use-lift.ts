import { useRef } from 'react'
import type { Handling } from '../../drawing/live/handled'
import type { FocusPoint, FocusPoints } from '../../navigation/focus-point'
import type { Reading } from '../../navigation/reader'
import { lineAt, linesOf, nameAt } from './line-at'
import { placeOn, useListeners } from './listen'

interface LiftProps {
  reading: Reading
  points: () => FocusPoints
  /** The line that is brought forward. */
  forward: string | undefined
  onHandle: (handling: Handling) => void
}

const labelOf = (points: readonly FocusPoint[], id: string): string =>
  points.flatMap(({ rows }) => rows).find(({ key }) => key === id)?.label ?? id

/** Brings a line forward by a click on it or on its name, or by the space bar on its row. The same again undoes it. */
export function useLift({ reading: { surface, row }, points, forward, onHandle }: LiftProps): void {
  const pointer = useRef('mouse')
  const pick = (id: string | undefined) =>
    onHandle(
      id === undefined || id === forward
        ? { forward: undefined, said: 'All lines alike.' }
        : {
            forward: id,
            said: `${labelOf(points().points, id)} stands out. Space or Escape takes it back.`,
          },
    )
  const lineOn = (event: MouseEvent): string | undefined => {
    const { scene, points: all } = points()
    const place = placeOn(surface, event)
    const ids = linesOf(all)
    if (ids.length < 2) return undefined
    // Touch is not precise enough to tell a line from a point on it.
    return (
      nameAt(scene, ids, place) ?? (pointer.current === 'touch' ? undefined : lineAt(all, place))
    )
  }
  useListeners(surface, {
    pointerdown: ({ pointerType }) => {
      pointer.current = pointerType
    },
    pointermove: (event) => {
      pointer.current = event.pointerType
      surface.style.setProperty('cursor', lineOn(event) === undefined ? '' : 'pointer')
    },
    click: (event) => {
      const id = lineOn(event)
      if (id === undefined) return
      event.stopPropagation()
      pick(id)
    },
    keydown: (event) => {
      if (event.key === 'Escape' && forward !== undefined) pick(undefined)
      if (event.key !== ' ') return
      event.preventDefault()
      const ids = linesOf(points().points)
      if (ids.length < 2) return
      if (row && ids.includes(row.key)) pick(row.key)
      else if (forward !== undefined) pick(undefined)
      else onHandle({ said: 'Choose a line with the up and down arrows first.' })
    },
  })
}
