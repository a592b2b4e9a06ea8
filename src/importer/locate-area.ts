import type { Area } from '@/model/area'

/** What a row says about where it is. */
export interface RowPlace {
  level: string
  region: string
  dfe: string
  ons: string
}

/** The area of a row, or which of its columns is wrong and why. */
export type Located = { area: string } | { role: keyof RowPlace; message: string; remedy: string }

const REFERENCE = 'Import the current english_las.csv and neighbours file first, or mend the row.'

/**
 * A function that finds the area of a row: authorities by DfE number (ONS codes change within one
 * authority, and each release changes over in another year), regions by code, England by its level.
 * @param areas of areas.json
 */
export function areaLocator(areas: readonly Area[]): (place: RowPlace) => Located {
  const byNumber = new Map(
    areas.flatMap((area): [string, Area][] => (area.dfe === undefined ? [] : [[area.dfe, area]])),
  )
  const regions = new Set(
    areas.filter(({ level }) => level === 'region' || level === 'sub-region').map((a) => a.code),
  )
  const england = areas.find(({ level }) => level === 'country')
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
        remedy: 'Take such rows out, or add the level to src/importer/locate-area.ts.',
      }
    const area = byNumber.get(dfe.replace(/\s*\/\s*/g, ' / '))
    if (!area)
      return { role: 'dfe', message: `the DfE number "${dfe}" is not known.`, remedy: REFERENCE }
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
