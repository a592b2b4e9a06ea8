import type { Release } from './release'

export type Confidentiality = Release['confidentiality']

/** The label beside every figure from a release that is not public. */
const LABELS = {
  internal: 'Internal: not for publication.',
  restricted: 'Restricted: not to be passed on.',
}

/** The strictest level among several releases. */
export const worstOf = (releases: readonly Pick<Release, 'confidentiality'>[]): Confidentiality =>
  (['restricted', 'internal'] as const).find((level) =>
    releases.some(({ confidentiality }) => confidentiality === level),
  ) ?? 'public'

/** The label that figures at this level must carry; undefined if they are public. */
export const confidentialLabel = (level: Confidentiality | undefined): string | undefined =>
  level === undefined || level === 'public' ? undefined : LABELS[level]
