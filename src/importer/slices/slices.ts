import type { Area } from '@/model/schema/area'
import type { Catalogue, Indicator } from '@/model/schema/indicator'
import type { ObservationFile } from '@/model/schema/observation'
import { SPREAD_PATH, spreadOf } from '@/model/overview/spread'
import { EVIDENCE, OVERVIEW, slicePath, type Slice } from '@/model/schema/slice'
import { describeProblem } from '../tables/problem'
import { cutAreas, cutPeers } from './area-slices'
import { cutCatalogue, creditsOf, warningOf } from './catalogue-slices'
import { evidenceOf } from './evidence'
import { groupBy } from '../tables/group-by'
import { cutFind } from './search-slice'
import { headlineParts, type Parts } from './headline-parts'
import { cutJudgements } from './inspection-slice'
import { keepRows, splitBy, textOf } from './keep-rows'
import { LateTexts } from '../data-folder/late-texts'
import { packedFile } from './packed-file'
import { readData, type DataFiles } from '../data-folder/read-data'
import { earlierPeriods, filesOfSlice } from './recent-years'
import { withComments } from '../data-folder/with-comments'
import { withSharedAnnotations } from '../data-folder/shared-annotations'
import { cutTerms, saidOf } from './term-slices'
import { annualBeside } from './with-annual'

/** Place of the area in a row. */
const AREA = 0

/** The file with only the columns and rows of some measures and categories. */
function keepParts(file: ObservationFile, { measures, categories }: Parts): ObservationFile {
  const columns = file.measures.flatMap((measure, index) => (measures.has(measure) ? [index] : []))
  const rows = file.rows.map((row) => [
    ...row.slice(0, 3),
    ...columns.map((column) => row[column + 3] ?? null),
    row.at(-1) ?? null,
  ])
  const kept = rows.flatMap((row, index) =>
    categories.has(textOf(row[2])) && row.slice(3, -1).some((cell) => cell !== null) ? [index] : [],
  )
  const notes = file.notes?.filter(({ measure }) => measure === undefined || measures.has(measure))
  return keepRows(
    {
      ...file,
      rows,
      measures: file.measures.filter((m) => measures.has(m)),
      ...(notes ? { notes } : {}),
    },
    kept,
  )
}

/**
 * Cuts the observation files into what one screen needs for one area.
 * @param files the observation files of every release. All releases stay in the slices, so that the
 *   latest view and the view as known on a date come out the same as from the whole data
 * @returns for each area, a slice for each theme, for the overview and for the evidence. A slice
 *   without rows is empty, so that a reader never asks for a file that does not exist
 */
export function cutSlices(
  catalogue: Pick<Catalogue, 'indicators' | 'themes'> & { evidence: ReadonlySet<string> },
  areas: readonly Area[],
  files: readonly ObservationFile[],
): Slice[] {
  const { indicators, themes, evidence } = catalogue
  const slices = new Map<string, Slice>(
    [OVERVIEW, EVIDENCE, ...themes.map(({ id }) => id)].flatMap((set) =>
      areas.map(({ code }): [string, Slice] => [
        slicePath(set, code),
        { area: code, set, files: [] },
      ]),
    ),
  )
  const add = (set: string, file: ObservationFile): void => {
    for (const [area, part] of splitBy(file, AREA)) {
      const path = slicePath(set, area)
      const slice = slices.get(path)
      if (slice) slice.files.push(part)
      else slices.set(path, { area, set, files: [part] })
    }
  }
  const ofIndicator = groupBy(files, ({ indicator }) => indicator)
  for (const indicator of indicators) {
    const own = ofIndicator.get(indicator.id) ?? []
    for (const file of own) add(indicator.theme, file)
    if (evidence.has(indicator.id)) for (const file of own) add(EVIDENCE, file)
    if (indicator.headlines.length === 0) continue
    for (const file of own) add(OVERVIEW, keepParts(file, headlineParts(indicator)))
  }
  return [...slices.values()]
}

/** A slice as it is published. */
const sliceText = (slice: Pick<Slice, 'files'>): string =>
  JSON.stringify({ ...slice, files: slice.files.map(packedFile) })

/**
 * The slices of all of public/data as files. Their texts are made when they are read: of thousands, a page
 * needs a few.
 * @returns text by path from the data folder
 * @throws {Error} naming the first problem when the data do not fit their schemas
 */
export function sliceFiles(files: DataFiles): LateTexts {
  const { data, problems } = readData(files)
  const [first] = problems
  if (first) throw new Error(`public/data: ${describeProblem(first)}`)
  const tables = data?.tables.map((table) => table.content) ?? []
  if (!data) return new LateTexts([])
  const { releases } = data.releases.content
  const catalogue = withComments(
    withSharedAnnotations(data.catalogue.content),
    data.commentary?.content,
    releases,
  )
  const inspection = data.inspection.content
  const evidence = evidenceOf(inspection)
  const home = data.areas.content.areas.find(({ code }) => code === catalogue.home)
  const places = data.areas.content.areas
  const beside = annualBeside(catalogue, places, { tables, published: tables })
  const slices = cutSlices({ ...catalogue, evidence }, places, [...tables, ...beside])
  const ofIndicator = groupBy(tables, ({ indicator }) => indicator)
  const earlier = earlierPeriods(catalogue.indicators, (id) => ofIndicator.get(id) ?? [])
  const rows = [
    ...slices.flatMap((slice) => filesOfSlice(slice, earlier)),
    ...cutPeers(catalogue.indicators, tables),
  ]
  const texts = [
    ...cutAreas(data.areas.content, catalogue.home),
    ...cutCatalogue(
      catalogue,
      new Map(
        catalogue.indicators.map(({ id }) => [id, saidOf(ofIndicator.get(id) ?? [], releases)]),
      ),
      {
        evidence,
        without: inspection.actions.length === 0 ? ['/actions'] : [],
        credits: creditsOf(releases, home?.name ?? ''),
        warning: warningOf(releases),
      },
    ),
    ...cutJudgements(catalogue.indicators, tables),
    ...cutFind(catalogue),
    ...cutTerms({ sources: releases, inspection }, catalogue.glossary),
  ]
  const ofHeadlines = (indicator: Indicator) =>
    (ofIndicator.get(indicator.id) ?? []).map((file) => keepParts(file, headlineParts(indicator)))
  const spread = () =>
    spreadOf(catalogue.indicators, ofHeadlines, { areas: data.areas.content, releases })
  return new LateTexts([
    [SPREAD_PATH, () => JSON.stringify(spread())] as const,
    ...rows.map(([path, part]) => [path, () => sliceText(part)] as const),
    ...texts.map(([path, text]) => [path, () => text] as const),
  ])
}
