import type { Measure, Category } from '../schema/indicator'
import { areaInSentence, type Area } from '../schema/area'
import { figureAt, wholeOf, type Figures } from '../figures/figures'
import { averagePoint, neighboursLabel, OF_NEIGHBOURS } from './neighbours'
import type { Point, Role, Series } from './types'

interface SeriesContext {
  figures: Figures
  measure: Measure
  periods: readonly string[]
  categories: readonly (Category | undefined)[]
  average: 'median' | 'mean'
}

const roleOf = (area: Area): Role =>
  area.level === 'country' ? 'england' : area.level === 'region' ? 'region' : 'other'

/** Whether a series is for a region or for England. */
export const isWide = ({ role }: Series): boolean => role === 'region' || role === 'england'

/** The name of a series within a sentence: "the South East". */
export const seriesInSentence = ({ area, label }: Series): string =>
  area ? areaInSentence(area) : label

/**
 * Functions that make the series of a view, one for each category: for the council, a benchmark or
 * its neighbours.
 */
export function seriesMaker({ figures, measure, periods, categories, average }: SeriesContext) {
  const pointAt = (area: string, period: string, category?: Category): Point | undefined => {
    const cell = { area, period, category: category?.id ?? 'total' }
    const found = figureAt(figures, { ...cell, measure: measure.id })
    if (!found) return undefined
    const part = (id: string | undefined, of: string) =>
      id === undefined ? undefined : figureAt(figures, { ...cell, category: of, measure: id })
    const parts = [
      part(measure.numerator, cell.category),
      part(measure.denominator, wholeOf(cell.category, measure)),
    ]
    const [count, denominator] = parts.map((one) => one?.current.value)
    const whole = part(category && measure.kind === 'count' ? measure.id : undefined, 'total')
    return {
      period,
      value: found.current.value,
      ...(count === undefined ? {} : { count }),
      ...(denominator === undefined ? {} : { denominator }),
      ...(whole ? { whole: whole.current.value } : {}),
      observation: found.current,
      earlier: found.earlier,
      partsFrom: parts.flatMap((one) => one?.current.release ?? []),
      ...(found.current.note === undefined ? {} : { note: found.current.note }),
    }
  }
  const pointsBy = (at: (period: string) => Point | undefined): ReadonlyMap<string, Point> =>
    new Map(
      periods.flatMap((period) => {
        const point = at(period)
        return point ? [[period, point] as const] : []
      }),
    )
  const ofArea = (area: Area, role: Role): Series[] =>
    categories.map((category) => ({
      id: `${area.code}|${category?.id ?? 'total'}`,
      label:
        role === 'subject' && categories.length > 1
          ? (category?.short ?? category?.label ?? 'Total')
          : area.name,
      role,
      area,
      ...(category ? { category } : {}),
      points: pointsBy((period) => pointAt(area.code, period, category)),
    }))
  return {
    ofSubject: (area: Area): Series[] => ofArea(area, 'subject'),
    ofBenchmark: (area: Area): Series[] => ofArea(area, roleOf(area)),
    ofNeighbours: ({ code: subject, neighbours = [] }: Area): Series[] =>
      categories.map((category) => ({
        id: `neighbours|${category?.id ?? 'total'}`,
        label: neighboursLabel(average),
        role: 'neighbours',
        ...(category ? { category } : {}),
        points: pointsBy((period) => {
          const points = neighbours.flatMap(({ code }) => pointAt(code, period, category) ?? [])
          const point = averagePoint(points, {
            period,
            measure,
            average,
            of: neighbours.length,
            subject,
          })
          return (
            point && {
              ...point,
              average: { area: OF_NEIGHBOURS + subject, period, category: category?.id ?? 'total' },
            }
          )
        }),
      })),
  }
}
