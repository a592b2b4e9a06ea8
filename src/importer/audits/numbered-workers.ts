import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Category } from '@/model/schema/indicator'
import { dateLabel, periodEnd } from '@/model/values/period'
import type { AuditReading } from './read-audits'

/**
 * What a release calls each worker of a file: "Worker 1, audits to 30 June 2023". A number means the same person
 * within one file only, which is why the name says what the file covers. The numbers follow neither the alphabet
 * nor the file, so that they do not give a name away.
 * @returns by name, in the order of their numbers; a row without a worker is under ''
 */
export function numberedWorkers({ rows, type }: AuditReading): ReadonlyMap<string, Category> {
  const last =
    rows
      .map(({ period }) => period)
      .toSorted()
      .at(-1) ?? ''
  const all = rows.map(({ line, worker }) => `${line} ${worker}`).join('\n')
  const places = new Map(
    [...new Set(rows.map(({ worker }) => worker))].map((worker) => [
      worker,
      bytesToHex(sha256(utf8ToBytes(`${worker}\n${all}`))),
    ]),
  )
  const named = [...places]
    .filter(([worker]) => worker !== '')
    .toSorted(([, a], [, b]) => (a < b ? -1 : 1))
  const until = last.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  const found = named.map(([worker], index): [string, Category] => {
    const label = `Worker ${index + 1}, audits to ${dateLabel(periodEnd(last, type))}`
    return [worker, { id: `worker-${until}-${index + 1}`, label, says: `of worker ${index + 1}` }]
  })
  const none: Category = {
    id: `worker-${until}-not-given`,
    label: 'No worker given',
    says: 'with no worker given',
  }
  return new Map([...found, ...(places.has('') ? [['', none] as const] : [])])
}
