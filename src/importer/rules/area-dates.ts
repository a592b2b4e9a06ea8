import type { Area } from '@/model/schema/area'
import { listInWords } from '@/model/values/format'
import { dateLabel } from '@/model/values/period'
import type { Problem } from '../tables/problem'

/**
 * Whether an area ended before the end of a period, or began only after it.
 * @param end last day of the period, ISO
 * @param areas the areas of areas.json, for the names of the area's predecessors and successors
 * @returns what is wrong and what to do; undefined where the area existed
 */
export function areaNotThen(
  area: Area,
  end: string,
  areas: readonly Area[],
): Pick<Problem, 'message' | 'remedy'> | undefined {
  const named = (codes: readonly string[] = []) =>
    listInWords(
      codes.map((code) => `${areas.find((one) => one.code === code)?.name ?? 'another'} (${code})`),
    )
  const self = named([area.code])
  if (area.to !== undefined && end > area.to) {
    const after = area.successors ?? []
    const now = `${after.length > 1 ? 'its area is now that of' : 'it is now part of'} ${named(after)}`
    return {
      message: `${self} ended on ${dateLabel(area.to)}${after.length === 0 ? '' : `: ${now}`}.`,
      remedy: `Give figures after that day under the current code, or correct the period.`,
    }
  }
  if (area.from !== undefined && end < area.from) {
    const before = area.predecessors ?? []
    const then = `until then there ${before.length > 1 ? 'were' : 'was'} ${named(before)}`
    return {
      message: `${self} began on ${dateLabel(area.from)}${before.length === 0 ? '' : `: ${then}`}.`,
      remedy: 'Give figures before that day under the code of that time, or correct the period.',
    }
  }
  return undefined
}
