import { aMixView, anIndicator, aView, someAreas, viewOf, type Row } from '@mocks/builders'
import { allCharts } from '@/charts/registry'
import type { ExportInput } from '@/export/format'
import type { Look } from '@/export/picture/svg'
import type { Category } from '@/model/schema/indicator'
import { titleStatement } from '@/model/sentences/short/title'
import { verdict } from '@/model/sentences/verdict'
import { VIEW_FOR } from '../charts/views'
import type { View } from '@/model/view/types'
import { textOf } from '@/model/sentences/parts'

/** Words to an exact total length, each of a natural length. */
const wordsOf = (length: number): string =>
  'Children of the council who were looked after and lived away from their families '
    .repeat(6)
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length, 's')

const LONG_TITLE = wordsOf(200)
const LONG_SOURCE = wordsOf(400)
const YEARS = Array.from({ length: 12 }, (_, i) => String(2014 + i))
const CODES = someAreas().areas.flatMap(({ code, level }) => (level === 'authority' ? [code] : []))
const OTHERS = ['E12000008', 'E92000001', ...CODES.slice(1, 10)]

/** The council and eleven other areas, in the given years. */
const twelveAreas = (years: readonly string[]): View =>
  viewOf({
    measures: ['rate'],
    rows: ['E06000060', ...OTHERS].flatMap((code, n) =>
      years.map((year, i): Row => [code, year, 'total', 30 + n * 7 + ((i * 5 + n) % 9), n + i]),
    ),
    selection: { category: 'total', vs: OTHERS },
  })

const TWELVE: Category[] = YEARS.map((_, i) => ({
  id: `part-${i}`,
  label: `Part ${i + 1}, with a name that is longer than most`,
  short: `Part ${i + 1}`,
}))

/** Twelve parts of the council's whole. */
const twelveParts = (): View =>
  viewOf({
    indicator: anIndicator({
      breakdowns: [{ id: 'parts', label: 'Parts', additive: true, categories: TWELVE }],
    }),
    rows: YEARS.slice(-6).flatMap((year, y) =>
      TWELVE.map(({ id }, i): Row => {
        const percent = i === 0 ? 45 - y : i === 1 ? y + 5 : 5
        return ['E06000060', year, id, null, percent * 5, percent, null, i + 1]
      }),
    ),
    selection: { measure: 'percent', breakdown: 'parts' },
  })

/** The types of chart in which a reader can choose the number of series, at their maximum. */
const TWELVE_OF: Record<string, () => View> = {
  trend: () => twelveAreas(YEARS),
  'area-bar': () => twelveAreas(['2025']),
  mix: twelveParts,
  'breakdown-bar': twelveParts,
  rank: () => aView({ vs: OTHERS }),
  distribution: () => aView({ vs: OTHERS }),
}

/** With a source of 400 characters. */
const longSourced = (view: View): View => ({
  ...view,
  releases: view.releases.map((release) => ({ ...release, title: LONG_SOURCE })),
})

interface Case {
  /** "trend-light": the stored picture's name. */
  name: string
  input: ExportInput
  look: Look
}

/**
 * Every type of chart that leaves the app as a drawing: in light colours, in greyscale, and at its longest.
 */
export const pictureCases = (): Case[] =>
  allCharts()
    .filter(({ format }) => format === 'svg')
    .flatMap(({ id, sentence, title: titleOf }) => {
      const usual = VIEW_FOR[id]?.() ?? aMixView()
      const inputOf = (view: View, title: string): ExportInput => ({
        view,
        title,
        sentence: textOf(sentence?.(view) ?? verdict(view)),
        chartId: id,
        today: '2026-11-22',
      })
      const light = inputOf(usual, titleOf?.(usual) ?? titleStatement(usual))
      const long = inputOf(longSourced(TWELVE_OF[id]?.() ?? usual), LONG_TITLE)
      return [
        { name: `${id}-light`, input: light, look: {} },
        { name: `${id}-greyscale`, input: light, look: { grey: true } },
        { name: `${id}-long-title`, input: long, look: {} },
      ]
    })
