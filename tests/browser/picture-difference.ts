import { crc32, deflateSync } from 'node:zlib'

/** A picture from the browser: red, green and blue of each pixel, row by row, as base64. */
export interface Pixels {
  width: number
  height: number
  rgb: string
}

/** Side of the windows whose mean colours are compared, and the distance between their corners, in pixels. */
const WINDOW = 6
const STEP = 2
/** Another machine may draw a line one pixel further along. */
const SHIFTS = [-1, 0, 1]

/** Sums over all pixels above and to the left of each corner, for red, green and blue. */
function sumsOf({ width, height, rgb }: Pixels): Float64Array[] {
  const bytes = Buffer.from(rgb, 'base64')
  return [0, 1, 2].map((channel) => {
    const sums = new Float64Array((width + 1) * (height + 1))
    for (let y = 0; y < height; y += 1) {
      let row = 0
      for (let x = 0; x < width; x += 1) {
        row += bytes[(y * width + x) * 3 + channel] ?? 0
        sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row
      }
    }
    return sums
  })
}

/** The place where two pictures differ most. */
export interface Furthest {
  /** Difference there: 0 (the same) to 255 (black instead of white). */
  by: number
  /** Centre of the window with that difference, in px from the left and the top of the first picture. */
  x: number
  y: number
}

/** The difference between two pictures. */
export interface Apart {
  /** In text, which other machines draw bolder or thinner. */
  words: Furthest
  /** Everywhere else. */
  shapes: Furthest
}

/**
 * Compares the mean colours of small windows, each with those of the other picture at most one pixel away.
 * Edges smoothed differently hardly count; anything missing, moved or of another colour does.
 * @param bare the first picture without its text, which shows where text is
 */
export function difference(a: Pixels, b: Pixels, bare: Pixels): Apart {
  if (a.width !== b.width || a.height !== b.height) {
    const size = { by: 255, x: Math.min(a.width, b.width), y: Math.min(a.height, b.height) }
    return { words: size, shapes: size }
  }
  const { width, height } = a
  const row = width + 1
  const [mine, other, wordless] = [sumsOf(a), sumsOf(b), sumsOf(bare)]
  const meanAt = (sums: Float64Array, at: number) =>
    ((sums[at + WINDOW * row + WINDOW] ?? 0) -
      (sums[at + WINDOW * row] ?? 0) -
      (sums[at + WINDOW] ?? 0) +
      (sums[at] ?? 0)) /
    WINDOW ** 2
  const apart = (from: Float64Array[], to: Float64Array[], at: number, shift = 0) => {
    let most = 0
    for (const [channel, sums] of from.entries())
      most = Math.max(most, Math.abs(meanAt(sums, at) - meanAt(to[channel] ?? sums, at + shift)))
    return most
  }
  const shifts = SHIFTS.flatMap((dx) => SHIFTS.map((dy) => dy * row + dx))
  // A word in bolder type extends a little further.
  const around = [-3, 0, 3].flatMap((dx) => [-3, 0, 3].map((dy) => dy * row + dx))
  const found: Apart = { words: { by: 0, x: 0, y: 0 }, shapes: { by: 0, x: 0, y: 0 } }
  for (let y = 3; y < height - WINDOW - 3; y += STEP)
    for (let x = 3; x < width - WINDOW - 3; x += STEP) {
      const at = y * row + x
      const direct = apart(mine, other, at)
      // Most windows are the same, so there is no need to compare their surroundings.
      if (direct <= found.shapes.by) continue
      const kind = around.some((shift) => apart(mine, wordless, at + shift) > 0)
        ? 'words'
        : 'shapes'
      if (direct <= found[kind].by) continue
      const nearest = (from: Float64Array[], to: Float64Array[]) =>
        Math.min(...shifts.map((shift) => apart(from, to, at, shift)))
      const by = Math.max(nearest(mine, other), nearest(other, mine))
      if (by > found[kind].by) found[kind] = { by, x: x + WINDOW / 2, y: y + WINDOW / 2 }
    }
  return found
}

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/**
 * A picture as a small PNG. Its most frequent colours are exact; the others are replaced by the nearest of
 * these.
 */
export function smallPng({ width, height, rgb }: Pixels): Buffer {
  const bytes = Buffer.from(rgb, 'base64')
  const colourAt = (i: number) => bytes.readUIntBE(i * 3, 3)
  const counts = new Map<number, number>()
  for (let i = 0; i < width * height; i += 1)
    counts.set(colourAt(i), (counts.get(colourAt(i)) ?? 0) + 1)
  // The most frequent of similar colours, so that a small mark keeps its colour too.
  const kindsBy = (mask: number) => {
    const kinds = new Map<number, { colour: number; count: number }>()
    for (const [colour, count] of counts) {
      const kind = kinds.get(colour & mask)
      if (!kind || kind.count < count) kinds.set(colour & mask, { colour, count })
    }
    return kinds
  }
  const all = [0xffffff, 0xfcfcfc, 0xf8f8f8].map(kindsBy)
  const kinds = all.find(({ size }) => size <= 256) ?? kindsBy(0xf0f0f0)
  const palette = [...kinds.values()]
    .toSorted((one, two) => two.count - one.count)
    .slice(0, 256)
    .map(({ colour }) => colour)
  const parts = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const
  const nearest = new Map(
    [...counts.keys()].map((colour) => {
      const [r, g, b] = parts(colour)
      let best = { index: 0, apart: Infinity }
      for (const [index, one] of palette.entries()) {
        const [pr, pg, pb] = parts(one)
        const apart = (r - pr) ** 2 + (g - pg) ** 2 + (b - pb) ** 2
        if (apart < best.apart) best = { index, apart }
      }
      return [colour, best.index]
    }),
  )
  const rows = Buffer.alloc((width + 1) * height)
  for (let i = 0; i < width * height; i += 1)
    rows[i + Math.floor(i / width) + 1] = nearest.get(colourAt(i)) ?? 0
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits a pixel, each the index of a colour.
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(parts))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
