import { readFile, writeFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import { meets, type Figure, type Unit } from './figures'

const FigureSchema = z.object({
  of: z.string(),
  under: z.string(),
  name: z.string(),
  unit: z.enum(['ms', 'kB', 'ratio', 'shift', 's', 'times']),
  value: z.number(),
  limit: z.optional(z.number()),
  isUnder: z.optional(z.boolean()),
})
const PartSchema = z.object({
  date: z.string(),
  node: z.string(),
  chromium: z.string(),
  /** Load of the machine before the run. */
  load: z.number(),
  runs: z.number(),
  figures: z.array(FigureSchema),
})
/** Both parts of the benchmark. Each is replaced when it is run again. */
const ResultsSchema = z.object({
  pages: z.optional(PartSchema),
  growth: z.optional(PartSchema),
})
export type Part = z.infer<typeof PartSchema>
export type Results = z.infer<typeof ResultsSchema>

const DECIMALS: Record<Unit, number> = { ms: 0, kB: 1, ratio: 2, shift: 4, s: 2, times: 2 }
const MARK: Partial<Record<Unit, string>> = { ms: ' ms', kB: ' kB', s: ' s', times: ' x' }

const say = (value: number, unit: Unit): string =>
  `${value.toLocaleString('en-GB', {
    minimumFractionDigits: DECIMALS[unit],
    maximumFractionDigits: DECIMALS[unit],
  })}${MARK[unit] ?? ''}`

export async function lastResults(file: string): Promise<Results> {
  const text = await readFile(file, 'utf8').catch(() => '{}')
  const json: unknown = JSON.parse(text)
  const read = ResultsSchema.safeParse(json)
  return read.success ? read.data : {}
}

const rounded = (figure: Figure): Figure => ({
  ...figure,
  value: Number(figure.value.toFixed(DECIMALS[figure.unit])),
})

export function writeResults(file: string, results: Results): Promise<void> {
  const round = (part: Part | undefined) => part && { ...part, figures: part.figures.map(rounded) }
  const { pages, growth } = results
  // Formatted as oxfmt would.
  const text = JSON.stringify({ pages: round(pages), growth: round(growth) }, null, 2)
  return writeFile(file, `${text}\n`)
}

const sameFigure = (a: Figure) => (b: Figure) =>
  a.under === b.under && a.of === b.of && a.name === b.name

/** Relative differences above this exceed the noise of a machine. */
const NOISE = 0.05

/** Differences from the last results, one line each. */
export function changes(figures: readonly Figure[], before: readonly Figure[]): string {
  const lines = figures.flatMap((figure) => {
    const last = before.find(sameFigure(figure))
    const size = last && Math.abs(figure.value - last.value)
    if (!last || size === undefined || size <= Math.abs(last.value) * NOISE) return []
    const { unit } = figure
    const said = [say(last.value, unit), say(figure.value, unit)]
    return said[0] === said[1] ? [] : [`  ${nameOf(figure)}: ${said.join(' → ')}`]
  })
  return lines.length === 0 ? '  nothing by more than 5%' : lines.join('\n')
}

const nameOf = ({ under, of, name }: Figure): string => `${under}, ${of}, ${name}`

const cellOf = (figure: Figure | undefined): string => {
  if (!figure) return '–'
  const met = meets(figure)
  return `${say(figure.value, figure.unit)}${met === undefined ? '  ' : met ? ' ✓' : ' ✗'}`
}

/** A table for each condition: a row per figure and a column per page, with ✓ or ✗ where there is a limit. */
export function table(figures: readonly Figure[]): string {
  const unique = (values: string[]) => [...new Set(values)]
  return unique(figures.map(({ under }) => under))
    .map((under) => {
      const own = figures.filter((figure) => figure.under === under)
      const columns = unique(own.map(({ of }) => of))
      const names = unique(own.map(({ name }) => name))
      const line = (first: string, cells: string[]) =>
        `  ${first.padEnd(38)}${cells.map((cell) => cell.padStart(18)).join('')}`.trimEnd()
      const rows = names.map((name) =>
        line(
          name,
          columns.map((of) => cellOf(own.find((f) => f.of === of && f.name === name))),
        ),
      )
      const head = line(
        '',
        columns.map((column) => `${column}  `),
      )
      return [`\n${under}`, head, ...rows].join('\n')
    })
    .join('\n')
}

/** Every limit with its figure. */
export function limits(figures: readonly Figure[]): string {
  const judged = figures.filter(({ limit }) => limit !== undefined)
  const lines = judged.map((figure) => {
    const most = `${figure.isUnder === true ? 'under' : 'at most'} ${say(figure.limit ?? 0, figure.unit)}`
    const verdict = meets(figure) === true ? 'met    ' : 'NOT MET'
    return `  ${verdict}  ${nameOf(figure)}: ${say(figure.value, figure.unit)} (${most})`
  })
  const met = judged.filter((figure) => meets(figure) === true).length
  return [`\nBars: ${met} of ${judged.length} met`, ...lines].join('\n')
}
