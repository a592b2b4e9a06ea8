import type { KeptVersion } from '@/model/changes/kept-version'
import { dateLabel } from '@/model/values/period'

/** The version of the data that the page shows, where its address names one; its details once they are known. */
interface Shown {
  version: string
  details?: KeptVersion
}

let shown: Shown | undefined

/** The kept version that the page shows instead of today’s data. It stays the same until the page is loaded anew. */
export const keptVersion = (): Shown | undefined => shown

export function setKeptVersion(version: Shown | undefined): void {
  shown = version
}

/**
 * The kept version that holds exactly today’s figures, if they are kept, so that a link to it shows for ever what the page
 * shows now; undefined where an earlier version is shown, whose links name it anyway.
 */
export const keptAs = (): string | undefined =>
  shown ? undefined : import.meta.env.VITE_KEPT_VERSION || undefined

/** "30 November 2026 (Committee, 7 September 2026)". */
const versionName = ({ keptOn, name }: KeptVersion): string => `${dateLabel(keptOn)} (${name})`

/** "Figures as they stood on 30 November 2026 (Committee, 7 September 2026).", where a kept version is shown. */
export const asTheyStood = (): string | undefined =>
  shown?.details && `Figures as they stood on ${versionName(shown.details)}.`
