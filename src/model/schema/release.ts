import * as z from 'zod/mini'
import type { Observation } from './observation'

export const ReleaseSchema = z.object({
  id: z.string(),
  /** The publication that the release is an edition of, the same from year to year. */
  publication: z.string(),
  publisher: z.string(),
  title: z.string(),
  /** Day (2023-09-07), month (2022-11) or year (2025) of publication, as exactly as it is known. */
  published: z.string(),
  /** Official statistics outrank a council's own papers for the same cell. */
  standing: z.enum(['official', 'local']),
  licence: z.string(),
  /** The attribution that the licence asks for, word for word. */
  attribution: z.string(),
  url: z.optional(z.string()),
  /** The document itself, for releases that are papers. */
  document: z.optional(z.string()),
  files: z.array(z.object({ name: z.string(), sha256: z.string(), rows: z.optional(z.number()) })),
  indicators: z.array(z.string()),
  note: z.optional(z.string()),
  /** Day, month or year of the publication's next edition, where the publisher has announced it. */
  next: z.optional(z.string()),
  /** The same for some of its indicators, where the publisher renews them at times of their own. */
  nextOf: z.optional(z.array(z.object({ next: z.string(), indicators: z.array(z.string()) }))),
  confidentiality: z.enum(['public', 'internal', 'restricted']),
  /** Values of earlier releases that this release withdraws. A part left out matches everything. */
  withdraws: z.optional(
    z.array(
      z.object({
        release: z.string(),
        indicator: z.string(),
        area: z.optional(z.string()),
        period: z.optional(z.string()),
        category: z.optional(z.string()),
        measure: z.optional(z.string()),
        reason: z.string(),
      }),
    ),
  ),
})

/**
 * A local release's rule on statistical disclosure. Only releases.json holds it; no page needs it.
 */
interface DisclosureRule {
  threshold?: number | undefined
  disclosure?: 'as-published' | undefined
  disclosureReason?: string | undefined
}
export type Release = z.infer<typeof ReleaseSchema> & DisclosureRule
export const ReleasesSchema = z.object({ releases: z.array(ReleaseSchema) })

/** One cell with its history: the current value, and what earlier releases said, newest first. */
export interface Resolved {
  current: Observation
  earlier: readonly Observation[]
}

export const cellKey = (o: Pick<Observation, 'area' | 'period' | 'category' | 'measure'>): string =>
  `${o.area}|${o.period}|${o.category}|${o.measure}`

/**
 * The last day of a year or month, or the day itself: the day by which a release is certainly out.
 */
export function knownFrom(published: string): string {
  if (published.length > 7) return published
  const [year = 0, month = 12] = published.split('-').map(Number)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return `${year}-${String(month).padStart(2, '0')}-${last}`
}

/** Releases published by a day (ISO date), oldest first; all of them if no day is given. */
export const releasesKnownOn = (releases: readonly Release[], asAt?: string): Release[] =>
  releases
    .map((release) => ({ release, from: knownFrom(release.published) }))
    .filter(({ from }) => asAt === undefined || from <= asAt)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ release }) => release)

/**
 * Decides which observation stands for each cell, from the releases known on a day. Official
 * statistics outrank council papers; where the standing is equal the newest release wins, whether
 * it holds a number or a reason for none. A withdrawn value no longer stands: if nothing else
 * covers its cell, the cell becomes 'x' (not available) with the reason as its note.
 * @param observations of one indicator, from any number of releases, in any order
 * @param asAt ISO date; if absent, the latest position
 */
export function resolve(
  observations: readonly Observation[],
  releases: readonly Release[],
  asAt?: string,
): Map<string, Resolved> {
  const known = releasesKnownOn(releases, asAt)
  const order = new Map(
    [
      ...known.filter((r) => r.standing === 'local'),
      ...known.filter((r) => r.standing === 'official'),
    ].map((release, index) => [release.id, index]),
  )
  const withdrawals = known.flatMap((release) =>
    (release.withdraws ?? []).map((w) => ({ ...w, by: release })),
  )
  const withdrawal = (o: Observation) =>
    withdrawals.find(
      (w) =>
        w.release === o.release &&
        (w.area ?? o.area) === o.area &&
        (w.period ?? o.period) === o.period &&
        (w.category ?? o.category) === o.category &&
        (w.measure ?? o.measure) === o.measure,
    )
  const cells = new Map<string, Observation[]>()
  for (const observation of observations) {
    if (!order.has(observation.release)) continue
    const key = cellKey(observation)
    const cell = cells.get(key)
    if (cell) cell.push(observation)
    else cells.set(key, [observation])
  }
  const resolved = new Map<string, Resolved>()
  for (const [key, cell] of cells) {
    if (cell.length > 1)
      cell.sort((a, b) => (order.get(b.release) ?? 0) - (order.get(a.release) ?? 0))
    const standing = cell.find((o) => !withdrawal(o))
    const newest = cell[0]
    if (!newest) continue
    const taken = standing ? undefined : withdrawal(newest)
    const current: Observation = standing ?? {
      ...newest,
      value: 'x',
      release: taken?.by.id ?? newest.release,
      note: `Withdrawn: ${taken?.reason ?? 'no reason given'}`,
    }
    resolved.set(key, { current, earlier: cell.filter((o) => o !== standing) })
  }
  return resolved
}
