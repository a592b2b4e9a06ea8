import { boxOf, meets, type Label } from '../drawing/scene'

/**
 * Sets labels in rows, from 0 up, each in the lowest row in which one of its places meets none that is set.
 * @param places where each label may stand, the best first
 */
export function setInRows(
  places: readonly (readonly [Label, ...Label[]])[],
  apart = 6,
): { label: Label; row: number }[] {
  const rows: Label[][] = []
  const isFree = (label: Label, row: number) =>
    (rows[row] ?? []).every(
      (other) => !meets(boxOf({ ...label, y: 0 }), boxOf({ ...other, y: 0 }), apart),
    )
  return places.map((candidates) => {
    for (let row = 0; row <= rows.length; row += 1) {
      const label = candidates.find((candidate) => isFree(candidate, row))
      if (!label) continue
      rows[row] = [...(rows[row] ?? []), label]
      return { label, row }
    }
    return { label: candidates[0], row: rows.length }
  })
}
