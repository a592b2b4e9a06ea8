import { useContext, useState } from 'react'
import type { PeriodType } from '@/model/schema/indicator'
import { ChooseYearsContext } from '@/ui/shown-years'
import type { Scene } from '../../drawing/scene'
import type { Handling } from '../../drawing/live/handled'
import type { FocusPoint, FocusPoints } from '../../navigation/focus-point'
import { useListeners } from './listen'
import { nearestAt, periodPoints, stretchBetween, type Stretch } from './stretch'
import { useDrag, type Place } from './use-drag'

/** The years that are marked, how they were marked, and what can be done with them. */
export interface Marked {
  stretch: Stretch
  scene: Scene
  by: 'key' | 'mouse' | 'touch'
  choose: () => void
  cancel: () => void
}

interface Marking {
  ends: readonly [number, number]
  by: Marked['by']
}

interface YearsProps {
  surface: HTMLElement
  points: () => FocusPoints
  /** The reader's focus point. */
  point: FocusPoint | undefined
  type: PeriodType
  onHandle: (handling: Handling) => void
}

/** Marks years by dragging across the chart or by Shift and the arrow keys, and shows only those. */
export function useYears({
  surface,
  points,
  point,
  type,
  onHandle,
}: YearsProps): Marked | undefined {
  const choose = useContext(ChooseYearsContext)
  const [marking, setMarking] = useState<Marking>()
  const stretchOf = (ends: Marking['ends']) => {
    const { scene, points: all } = points()
    return stretchBetween(periodPoints(all), ends, { type, plot: scene.plot })
  }
  const mark = (next: Marking, said?: string) => {
    setMarking(next)
    onHandle({
      band: stretchOf(next.ends)?.box,
      isMarking: next.by === 'touch' ? undefined : true,
      said,
    })
  }
  const cancel = (said?: string) => {
    setMarking(undefined)
    onHandle({ band: undefined, isMarking: undefined, said })
  }
  const show = (ends: Marking['ends']) => {
    const stretch = stretchOf(ends)
    const { years } = stretch ?? {}
    cancel(years && stretch ? `${stretch.words} shown.` : undefined)
    if (years) choose?.(years)
  }
  const endsOf = (from: Place, to: Place): Marking['ends'] => {
    const all = periodPoints(points().points)
    return [nearestAt(all, from.x), nearestAt(all, to.x)]
  }
  useDrag(surface, {
    begins: (at) => {
      const { scene, points: all } = points()
      const { left, right, top, bottom } = scene.plot
      const isOn = at.x >= left && at.x <= right && at.y >= top && at.y <= bottom
      if (marking) cancel()
      return choose !== undefined && isOn && periodPoints(all).length > 2
    },
    moved: (from, to, pointer) =>
      mark({ ends: endsOf(from, to), by: pointer === 'touch' ? 'touch' : 'mouse' }),
    ended: (from, to, pointer) => {
      const ends = endsOf(from, to)
      // Touch that slides along a chart moves the tooltip, so the reader is asked whether to choose the years.
      if (pointer === 'touch' && stretchOf(ends)?.years) mark({ ends, by: 'touch' })
      else show(ends)
    },
    cancelled: () => cancel(),
  })
  const byKey = (step: -1 | 1) => {
    const { points: all, start } = points()
    const periods = periodPoints(all)
    const here = point ?? all.find(({ key }) => key === start)
    // A column of another area has no year of its own: the nearest one counts.
    const stand = nearestAt(periods, here?.at ?? 0)
    const [anchor, head] = marking?.by === 'key' ? marking.ends : [stand, stand]
    if (choose === undefined || periods.length < 3) return
    const next = Math.min(Math.max(head + step, 0), periods.length - 1)
    const ends = [anchor, next] as const
    const stretch = stretchOf(ends)
    const meaning = stretch?.years
      ? 'marked. Press Enter to show only these years, or Escape to cancel.'
      : anchor === next
        ? 'marked.'
        : 'marked, which are all that are shown.'
    mark({ ends, by: 'key' }, `${stretch?.words ?? ''} ${meaning}`)
  }
  useListeners(surface, {
    keydown: (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 } as const
      const way = event.key in step ? step[event.key as keyof typeof step] : undefined
      if (event.shiftKey && way !== undefined && !event.altKey && !event.ctrlKey) {
        event.preventDefault()
        event.stopPropagation()
        byKey(way)
      } else if (marking && event.key === 'Enter') {
        event.preventDefault()
        event.stopPropagation()
        show(marking.ends)
      } else if (marking && event.key === 'Escape') {
        event.stopPropagation()
        cancel('Nothing chosen.')
      } else if (marking && event.key.startsWith('Arrow')) cancel()
    },
    blur: () => {
      if (marking?.by === 'key') cancel()
    },
  })
  const stretch = marking && stretchOf(marking.ends)
  if (!marking || !stretch) return undefined
  return {
    stretch,
    scene: points().scene,
    by: marking.by,
    choose: () => show(marking.ends),
    cancel: () => cancel(),
  }
}
