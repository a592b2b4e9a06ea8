export interface Bead {
  x: number
  /** Width in px, including the outline. */
  size: number
  /** Beads with a lower number are placed first, and so nearest to the middle. */
  turn: number
}

export const APART = 0.5

/** The nearest position above or below the middle that is outside every interval. */
function freePlace(taken: readonly (readonly [number, number])[]): number {
  let y = 0
  for (const [from, to] of taken.toSorted((a, b) => a[0] - b[0]))
    if (from < y + 1e-9 && to > y + 1e-9) y = to
  return y
}

/**
 * Moves dots off a line so that none overlap, each as near to the line as possible (a beeswarm).
 * @returns the distance of each from the middle, in px, in the order of the input
 */
export function swarm(beads: readonly Bead[]): number[] {
  const offsets: number[] = []
  // Beads are sorted into columns as wide as the largest bead: only those in the same or an adjacent column
  // can touch.
  const wide = Math.max(1, ...beads.map(({ size }) => size)) + APART
  const columns = new Map<number, { x: number; y: number; size: number }[]>()
  const order = beads
    .map((bead, index) => ({ ...bead, index }))
    .toSorted((a, b) => a.turn - b.turn || a.x - b.x)
  for (const { x, size, index } of order) {
    const column = Math.floor(x / wide)
    const near = [column - 1, column, column + 1].flatMap((place) => columns.get(place) ?? [])
    const taken = near.flatMap((other) => {
      const reach = (other.size + size) / 2 + APART
      const across = other.x - x
      if (Math.abs(across) >= reach) return []
      const aside = Math.sqrt(reach ** 2 - across ** 2)
      return [[other.y - aside, other.y + aside] as const]
    })
    const below = freePlace(taken)
    const above = 0 - freePlace(taken.map(([from, to]) => [-to, -from] as const))
    // Where both sides are equally near, beads alternate between them, so that neither side grows larger.
    const isBelow = below === -above ? index % 2 === 0 : below < -above
    const y = isBelow ? below : above
    offsets[index] = y
    const subject = columns.get(column)
    if (subject) subject.push({ x, y, size })
    else columns.set(column, [{ x, y, size }])
  }
  return offsets
}

/** Total height of a beeswarm, on both sides of the middle, in px. */
export const swarmHeight = (beads: readonly Bead[], offsets: readonly number[]): number =>
  2 * Math.max(0, ...beads.map(({ size }, i) => Math.abs(offsets[i] ?? 0) + size / 2))
