import type { Council } from '@mocks/returns/council'
import { isoOf } from '@/importer/returns/day'
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
export function keyed({ onDays, started, ceased }: Monthly): Counted {
  const counted: Counted = {}
  for (const { day, total, parts, divided } of onDays) {
    const iso = isoOf(day)
    counted[`number|${iso}`] = total
    for (const [annual, count] of parts) counted[`${annual}|${iso}`] = count
    for (const [annual, counts] of divided)
      for (const [category, count] of counts) counted[`${annual}|${iso}|${category}`] = count
  }
  for (const [name, flows] of [
    ['started', started],
    ['ceased', ceased],
  ] as const)
    for (const { day, inMonth, sinceApril, twelveMonths, reasons } of flows) {
      const iso = isoOf(day)
      counted[`${name}|month|${iso}`] = inMonth
      counted[`${name}|april|${iso}`] = sinceApril
      if (twelveMonths === undefined) continue
      counted[`${name}|year|${iso}`] = twelveMonths
      if (name === 'ceased')
        for (const [reason, count] of reasons ?? []) counted[`ceased|year|${iso}|${reason}`] = count
    }
  return counted
}

/** The keys whose counts differ, where a count that is not given is 0. */
export const differences = (a: Counted, b: Counted): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((key) => (a[key] ?? 0) !== (b[key] ?? 0))
    .map((key) => `${key}: ${a[key] ?? 0} and ${b[key] ?? 0}`)
