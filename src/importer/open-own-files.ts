import * as z from 'zod/mini'
import { strToU8, zipSync } from 'fflate'
import { AreasSchema } from '@/model/schema/area'
import { CatalogueFileSchema, ReleasesFileSchema } from '@/model/schema/authored-files'
import { CatalogueIndexSchema } from '@/model/schema/indicator'
import { InspectionSchema } from '@/model/schema/inspection'
import { SliceSchema } from '@/model/schema/slice'
import { asItStands } from './data-folder/schemas'
import { differences, type IndicatorDifference } from './releases/difference'
import { textOf } from './slices/keep-rows'
import { planImport, writesOf, type InputFile } from './releases/import-files'
import type { ImportPlan } from './data-folder/import-plan'
import { fileChanges } from './slices/overlay'
import type { Problem, Warning } from './tables/problem'
import type { FileChange } from './slices/with-own-figures'

// The page's content security policy, which its workers share, forbids making functions from text.
z.config({ jitless: true })

/** Published data files as fetched, against which own figures are read and compared. */
export interface PublishedFiles {
  catalogue: unknown
  /** The catalogue as the pages have it, with the home council. */
  index: unknown
  areas: unknown
  releases: unknown
  inspection: unknown
  /** Slices of the areas for which own figures are compared. */
  slices: readonly unknown[]
}

export function readPublished(files: PublishedFiles) {
  const { catalogue, areas, releases, inspection, slices } = files
  const index = CatalogueIndexSchema.parse(files.index)
  const { home, homeRegion, title, logo } = index
  return {
    catalogue: {
      ...asItStands(CatalogueFileSchema, catalogue),
      home,
      homeRegion,
      title,
      ...(logo ? { logo } : {}),
    },
    index,
    areas: AreasSchema.parse(areas),
    releases: ReleasesFileSchema.parse(releases).releases,
    inspection: asItStands(InspectionSchema, inspection),
    slices: slices.map((slice) => SliceSchema.parse(slice)),
  }
}
export type PublishedData = ReturnType<typeof readPublished>

/** The share of the import in all the work; the rest is cutting the figures into files. */
const IMPORTING = 0.7

/** Own files that were read without a problem, ready to be shown. */
export interface OpenedFiles {
  title: string
  differences: IndicatorDifference[]
  patches: Map<string, FileChange>
  plan: ImportPlan
}

export type Opening = {
  problems: Problem[]
  warnings: Warning[]
  opened?: OpenedFiles
  /** Whether the one problem is that the dashboard has all figures already. */
  isKnown?: boolean
}

/** The published data in the form in which an import starts from them. */
export const existingOf = ({ catalogue, areas, releases, inspection, slices }: PublishedData) => ({
  areas: areas.areas,
  releases,
  catalogue,
  tables: slices.flatMap((slice) => slice.files),
  inspection,
})

/** Makes what an import would write ready to be shown: cut into slices, and compared with what is published. */
export function openPlan(plan: ImportPlan, data: PublishedData): OpenedFiles {
  const { releases, tables } = plan
  const { catalogue: before, areas, inspection: records } = data
  const slices = existingOf(data).tables
  const inspection = plan.inspection ?? records
  const catalogue = plan.catalogue ?? before
  const known = new Set(before.indicators.map(({ id }) => id))
  const held = new Set(data.releases.map(({ id }) => id))
  const periods = new Set(
    slices.flatMap(({ indicator, rows }) =>
      rows.map(([, period]) => `${indicator}|${textOf(period)}`),
    ),
  )
  const isPublished = (indicator: string, period?: string) =>
    period === undefined ? known.has(indicator) : periods.has(`${indicator}|${period}`)
  const changed = { catalogue: plan.catalogue !== undefined, inspection: inspection !== records }
  return {
    title: releases
      .filter(({ id }) => !held.has(id))
      .map(({ title }) => title)
      .join('; '),
    differences: differences(
      tables,
      { catalogue, known },
      {
        files: slices,
        releases: data.releases,
        areas: new Set(data.slices.map(({ area }) => area)),
        places: areas.areas,
      },
    ),
    patches: fileChanges({
      areas,
      releases,
      catalogue,
      site: data.index,
      inspection,
      tables,
      published: slices,
      changed,
      isPublished,
    }),
    plan,
  }
}

/**
 * Reads own files against the published data.
 * @param context.today the day (ISO) of the release that the files make
 * @returns what they change, or every problem with its row, column and remedy
 */
export async function openOwnFiles(
  files: readonly InputFile[],
  data: PublishedData,
  context: { today: string; onProgress?: (part: number) => void },
): Promise<Opening> {
  const { onProgress, today } = context
  const options = { published: today, onProgress: (part: number) => onProgress?.(part * IMPORTING) }
  const plan = await planImport(files, existingOf(data), options)
  const { problems, warnings, tables } = plan
  if (problems.length > 0) return { problems, warnings }
  if (tables.length === 0 && (plan.inspection ?? data.inspection) === data.inspection) {
    const message = 'holds nothing new: the dashboard has all of it already.'
    const remedy = 'Open a file with new or changed figures.'
    return {
      problems: [{ file: files.map(({ name }) => name).join(), message, remedy }],
      warnings,
      isKnown: true,
    }
  }
  return { problems, warnings, opened: openPlan(plan, data) }
}

const ABOUT = `This is a release of figures, as the dashboard reads it.

Copy what is in this archive over the folder public/data of the project, run
  npm run data:check
and publish the site again. It changes nothing in older releases.

The council decides who may see the figures: the release is marked "internal".
`

/** The files of the new release and those that it changes, as a ZIP to unpack into public/data. */
export function releaseZip({ plan }: Pick<OpenedFiles, 'plan'>): Uint8Array {
  const writes = writesOf(plan).map(({ path, text }) => [path, strToU8(text)] as const)
  return zipSync(Object.fromEntries([...writes, ['READ-ME.txt', strToU8(ABOUT)] as const]))
}
