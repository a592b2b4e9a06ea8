import type { Area } from '@/model/schema/area'
import { listInWords } from '@/model/values/format'
import { dateLabel } from '@/model/values/period'

type Reorganised = Pick<Area, 'code' | 'name' | 'from' | 'to' | 'predecessors' | 'successors'>

/**
 * When and from what a council began, or into what it went, in sentences for beneath its charts.
 * @param areas all areas, for the names of those before and after it
 * @returns undefined for a council that has not been reorganised
 */
export function areaHistory(area: Reorganised, areas: readonly Reorganised[]): string | undefined {
  const { name, from, to, predecessors = [], successors = [] } = area
  const found = (codes: readonly string[]) =>
    codes.flatMap((code) => areas.find((one) => one.code === code) ?? [])
  const named = (codes: readonly string[]) => {
    const names = found(codes).map((one) =>
      one.name === name && one.code !== area.code ? `the new ${name}` : one.name,
    )
    // “Cumberland, and Westmorland and Furness”.
    return names.length === 2 && names.some((one) => one.includes(' and '))
      ? names.join(', and ')
      : listInWords(names)
  }
  const sentences: string[] = []
  if (from !== undefined && predecessors.length > 0) {
    const [before] = found(predecessors)
    const shares = before?.successors ?? []
    const how =
      shares.length > 1
        ? `when ${named(predecessors)} was divided into ${named(shares)}`
        : before?.name === name
          ? `in place of an earlier council of the same name`
          : `in place of ${named(predecessors)}`
    const whose = before?.name === name ? 'that council' : named(predecessors)
    sentences.push(
      `${name} began on ${dateLabel(from)}, ${how}. Earlier figures are for ${whose}, and no line joins the two.`,
    )
  }
  if (to !== undefined && successors.length > 0)
    sentences.push(
      `${name} ended on ${dateLabel(to)}. Its area is now ${successors.length > 1 ? 'divided between' : 'part of'} ${named(successors)}, and no line joins the two.`,
    )
  return sentences.length === 0 ? undefined : sentences.join(' ')
}
