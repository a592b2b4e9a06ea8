import { findEngland, type Area } from '@/model/schema/area'
import type { RowPlace } from '../publications/layouts'

/** The area of a row, or which of its columns is wrong and why. */
export type Located = { area: string } | { role: keyof RowPlace; message: string; remedy: string }

const REFERENCE =
  'Import the current english_las.csv and neighbours file first, or correct the row.'

/** Authorities by their codes, today's and earlier ones. */
const authoritiesByCode = (areas: readonly Area[]): ReadonlyMap<string, Area> =>
  new Map(
    areas
      .filter(({ level }) => level === 'authority')
      .flatMap((area): [string, Area][] =>
        [area.code, ...(area.codes ?? []).map(({ code }) => code)].map((code) => [code, area]),
      ),
  )

/**
 * Returns a function that finds the area of a row: authorities by DfE number (an authority's ONS
 * code can change, and releases change over in different years), regions by code, England by its
 * level.
 * @param areas the areas of areas.json
 */
export function areaLocator(areas: readonly Area[]): (place: RowPlace) => Located {
  const byNumber = new Map(
    areas.flatMap((area): [string, Area][] => (area.dfe === undefined ? [] : [[area.dfe, area]])),
  )
  const regions = new Set(
    areas.filter(({ level }) => level === 'region' || level === 'sub-region').map((a) => a.code),
  )
  const england = findEngland(areas)
  const byCode = authoritiesByCode(areas)
  return ({ level, region, dfe, ons }) => {
    const kind = level.toLowerCase()
    if (kind === 'national' && england) return { area: england.code }
    if (kind === 'regional')
      return regions.has(region)
        ? { area: region }
        : {
            role: 'region',
            message: `the region code "${region}" is not known.`,
            remedy: REFERENCE,
          }
    if (kind !== 'local authority')
      return {
        role: 'level',
        message: `"${level}" is not a level that is read (National, Regional, Local authority).`,
        remedy: 'Remove such rows, or add the level to src/importer/published/locate-area.ts.',
      }
    // Files of other departments have only ONS codes.
    const area = dfe === '' ? byCode.get(ons) : byNumber.get(dfe.replace(/\s*\/\s*/g, ' / '))
    if (!area)
      return dfe === '' && ons !== ''
        ? { role: 'ons', message: `the code "${ons}" is not known.`, remedy: REFERENCE }
        : { role: 'dfe', message: `the DfE number "${dfe}" is not known.`, remedy: REFERENCE }
    const codes = ons.split(/\s*\/\s*/)
    const own = new Set([
      area.code,
      ...area.code.split('-'),
      ...(area.codes ?? []).map((c) => c.code),
    ])
    if (ons !== '' && !codes.every((code) => own.has(code)))
      return {
        role: 'ons',
        message: `"${ons}" is not a code of ${area.name} (DfE number ${dfe}).`,
        remedy: REFERENCE,
      }
    return { area: area.code }
  }
}

/**
 * A name as publishers write it, in plain form: without punctuation, "City of" and "County", and
 * with "and" for "&".
 */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/\b(?:city|county|royal borough|london borough)(?: of)?\b/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim()

/**
 * Returns a function that finds an authority by an ONS code alone, today's or an earlier one, for
 * files without DfE numbers. The name must resemble the authority's, so that a code in the wrong
 * row is noticed.
 * @param areas the areas of areas.json
 */
export function authorityFinder(
  areas: readonly Area[],
): (
  place: Pick<RowPlace, 'ons'> & { name: string },
) => { area: string } | { role: 'ons' | 'name'; message: string; remedy: string } {
  const byCode = authoritiesByCode(areas)
  return ({ ons, name }) => {
    const area = byCode.get(ons)
    if (!area) return { role: 'ons', message: `the code "${ons}" is not known.`, remedy: REFERENCE }
    return plainName(area.name) === plainName(name)
      ? { area: area.code }
      : {
          role: 'name',
          message: `"${ons}" is the code of ${area.name}, not of "${name}".`,
          remedy: REFERENCE,
        }
  }
}
