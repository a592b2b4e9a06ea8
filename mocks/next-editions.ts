import { CatalogueFileSchema, ReleasesFileSchema } from '@/model/schema/authored-files'
import { ObservationFileSchema, type ObservationFile } from '@/model/schema/observation'
import { knownFrom } from '@/model/schema/release'
import { writeObservations, writeReleases } from '@/importer/data-folder/write-json'

const YEAR = /20\d\d/g
const later = (text: string): string => text.replaceAll(YEAR, (year) => String(Number(year) + 1))

/**
 * A table with one more year, whose figures repeat those of the last year but one, so that they are
 * consistent.
 */
function withNextYear(table: ObservationFile, release: string): ObservationFile {
  const years = table.rows.flatMap(([, period]) =>
    typeof period === 'string' && /^\d{4}$/.test(period) ? [Number(period)] : [],
  )
  const last = Math.max(...years)
  const source = String(years.includes(last - 1) ? last - 1 : last)
  const next = table.rows.flatMap(([area, period, ...rest]) =>
    period === source ? [[area ?? null, String(last + 1), ...rest]] : [],
  )
  return { ...table, release, rows: [...table.rows, ...next] }
}

/**
 * The data with a made-up next edition of every official publication: its newest release repeated a year
 * later, with one more year of figures. For tests that must still pass when releases are added.
 * @param files text of each data file by its path below public/data
 * @returns all files, including the new releases
 */
export function withNextEditions(files: ReadonlyMap<string, string>): Map<string, string> {
  const read = (path: string): unknown => JSON.parse(files.get(path) ?? '{}')
  const { releases } = ReleasesFileSchema.parse(read('releases.json'))
  const { indicators } = CatalogueFileSchema.parse(read('catalogue.json'))
  const made = new Map(files)
  const official = releases.filter(({ standing }) => standing === 'official')
  const newest = [...new Set(official.map(({ publication }) => publication))].flatMap(
    (publication) =>
      official
        .filter((release) => release.publication === publication)
        .toSorted((a, b) => (knownFrom(a.published) < knownFrom(b.published) ? -1 : 1))
        .slice(-1),
  )
  const added = newest.map((release) => ({
    ...release,
    id: later(release.id),
    title: later(release.title),
    published: later(release.published),
    attribution: later(release.attribution),
    next: undefined,
    files: release.files.map((file) => ({ ...file, name: `next-edition-${file.name}` })),
  }))
  for (const [i, release] of newest.entries())
    for (const { id } of indicators) {
      const text = files.get(`releases/${release.id}/${id}.json`)
      const edition = added[i]
      if (text === undefined || !edition) continue
      const table = withNextYear(ObservationFileSchema.parse(JSON.parse(text)), edition.id)
      const file = table.file === undefined ? {} : { file: `next-edition-${table.file}` }
      made.set(`releases/${edition.id}/${id}.json`, writeObservations({ ...table, ...file }))
    }
  made.set('releases.json', writeReleases([...releases, ...added]))
  return made
}
