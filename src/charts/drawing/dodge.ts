export interface DodgeItem {
  /** Preferred position of its middle, in px. */
  at: number
  height: number
  /** Whether it keeps its position if possible. */
  first?: boolean
}

/**
 * Moves labels apart so that none overlap and all are between two limits. The label marked `first` is moved
 * only where the limits require it.
 * @returns the middles, in the order of the input
 */
export function dodge(items: readonly DodgeItem[], within: { from: number; to: number }): number[] {
  const order = items.map((item, index) => ({ ...item, index, y: item.at }))
  order.sort((a, b) => a.at - b.at || (a.first ? -1 : b.first ? 1 : a.index - b.index))
  const gap = (i: number) => ((order[i - 1]?.height ?? 0) + (order[i]?.height ?? 0)) / 2
  const down = (start: number) => {
    for (let i = start; i < order.length; i += 1) {
      const [above, here] = [order[i - 1], order[i]]
      if (above && here) here.y = Math.max(here.y, above.y + gap(i))
    }
  }
  const up = (start: number) => {
    for (let i = start; i > 0; i -= 1) {
      const [above, here] = [order[i - 1], order[i]]
      if (above && here) above.y = Math.min(above.y, here.y - gap(i))
    }
  }
  const pin = order.findIndex((item) => item.first)
  up(Math.max(pin, 0))
  down(Math.max(pin, 0) + 1)
  const last = order.at(-1)
  if (last && last.y + last.height / 2 > within.to) {
    last.y = within.to - last.height / 2
    up(order.length - 1)
  }
  const top = order[0]
  if (top && top.y - top.height / 2 < within.from) {
    top.y = within.from + top.height / 2
    down(1)
  }
  const middles: number[] = []
  for (const item of order) middles[item.index] = item.y
  return middles
}
