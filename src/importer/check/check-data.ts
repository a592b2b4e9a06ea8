import { checkAnnotations } from './check-annotations'
import { checkAreas } from './check-areas'
import { checkCatalogue } from './check-catalogue'
import { checkCommentary } from './check-commentary'
import { checkDisclosure } from './check-disclosure'
import { checkInspection } from './check-inspection'
import { checkJudged } from './check-judgements'
import { checkFigures, EXACT_PUBLICATIONS, type FigureCounts } from './check-figures'
import { checkObservations } from './check-observations'
import { checkPapers } from './check-papers'
import { checkReportTemplates } from './check-report-templates'
import { checkReleases } from './check-releases'
import { checkSettings } from './check-settings'
import type { Problem } from '../tables/problem'
import { readData, type DataFiles } from '../data-folder/read-data'

/** How much a check has covered. */
export interface Checked extends FigureCounts {
  areas: number
  indicators: number
  releases: number
  files: number
  rows: number
  values: number
}

/**
 * Checks all of public/data: that files match their schemas, that everything referred to exists and
 * everything that exists is referred to, that no observation is given twice, and that published
 * rates and percentages agree with the counts beside them.
 * @param files text by path from public/data, catalogue.json to releases/<id>/<indicator>.json
 * @returns every problem with its file, line, column and remedy; notes, which stop nothing; and
 *   counts of what was checked
 */
export function checkData(files: DataFiles): {
  problems: Problem[]
  notes: Problem[]
  checked: Checked
} {
  const checked = {
    areas: 0,
    indicators: 0,
    releases: 0,
    files: 0,
    rows: 0,
    values: 0,
    rates: 0,
    percentages: 0,
    rounded: 0,
    unchecked: 0,
    explained: 0,
  }
  const { data, problems } = readData(files)
  if (!data) return { problems, notes: [], checked }
  const areas = new Map(data.areas.content.areas.map((area) => [area.code, area]))
  const indicators = new Map(data.catalogue.content.indicators.map((one) => [one.id, one]))
  const releases = new Map(data.releases.content.releases.map((one) => [one.id, one]))
  problems.push(
    ...checkSettings(data),
    ...checkAreas(data),
    ...checkCatalogue(data),
    ...checkJudged(data),
    ...checkAnnotations(data),
    ...checkReleases(data),
    ...checkInspection(data),
    ...checkReportTemplates(data),
    ...checkCommentary(data),
    ...checkPapers(data),
  )
  const known = new Set(areas.keys())
  for (const table of data.tables) {
    const indicator = indicators.get(table.content.indicator)
    const { problems: found, values, rowsOf } = checkObservations(table, indicator, known)
    problems.push(...found)
    checked.files += 1
    checked.rows += table.content.rows.length
    checked.values += values
    const publication = releases.get(table.content.release)?.publication ?? ''
    if (!indicator || !EXACT_PUBLICATIONS.includes(publication)) continue
    const figures = checkFigures(table, rowsOf, { indicator, areas })
    problems.push(...figures.problems)
    checked.rates += figures.counts.rates
    checked.percentages += figures.counts.percentages
    checked.rounded += figures.counts.rounded
    checked.unchecked += figures.counts.unchecked
    checked.explained += figures.counts.explained
  }
  checked.areas = areas.size
  checked.indicators = indicators.size
  checked.releases = releases.size
  // Figures that are themselves invalid cannot be compared with each other.
  const disclosed = problems.length > 0 ? { problems: [], notes: [] } : checkDisclosure(data)
  problems.push(...disclosed.problems)
  return { problems, notes: disclosed.notes, checked }
}

const count = (n: number): string => n.toLocaleString('en-GB')

/** The counts as the command prints them. */
export const describeChecked = (checked: Checked): string =>
  `Checked ${count(checked.indicators)} indicators, ${count(checked.areas)} areas and ${count(checked.releases)} releases: ` +
  `${count(checked.files)} files, ${count(checked.rows)} rows, ${count(checked.values)} values; ` +
  `worked out again ${count(checked.rates)} rates and ${count(checked.percentages)} percentages of authorities exactly, ` +
  `and ${count(checked.rounded)} of regions and England to within the rounding of their counts; ${count(checked.unchecked)} have no counts to check against; ${count(checked.explained)} do not agree, as cautions in the catalogue say.`
