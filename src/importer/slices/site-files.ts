import type { Area } from '@/model/schema/area'
import type { Catalogue } from '@/model/schema/indicator'
import type { Papers } from '@/model/inspection/papers'
import type { Inspection } from '@/model/schema/inspection'
import type { Release } from '@/model/schema/release'
import type { Commentary, Settings } from '@/model/schema/authored-files'

type DataFiles = ReadonlyMap<string, string>
// Other fields are kept as they are: these files have been validated already.
type House = Pick<Catalogue, 'themes' | 'compare' | 'indicators' | 'annotations' | 'glossary'>

const pathOf = (release: string, indicator: string): string =>
  `releases/${release}/${indicator}.json`

/**
 * Whether a file has a row of an area. Area codes appear only in rows, so the text can be searched.
 */
const names = (text: string | undefined, codes: readonly string[]): boolean =>
  codes.some((code) => text?.includes(`"${code}"`) === true)

/** The releases of the site: official ones, and the home council's own papers. */
function shownReleases(
  files: DataFiles,
  releases: readonly Release[],
  {
    settings: { home, ownReleases },
    papersOfHome,
  }: { settings: Settings; papersOfHome: ReadonlySet<string> },
): Release[] {
  const isOwn = ({ id, indicators }: Release) =>
    ownReleases?.includes(id) ??
    (papersOfHome.has(id) ||
      indicators.some((indicator) => names(files.get(pathOf(id, indicator)), [home])))
  return releases.filter((release) => release.standing === 'official' || isOwn(release))
}

/** The catalogue with only some indicators, and without references to the others. */
function shownCatalogue(
  catalogue: House,
  {
    shown,
    releases,
    home,
  }: { shown: ReadonlySet<string>; releases: ReadonlySet<string>; home: string },
): House {
  const kept = (ids: readonly string[]) => ids.filter((id) => shown.has(id))
  const indicators = catalogue.indicators
    .filter(({ id }) => shown.has(id))
    .map((one) => ({
      ...one,
      related: kept(one.related),
      ...(one.targets
        ? { targets: one.targets.filter(({ source }) => releases.has(source.release)) }
        : {}),
    }))
  return {
    ...catalogue,
    indicators,
    themes: catalogue.themes.filter(({ id }) => indicators.some(({ theme }) => theme === id)),
    compare: kept(catalogue.compare),
    annotations: catalogue.annotations.map((one) => ({
      ...one,
      ...(one.indicators ? { indicators: kept(one.indicators) } : {}),
    })),
    glossary: catalogue.glossary.filter(({ area }) => area === undefined || area === home),
  }
}

/**
 * The data as the site of one council shows them, without the papers of other councils and without
 * indicators that hold no figure of its own.
 * @param files all of the data folder, including settings.json, without problems in data:check
 */
export function siteFiles(files: DataFiles): Map<string, string> {
  const read = (path: string) => JSON.parse(files.get(path) ?? 'null')
  const settings: Settings = read('settings.json')
  const { areas }: { areas: Area[] } = read('areas.json')
  const list: { releases: Release[] } = read('releases.json')
  const catalogue: House = read('catalogue.json')
  const inspection: Inspection = read('inspection.json')
  const held: Papers | null = read('papers.json')
  const papersOfHome = new Set(
    held?.records.flatMap(({ area, release }) => (area === settings.home ? release : [])),
  )
  const releases = shownReleases(files, list.releases, { settings, papersOfHome })
  const ids = new Set(releases.map(({ id }) => id))
  const joint = areas.find(({ members }) => members?.includes(settings.home) === true)?.code ?? []
  const wide = areas.flatMap(({ level, code }) => (level === 'country' ? code : []))
  const codes = areas.flatMap(({ level, code }) => (level === 'authority' ? code : []))
  const hasFigures = (indicator: string) =>
    releases.some(({ id, standing }) => {
      const text = files.get(pathOf(id, indicator))
      // An indicator of national figures is kept where the council's own paper quotes them, or where
      // nobody publishes any for councils.
      return (
        names(text, [settings.home, joint].flat()) ||
        (names(text, wide) && (standing === 'local' || !names(text, codes)))
      )
    })
  const shown = new Set(catalogue.indicators.flatMap(({ id }) => (hasFigures(id) ? id : [])))
  const ownRecords = <Held extends { release: string }>(records: readonly Held[]): Held[] =>
    records.filter(({ release }) => ids.has(release))
  const changed: [string, unknown][] = [
    [
      'releases.json',
      {
        releases: releases.map((release) => ({
          ...release,
          indicators: release.indicators.filter((id) => shown.has(id)),
        })),
      },
    ],
    ['catalogue.json', shownCatalogue(catalogue, { shown, releases: ids, home: settings.home })],
    [
      'inspection.json',
      {
        ...inspection,
        events: ownRecords(inspection.events),
        judgements: ownRecords(inspection.judgements),
        recommendations: ownRecords(inspection.recommendations),
        statementAreas: ownRecords(inspection.statementAreas),
        actions: ownRecords(inspection.actions),
      },
    ],
  ]
  const said: Commentary | null = read('commentary.json')
  if (said)
    changed.push([
      'commentary.json',
      {
        ...said,
        comments: said.comments.filter(
          ({ area, indicator, release }) =>
            area === settings.home &&
            shown.has(indicator) &&
            (release === undefined || ids.has(release)),
        ),
      },
    ])
  if (held)
    changed.push([
      'papers.json',
      {
        ...held,
        records: ownRecords(held.records),
        programme: ownRecords(held.programme),
      },
    ])
  const kept = new Set(releases.flatMap(({ id }) => [...shown].map((one) => pathOf(id, one))))
  const site = new Map(
    [...files].filter(([path]) => !path.startsWith('releases/') || kept.has(path)),
  )
  for (const [path, content] of changed) {
    const text = JSON.stringify(content, null, 2)
    // A file that is shown whole keeps its text.
    if (text !== JSON.stringify(read(path), null, 2)) site.set(path, `${text}\n`)
  }
  return site
}
