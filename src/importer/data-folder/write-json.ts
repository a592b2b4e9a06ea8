import type { Areas } from '@/model/schema/area'
import type { Catalogue } from '@/model/schema/indicator'
import type { ObservationFile } from '@/model/schema/observation'
import type { Release } from '@/model/schema/release'
import { withoutSite } from './site'

const member = (key: string, value: unknown): string =>
  `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`

const lines = (key: string, items: readonly unknown[]): string =>
  items.length === 0
    ? `  ${JSON.stringify(key)}: []`
    : `  ${JSON.stringify(key)}: [\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`

/** An observation file with one row per line, so that a diff shows the rows that changed. */
export function writeObservations({ rows, notes, ...head }: ObservationFile): string {
  const members = Object.entries(head).map(([key, value]) => member(key, value))
  members.push(lines('rows', rows))
  if (notes) members.push(lines('notes', notes))
  return `{\n${members.join(',\n')}\n}\n`
}

/** areas.json with one area per line. */
export const writeAreas = ({ neighbourModel, areas }: Areas): string =>
  `{\n${member('neighbourModel', neighbourModel)},\n${lines('areas', areas)}\n}\n`

export const writeReleases = (releases: readonly Release[]): string =>
  `${JSON.stringify({ releases }, null, 2)}\n`

/** catalogue.json, without the fields that come from settings.json. */
export const writeCatalogue = (catalogue: Catalogue): string =>
  `${JSON.stringify(withoutSite(catalogue), null, 2)}\n`
