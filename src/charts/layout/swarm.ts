export interface Bead {
  x: number
  /** Across, with its outline. */
  size: number
  /** Lower ones are set first and so lie nearest to the middle. */
  turn: number
}

const APART = 0.5

/**
 * Sets beads on a string aside so that none covers another, each as near to the middle as it can be.
 * @returns how far each is from the middle, in the order of the input
 */
export function swarm(beads: readonly Bead[]): number[] {
  const offsets: number[] = []
  const set: { x: number; y: number; size: number }[] = []
  const order = beads
    .map((bead, index) => ({ ...bead, index }))
    .toSorted((a, b) => a.turn - b.turn || a.x - b.x)
  for (const { x, size, index } of order) {
    const near = set
      .map((other) => ({ ...other, dx: other.x - x, reach: (other.size + size) / 2 + APART }))
      .filter(({ dx, reach }) => Math.abs(dx) < reach)
    const isFree = (y: number) =>
      near.every((other) => Math.hypot(other.dx, other.y - y) >= other.reach - 1e-6)
    const places = near.flatMap((other) => {
      const aside = Math.sqrt(other.reach ** 2 - other.dx ** 2)
      // By turns above and below, so that neither side grows more than the other.
      return index % 2 === 0
        ? [other.y + aside, other.y - aside]
        : [other.y - aside, other.y + aside]
    })
    const y = [0, ...places].toSorted((a, b) => Math.abs(a) - Math.abs(b)).find(isFree) ?? 0
    offsets[index] = y
    set.push({ x, y, size })
  }
  return offsets
}

/** How high a set of beads stands, both sides of the middle together. */
export const swarmHeight = (beads: readonly Bead[], offsets: readonly number[]): number =>
  2 * Math.max(0, ...beads.map(({ size }, i) => Math.abs(offsets[i] ?? 0) + size / 2))
