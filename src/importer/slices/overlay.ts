import type { Areas } from '@/model/schema/area'
import type { Catalogue } from '@/model/schema/indicator'
import type { Inspection } from '@/model/schema/inspection'
import type { ObservationFile } from '@/model/schema/observation'
import type { Release } from '@/model/schema/release'
import { GLOSSARY_PATH, indicatorPath, slicePath } from '@/model/schema/slice'
import { cutCatalogue } from './catalogue-slices'
import { evidenceOf } from './evidence'
import { cutFind } from './search-slice'
import { groupBy } from '../tables/group-by'
import { cutPeers } from './area-slices'
import { withSharedAnnotations } from '../data-folder/shared-annotations'
import { cutSlices } from './slices'
import { saidOf } from './term-slices'
import { annualBeside } from './with-annual'
import type { FileChange } from './with-own-figures'

/** The published data with the council's own figures added. */
export interface Added {
  areas: Areas
  /** All releases, the council's own included. */
  releases: readonly Release[]
  catalogue: Catalogue
  /** What the pages show about the site. */
  site: {
    without?: string[] | undefined
    credits?: string | undefined
    warning?: string | undefined
  }
  inspection: Inspection
  /** The council's own tables alone. */
  tables: readonly ObservationFile[]
  /** The published tables that are at hand. */
  published: readonly ObservationFile[]
  /** Which other data files the council's own figures change. */
  changed: { catalogue: boolean; inspection: boolean }
  /** Whether anything is published for an indicator, or for an indicator in one period. */
  isPublished: (indicator: string, period?: string) => boolean
}

/**
 * Cuts own figures into the same files as the published ones.
 * @returns the change to each data file that changes, by its path
 */
export function fileChanges(added: Added): Map<string, FileChange> {
  const { areas, releases, tables, inspection } = added
  const catalogue = withSharedAnnotations(added.catalogue)
  const evidence = evidenceOf(inspection)
  const changes = new Map<string, FileChange>([['releases.json', { whole: { releases } }]])
  const { published } = added
  const all = [...tables, ...annualBeside(catalogue, areas.areas, { tables, published })]
  for (const { set, area, files } of cutSlices({ ...catalogue, evidence }, areas.areas, all))
    if (files.length > 0) changes.set(slicePath(set, area), { files })
  for (const [path, peers] of cutPeers(catalogue.indicators, tables)) {
    const { indicator, period, files } = peers
    const isNew = !added.isPublished(indicator, period)
    changes.set(path, { files, ...(isNew ? { alone: peers } : {}) })
  }
  if (added.changed.inspection) changes.set('inspection.json', { whole: inspection })
  if (!added.changed.catalogue) return changes
  const own = groupBy(tables, ({ indicator }) => indicator)
  const releaseTexts = new Map(
    catalogue.indicators.map(({ id }) => [id, saidOf(own.get(id) ?? [], releases)]),
  )
  const { without = [], credits = '', warning } = added.site
  const site = { evidence, without, credits, warning }
  const cut = [...cutCatalogue(catalogue, releaseTexts, site), ...cutFind(catalogue)]
  for (const [path, text] of cut) {
    const file: Record<string, unknown> = JSON.parse(text)
    // The glossary's list of where terms are used needs all releases, which are not loaded here.
    if (path === GLOSSARY_PATH) continue
    changes.set(path, 'terms' in file ? { explained: file } : { whole: file })
  }
  for (const { id } of catalogue.indicators) {
    const change = changes.get(indicatorPath(id))
    if (change && 'explained' in change && !added.isPublished(id)) change.alone = true
  }
  return changes
}
