import type { Council } from '@mocks/returns/council'
import { isoOf } from '@/importer/returns/day'
import type { Flow } from '@/importer/returns/measures/flows'
import { workOut, type Monthly } from '@/importer/returns/measures/work-out'
import { readReturns } from '@/importer/returns/ssda903/read-returns'
import { isoDate } from '@mocks/returns/lives'
import type { Counted } from './brute-force'

type File = Council['files'][number]

export const inBytes = (files: readonly File[]) =>
  files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }))

/** What the importer reads of a council’s files. */
export function readCouncil({ files, newest, span }: Council) {
  const saved = isoDate(span.known)
  return readReturns(inBytes(files), { newest, saved, published: '2026-11-28' })
}

/**
 * What the importer works out of a council’s files.
 * @throws {Error} with the messages, when the files are refused
 */
export function monthlyOf(council: Council): Monthly {
  const { returns, findings } = readCouncil(council)
  if (!returns)
    throw new Error(
      findings
        .filter(({ severity }) => severity === 'error')
        .map(({ file, row, message }) => `${file}:${row} ${message}`)
        .join('\n'),
    )
  return workOut(returns)
}

/** The importer’s counts under the keys of the brute force. */
export function keyed(monthly: Monthly): Counted {
  const counted: Counted = {}
  const divisions = (key: string, divided: Flow['monthDivided']) => {
    for (const [division, counts] of divided)
      for (const [category, count] of counts) counted[`${key}|${division}|${category}`] = count
  }
  for (const { day, total, parts, divided } of monthly.onDays) {
    const iso = isoOf(day)
    counted[`number|${iso}`] = total
    for (const [annual, count] of parts) counted[`${annual}|${iso}`] = count
    for (const [annual, counts] of divided)
      for (const [category, count] of counts) counted[`${annual}|${iso}|${category}`] = count
  }
  for (const name of ['started', 'ceased', 'placed', 'moved'] as const)
    for (const flow of monthly[name]) {
      const iso = isoOf(flow.day)
      counted[`${name}|month|${iso}`] = flow.inMonth
      divisions(`${name}|month|${iso}`, flow.monthDivided)
      counted[`${name}|april|${iso}`] = flow.sinceApril
      if (flow.twelveMonths === undefined) continue
      counted[`${name}|year|${iso}`] = flow.twelveMonths
      divisions(`${name}|year|${iso}`, flow.divided ?? new Map())
    }
  for (const { day, count } of monthly.shortBreaks)
    counted[`short-breaks-only|${isoOf(day)}`] = count
  return counted
}

/** The keys whose counts differ, where a count that is not given is 0. */
export const differences = (a: Counted, b: Counted): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((key) => (a[key] ?? 0) !== (b[key] ?? 0))
    .map((key) => `${key}: ${a[key] ?? 0} and ${b[key] ?? 0}`)
