import { boxOf, keepInside, meets, type Box, type Label, type Mark } from '../drawing/scene'
import type { Dot } from '@/model/view/types'

interface Placed {
  dot: Dot
  mark: Mark
}

/** Order in which dots are named; the first has the first choice of position. */
const NAMED: Dot['kind'][] = ['subject', 'chosen', 'neighbour']

/** Penalty for overlapping another name or leaving the drawing: more than any number of dots. */
const TAKEN = 1000

const boxOfMark = ({ x, y, size }: Mark): Box => ({
  left: x - size / 2,
  right: x + size / 2,
  top: y - size / 2,
  bottom: y + size / 2,
})

/**
 * Names beside dots. The council and the compared areas have theirs where they cover the fewest dots; a
 * neighbour is named only where its name covers nothing.
 */
export function placeDotLabels(
  placed: readonly Placed[],
  drawing: {
    plot: Box
    width: number
    size: number
    taken: readonly Label[]
    /** Codes of the areas that the reader named. */
    named: readonly string[]
  },
): Label[] {
  const labels: Label[] = []
  const marks = placed.map(({ mark }) => ({ key: mark.key, box: boxOfMark(mark) }))
  const isNamed = ({ dot }: Placed) => drawing.named.includes(dot.area.code)
  const named = new Set([
    ...placed.filter(isNamed),
    ...NAMED.flatMap((kind) => placed.filter(({ dot }) => dot.kind === kind)),
  ])
  for (const one of named) {
    const { dot, mark } = one
    const isForced = dot.kind !== 'neighbour' || isNamed(one)
    const reach = mark.size / 2 + 5
    const [beside, height] = [mark.size / 2 + 2, drawing.size * 0.76]
    const places: Pick<Label, 'x' | 'y' | 'anchor'>[] = [
      { x: mark.x + reach, y: mark.y + drawing.size * 0.34, anchor: 'start' },
      { x: mark.x - reach, y: mark.y + drawing.size * 0.34, anchor: 'end' },
      { x: mark.x, y: mark.y - reach - 2, anchor: 'middle' },
      { x: mark.x, y: mark.y + reach + height, anchor: 'middle' },
      { x: mark.x + beside, y: mark.y - beside, anchor: 'start' },
      { x: mark.x - beside, y: mark.y - beside, anchor: 'end' },
      { x: mark.x + beside, y: mark.y + beside + height, anchor: 'start' },
      { x: mark.x - beside, y: mark.y + beside + height, anchor: 'end' },
    ]
    const choices = places.map((place) => {
      const label = keepInside(
        {
          key: `dot-${mark.key}`,
          text: dot.area.name,
          size: drawing.size,
          weight: isForced ? 600 : 400,
          tone: dot.kind === 'subject' ? 'own' : isForced ? 'ink' : 'quiet-ink',
          ...place,
        },
        drawing.width,
      )
      const box = boxOf(label)
      const under = marks.filter((m) => m.key !== mark.key && meets(m.box, box, 1)).length
      const isTaken =
        [...drawing.taken, ...labels].some((other) => meets(boxOf(other), box, 2)) ||
        // A name across the axis would be read as its number.
        box.left < drawing.plot.left + 2 ||
        box.top < drawing.plot.top - 4 ||
        box.bottom > drawing.plot.bottom + 4
      // Once it has been moved back onto the drawing, it may cover its own dot.
      const covers = meets(boxOfMark(mark), box)
      return { label, cost: under + (covers ? 100 : 0) + (isTaken ? TAKEN : 0) }
    })
    const [best] = choices.toSorted((a, b) => a.cost - b.cost)
    const most = dot.kind === 'subject' || isNamed(one) ? Infinity : isForced ? TAKEN : 1
    if (best && best.cost < most) labels.push(best.label)
  }
  return labels
}
