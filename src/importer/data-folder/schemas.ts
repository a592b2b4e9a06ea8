import * as z from 'zod/mini'
import { AreasSchema } from '@/model/schema/area'
import {
  CatalogueFileSchema,
  CommentaryFileSchema,
  ReleasesFileSchema,
} from '@/model/schema/authored-files'
import { InspectionSchema } from '@/model/schema/inspection'
import { ObservationFileSchema } from '@/model/schema/observation'
import { PapersSchema } from '@/model/inspection/papers'
import { ReportTemplatesSchema } from '@/model/schema/report-template'
import { SettingsSchema } from '@/model/schema/authored-files'
import { KeptVersionsSchema } from '@/model/changes/kept-version'
import { SliceSchema } from '@/model/schema/slice'

const SCHEMAS = [
  {
    name: 'settings',
    schema: SettingsSchema,
    title: 'Settings',
    description:
      'Whose site it is: the home council, the name of the site, the council’s colours and logo, and which local releases are its own.',
  },
  {
    name: 'catalogue',
    schema: CatalogueFileSchema,
    title: 'Catalogue',
    description: 'Themes, indicators with their measures and breakdowns, and the glossary.',
  },
  {
    name: 'areas',
    schema: AreasSchema,
    title: 'Areas',
    description:
      'England, its regions and authorities with their codes over time, joint returns and statistical neighbours.',
  },
  {
    name: 'releases',
    schema: ReleasesFileSchema,
    title: 'Releases',
    description:
      'Every publication that figures come from, oldest import first; only ever added to.',
  },
  {
    name: 'observations',
    schema: ObservationFileSchema,
    title: 'Observations',
    description:
      'One indicator in one release: rows of area, period, category, a value for each measure (a number, a shorthand, words, or null where the source has no such cell) and the line or place in the source.',
  },
  {
    name: 'inspection',
    schema: InspectionSchema,
    title: 'Inspection',
    description:
      'Records about inspection that are not figures: events, judgements, recommendations, areas of a written statement of action and the committee’s requests, each with the release and place that it comes from.',
  },
  {
    name: 'packs',
    schema: ReportTemplatesSchema,
    title: 'Packs',
    description:
      'Lists of charts for usual meetings, with headings, that a reader can start a report from.',
  },
  {
    name: 'commentary',
    schema: CommentaryFileSchema,
    title: 'Commentary',
    description:
      'What the service itself says about its figures: indicator, area, period, text, who says so by office, and the day; with the release and place, where it is quoted from one.',
  },
  {
    name: 'papers',
    schema: PapersSchema,
    title: 'Papers',
    description:
      'What the council’s papers and the letters to it say besides the figures of indicators, each with its release and place, and the committee’s work programme.',
  },
  {
    name: 'kept',
    schema: KeptVersionsSchema,
    title: 'Kept versions',
    description:
      'Versions of the data whose files stay as they were, so that a link to one shows the same figures for ever; only ever added to.',
  },
  {
    name: 'slice',
    schema: SliceSchema,
    title: 'Slice',
    description:
      'The observations of one area for a theme or for the overview, from every release: cut at build time from the observation files.',
  },
]

/** The JSON Schemas (draft 2020-12) of the data files, made from the schemas that check them. */
export const jsonSchemas = (): { path: string; text: string }[] =>
  SCHEMAS.map(({ name, schema, title, description }) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' })
    return {
      path: `${name}.schema.json`,
      text: `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`,
    }
  })

/**
 * Validates data and returns them unchanged. Parsed data would have their keys in the order of the
 * schema, which would reorder the file when it is written again.
 * @throws {z.core.$ZodError} when the data do not match the schema
 */
export function asItStands<Content>(schema: z.ZodMiniType<Content>, json: unknown): Content {
  const isContent = (data: unknown): data is Content => schema.safeParse(data).success
  return isContent(json) ? json : schema.parse(json)
}
