import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { knownFiles, knownIndicators, knownReleases } from '@mocks/known-releases'
import { readDataFiles } from '@/importer/disk'
import { withSharedAnnotations } from '@/importer/data-folder/shared-annotations'
import { splitBy } from '@/importer/slices/keep-rows'
import { siteOf } from '@/importer/data-folder/site'
import { AreasSchema } from '@/model/schema/area'
import { figuresFrom, type Figures } from '@/model/figures/figures'
import { CatalogueFileSchema, SettingsSchema } from '@/model/schema/authored-files'
import type { Indicator } from '@/model/schema/indicator'
import { ObservationFileSchema, type ObservationFile } from '@/model/schema/observation'
import { ReleasesSchema } from '@/model/schema/release'
import type { Selection } from '@/model/view/selection'
import { headlineCards, type HeadlineCard } from '@/model/overview/headline-cards'
import { buildView } from '@/model/view/build-view'
import type { View } from '@/model/view/types'

/** The published figures as known on the day in mocks/known-releases. */
const FOLDER = join(process.cwd(), 'public/data')

const read = (path: string): unknown => JSON.parse(readFileSync(join(FOLDER, path), 'utf8'))

export const areas = AreasSchema.parse(read('areas.json'))
export const releases = knownReleases(ReleasesSchema.parse(read('releases.json')).releases)
const written = CatalogueFileSchema.parse(read('catalogue.json'))
export const catalogue = withSharedAnnotations({
  ...written,
  indicators: knownIndicators(written.indicators, releases),
  ...siteOf(SettingsSchema.parse(read('settings.json')), areas.areas),
})

export const SOUTH_EAST = 'E12000008'
export const ENGLAND = 'E92000001'
export const BUCKINGHAMSHIRE = 'E06000060'
export const MILTON_KEYNES = 'E06000042'
export const CITY_OF_LONDON = 'E09000001'
export const KINGSTON = 'E09000021'
export const CUMBERLAND = 'E06000063'

/**
 * Councils that differ from each other: with papers, without, tiny, with a joint workforce return, and new
 * since 2023.
 */
export const COUNCILS = [BUCKINGHAMSHIRE, MILTON_KEYNES, CITY_OF_LONDON, KINGSTON, CUMBERLAND]

/** Text of every data file that people wrote or imported, by its path. */
export const dataFiles = () => readDataFiles(FOLDER).then(knownFiles)

export function indicator(id: string): Indicator {
  const found = catalogue.indicators.find((i) => i.id === id)
  if (!found) throw new Error(`the catalogue has no ${id}`)
  return found
}

const held = new Map<string, ObservationFile[]>()

/** The indicator's table in every release. */
export function filesOf(id: string): ObservationFile[] {
  const files =
    held.get(id) ??
    releases
      .filter((release) => release.indicators.includes(id))
      .map((release) => ObservationFileSchema.parse(read(`releases/${release.id}/${id}.json`)))
  held.set(id, files)
  return files
}

const parts = new Map<string, Map<string, ObservationFile>[]>()

/** The indicator's tables of a council, its region and England alone, as pages load them. */
export function filesAround(id: string, area: string): ObservationFile[] {
  const byArea = parts.get(id) ?? filesOf(id).map((file) => splitBy(file, 0))
  parts.set(id, byArea)
  const region = areas.areas.find(({ code }) => code === area)?.parent ?? ''
  return byArea.flatMap((of) => [area, region, ENGLAND].flatMap((code) => of.get(code) ?? []))
}

const resolved = new Map<string, Figures>()

export function figuresOf(id: string, asAt?: string): Figures {
  const key = `${id}|${asAt ?? ''}`
  const figures =
    resolved.get(key) ?? figuresFrom(filesOf(id), { indicator: indicator(id), releases, asAt })
  resolved.set(key, figures)
  return figures
}

export const aSelection = (over: Partial<Selection> = {}): Selection => ({
  area: BUCKINGHAMSHIRE,
  average: 'median',
  view: 'chart',
  axis: 'auto',
  ...over,
})

/** A view as the product builds it, with the figures of every authority. */
export const realView = (id: string, over: Partial<Selection> = {}): View =>
  buildView(
    { indicator: indicator(id), figures: figuresOf(id, over.asAt), areas, releases },
    aSelection(over),
  )

const cards = new Map<string, HeadlineCard[]>()

/** The overview's cards for a council, computed once. */
export function cardsOf(area: string): HeadlineCard[] {
  const files = catalogue.indicators.flatMap((i) =>
    i.headlines.length > 0 ? filesAround(i.id, area) : [],
  )
  const from = { ...catalogue, areas, releases, selection: aSelection({ area }) }
  const made = cards.get(area) ?? headlineCards(files, from)
  cards.set(area, made)
  return made
}
