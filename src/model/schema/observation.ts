import * as z from 'zod/mini'

/**
 * The published reasons why a number is missing (Government Statistical Service shorthand).
 * c suppressed, z not applicable, x not available, k and low round to zero,
 * u too unreliable to publish, w none recorded. n is ours: a source that prints the same dash for
 * all of these does not say why, and the number may be suppressed.
 */
export const SHORTHANDS = ['c', 'z', 'x', 'k', 'low', 'u', 'w', 'n'] as const
const ShorthandSchema = z.enum(SHORTHANDS)
export type Shorthand = (typeof SHORTHANDS)[number]

/** A caveat on a number that is shown. */
export const MARKERS = ['p', 'r', 'e', 'f', 'b', 'u'] as const
const MarkerSchema = z.enum(MARKERS)
export type Marker = (typeof MARKERS)[number]

const TextSchema = z.object({ text: z.string() })
/** Words where a source publishes words: the theme of an audit, say. */
export type Text = z.infer<typeof TextSchema>

export const ValueSchema = z.union([z.number(), ShorthandSchema, TextSchema])
/** A number, the reason why there is none, or words. Never null and never a code such as -1. */
export type Value = number | Shorthand | Text

export interface Observation {
  area: string
  period: string
  /**
   * 'total', a category of one of the indicator's breakdowns, or two joined by a dot where they
   * cross.
   */
  category: string
  measure: string
  value: Value
  release: string
  /** Which of the release's files it was read from; `at` is a line of it. */
  file?: string
  /**
   * For a figure worked out here, another release that part of it comes from, such as its
   * denominator.
   */
  alsoFrom?: string
  /** Row of the release's file, or the place in its document. */
  at: number | string
  note?: string
  markers?: readonly Marker[]
  /** Code of the joint return that the figure comes from, where the area files one with another. */
  jointly?: string
}

/** A cell of a row: a name, a value, null, or the lines of a row that was joined from several. */
export const CellSchema = z.union([
  z.number(),
  z.string(),
  z.null(),
  TextSchema,
  z.array(z.nullable(z.number())),
])

/**
 * One indicator in one release, as a table: area, period and category, then one column per measure,
 * then `at`. One row per line keeps changes readable.
 */
export const ObservationFileSchema = z.object({
  release: z.string(),
  indicator: z.string(),
  /** Which of the release's files the rows were read from; `at` is a line of it. */
  file: z.optional(z.string()),
  measures: z.array(z.string()),
  /**
   * [area, period, category, value of each measure or null where the source has no such cell, at].
   * Where the source has the measures in rows of their own, `at` lists the row of each.
   */
  rows: z.array(z.array(CellSchema)),
  /**
   * Notes and markers, by row number (from 0) and, where they do not apply to the whole row, by
   * measure.
   */
  notes: z.optional(
    z.array(
      z.object({
        row: z.number(),
        measure: z.optional(z.string()),
        note: z.optional(z.string()),
        markers: z.optional(z.array(MarkerSchema)),
      }),
    ),
  ),
})
export type ObservationFile = z.infer<typeof ObservationFileSchema>

export const isNumber = (value: Value | undefined): value is number => typeof value === 'number'
export const isShorthand = (value: Value | undefined): value is Shorthand =>
  typeof value === 'string'
/** Whether a value, or any cell of a row, is words. */
export const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'text' in value

export const isSameValue = (a: Value, b: Value): boolean =>
  isText(a) && isText(b) ? a.text === b.text : a === b

/**
 * Adds up the parts of one table. Parts that do not apply or round to zero add nothing, and a
 * suppressed part makes the total suppressed. `sumValue` is for sums of measures, which need every
 * part.
 */
export function addUp(values: readonly (Value | undefined)[]): Value | undefined {
  const secret = values.find((v) => v === 'c' || v === 'u' || v === 'n')
  if (secret !== undefined) return secret
  const numbers = values.filter(isNumber)
  return numbers.length === 0
    ? values.find((v) => v !== undefined)
    : Number(numbers.reduce((a, b) => a + b, 0).toFixed(6))
}

/** What a chart can plot: the number, or null where the line must break. */
export const toPlot = (value: Value | undefined): number | null => (isNumber(value) ? value : null)

/**
 * Reads the file's table as observations.
 * @throws {Error} naming the row, when a cell holds no valid value; the schema has already checked
 *   the rest
 */
export function readObservations(file: ObservationFile): Observation[] {
  const observations: Observation[] = []
  const notes = new Map<string, { note?: string | undefined; markers?: Marker[] | undefined }>()
  for (const { row, measure, ...rest } of file.notes ?? [])
    notes.set(`${row}|${measure ?? ''}`, rest)
  file.rows.forEach(([area, period, category, ...rest], index) => {
    const place = rest[file.measures.length]
    file.measures.forEach((measure, column) => {
      const cell = rest[column]
      if (cell === null || cell === undefined) return
      const at = Array.isArray(place) ? place[column] : place
      if (
        typeof area !== 'string' ||
        typeof period !== 'string' ||
        typeof category !== 'string' ||
        (typeof at !== 'number' && typeof at !== 'string')
      )
        throw new Error(`row ${index + 1}: expected area, period, category, values and a place`)
      const parsed = typeof cell === 'number' ? cell : ValueSchema.parse(cell)
      const extra = notes.get(`${index}|${measure}`) ?? notes.get(`${index}|`)
      observations.push({
        area,
        period,
        category,
        measure,
        value: parsed,
        release: file.release,
        ...(file.file === undefined ? {} : { file: file.file }),
        at,
        ...(extra?.note === undefined ? {} : { note: extra.note }),
        ...(extra?.markers === undefined ? {} : { markers: extra.markers }),
      })
    })
  })
  return observations
}
