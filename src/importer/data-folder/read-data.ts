import * as z from 'zod/mini'
import { AreasSchema, type Areas } from '@/model/schema/area'
import {
  CatalogueFileSchema,
  CommentaryFileSchema,
  ReleasesFileSchema,
  SettingsSchema,
  type Commentary,
  type Settings,
} from '@/model/schema/authored-files'
import type { Catalogue } from '@/model/schema/indicator'
import { InspectionSchema, type Inspection } from '@/model/schema/inspection'
import { ObservationFileSchema, type ObservationFile } from '@/model/schema/observation'
import { PapersSchema, type Papers } from '@/model/inspection/papers'
import { ReportTemplatesSchema, type ReportTemplates } from '@/model/schema/report-template'
import type { Release } from '@/model/schema/release'
import type { Problem } from '../tables/problem'
import { siteOf } from './site'
import { problemAt } from './problem-at'

/** Text of each file of public/data, by its path from there. */
export type DataFiles = ReadonlyMap<string, string>

/** A file with its text, so that a problem can name the line. */
export interface Sourced<Content> {
  path: string
  text: string
  content: Content
}

export interface Data {
  settings: Sourced<Settings>
  /** The catalogue, with the home council and title from the settings. */
  catalogue: Sourced<Catalogue>
  areas: Sourced<Areas>
  releases: Sourced<{ releases: Release[] }>
  inspection: Sourced<Inspection>
  tables: Sourced<ObservationFile>[]
  /** Optional: a site need not have report templates. */
  packs?: Sourced<ReportTemplates>
  /** Optional: a service need not have commented on anything. */
  commentary?: Sourced<Commentary>
  /** Optional: what the papers say besides the figures of indicators. */
  papers?: Sourced<Papers>
}

const REMEDY = 'Correct it; public/data/schema says what is allowed.'

function parseJson(path: string, text: string): { json: unknown } | { problems: Problem[] } {
  try {
    const json: unknown = JSON.parse(text)
    return { json }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0)
    const line = text.slice(0, position).split('\n').length
    return { problems: [{ file: path, line, message: `is not JSON: ${message}.`, remedy: REMEDY }] }
  }
}

/** Reads one file and validates it with its schema. */
function readFile<Content>(
  files: DataFiles,
  path: string,
  schema: z.ZodMiniType<Content>,
): { sourced: Sourced<Content> } | { problems: Problem[] } {
  const text = files.get(path)
  if (text === undefined)
    return { problems: [{ file: path, message: 'is missing.', remedy: 'Put it back.' }] }
  const parsed = parseJson(path, text)
  if ('problems' in parsed) return parsed
  const result = schema.safeParse(parsed.json)
  if (result.success) return { sourced: { path, text, content: result.data } }
  const file = { path, text }
  const problems = result.error.issues.map((issue) => {
    const place = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
    const message =
      issue.code === 'invalid_union' ? 'none of the allowed kinds of value' : issue.message
    return problemAt(file, place, {
      column: place.join('.'),
      message: `${message}.`,
      remedy: REMEDY,
    })
  })
  return { problems }
}

const OBSERVATIONS = /^releases\/[^/]+\/[^/]+\.json$/

/**
 * Reads all of public/data and validates it.
 * @returns the data, or a problem for each value that a schema does not allow
 */
export function readData(files: DataFiles): { data?: Data; problems: Problem[] } {
  // If no locale is set, every message of Zod Mini is "Invalid input". It is set here, so that
  // pages that validate nothing do not load it.
  z.config(z.locales.en())
  const settings = readFile(files, 'settings.json', SettingsSchema)
  const catalogue = readFile(files, 'catalogue.json', CatalogueFileSchema)
  const areas = readFile(files, 'areas.json', AreasSchema)
  const releases = readFile(files, 'releases.json', ReleasesFileSchema)
  const inspection = readFile(files, 'inspection.json', InspectionSchema)
  const tables = [...files.keys()]
    .filter((path) => OBSERVATIONS.test(path))
    .map((path) => readFile(files, path, ObservationFileSchema))
  const packs = files.has('packs.json')
    ? readFile(files, 'packs.json', ReportTemplatesSchema)
    : undefined
  const commentary = files.has('commentary.json')
    ? readFile(files, 'commentary.json', CommentaryFileSchema)
    : undefined
  const papers = files.has('papers.json') ? readFile(files, 'papers.json', PapersSchema) : undefined
  const problems = [
    settings,
    catalogue,
    areas,
    releases,
    inspection,
    ...tables,
    ...(packs ? [packs] : []),
    ...(commentary ? [commentary] : []),
    ...(papers ? [papers] : []),
  ].flatMap((read) => ('problems' in read ? read.problems : []))
  for (const path of files.keys())
    if (path.startsWith('releases/') && !OBSERVATIONS.test(path)) {
      const message = 'is not where an observation file belongs.'
      const remedy = 'Move it to releases/<release>/<indicator>.json, or remove it.'
      problems.push({ file: path, message, remedy })
    }
  if (
    'problems' in settings ||
    'problems' in catalogue ||
    'problems' in areas ||
    'problems' in releases ||
    'problems' in inspection
  )
    return { problems }
  return {
    problems,
    data: {
      settings: settings.sourced,
      catalogue: {
        ...catalogue.sourced,
        content: {
          ...catalogue.sourced.content,
          ...siteOf(settings.sourced.content, areas.sourced.content.areas),
        },
      },
      areas: areas.sourced,
      releases: releases.sourced,
      inspection: inspection.sourced,
      tables: tables.flatMap((read) => ('sourced' in read ? [read.sourced] : [])),
      ...(packs && 'sourced' in packs ? { packs: packs.sourced } : {}),
      ...(commentary && 'sourced' in commentary ? { commentary: commentary.sourced } : {}),
      ...(papers && 'sourced' in papers ? { papers: papers.sourced } : {}),
    },
  }
}
