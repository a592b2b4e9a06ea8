import type { Release } from './release'

export type Confidentiality = Release['confidentiality']

/** What stands beside every figure of a release that is not public. */
const LABELS = {
  internal: 'Internal: not for publication.',
  restricted: 'Restricted: not to be passed on.',
}

/** Of several releases the one that fewest may see decides. */
export const worstOf = (releases: readonly Pick<Release, 'confidentiality'>[]): Confidentiality =>
  (['restricted', 'internal'] as const).find((level) =>
    releases.some(({ confidentiality }) => confidentiality === level),
  ) ?? 'public'

/** What must be said of figures that are not public; undefined of those that are. */
export const confidentialLabel = (level: Confidentiality | undefined): string | undefined =>
  level === undefined || level === 'public' ? undefined : LABELS[level]
