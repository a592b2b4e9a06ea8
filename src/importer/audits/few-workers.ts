import type { AuditRow } from './read-audits'

/** The audits of fewer workers than this are those of one person, or of two who can tell each other’s. */
const LEAST_WORKERS = 3

/**
 * Whether some audits may be divided in a release: where the file names workers, each group must be of at least three,
 * since its grades would be those of one or two people otherwise.
 * @param rows of one period
 * @param idOf the group that a row is in
 */
export function mayBeDivided(rows: readonly AuditRow[], idOf: (row: AuditRow) => string): boolean {
  if (rows.every(({ worker }) => worker === '')) return true
  const workers = new Map<string, Set<string>>()
  for (const row of rows)
    workers.set(idOf(row), (workers.get(idOf(row)) ?? new Set()).add(row.worker))
  return [...workers.values()].every(({ size }) => size >= LEAST_WORKERS)
}
