import * as z from 'zod/mini'
import { PapersSchema } from '@/model/inspection/papers'
import { SPREAD_PATH, SpreadSchema } from '@/model/overview/spread'
import { AreasSchema } from '@/model/schema/area'
import { GlossarySchema } from '@/model/schema/glossary'
import { CatalogueIndexSchema } from '@/model/schema/indicator'
import { InspectionSchema } from '@/model/schema/inspection'
import { InspectionJudgementsSchema, JUDGEMENTS_PATH } from '@/model/schema/inspection-judgements'
import { ReleasesSchema } from '@/model/schema/release'
import { ReportTemplatesSchema } from '@/model/schema/report-template'
import { FIND_PATH, FindSchema } from '@/model/schema/search-index'
import {
  AREAS_PATH,
  GLOSSARY_PATH,
  INDEX_PATH,
  indicatorPath,
  indicatorSetPath,
  IndicatorSetSchema,
  IndicatorSliceSchema,
  peersPath,
  PeersSchema,
  slicePath,
  SliceSchema,
  termsPath,
  TermsSchema,
} from '@/model/schema/slice'

const BY_PATH = new Map<string, z.ZodMiniType>([
  ['areas.json', AreasSchema],
  ['releases.json', ReleasesSchema],
  ['inspection.json', InspectionSchema],
  ['papers.json', PapersSchema],
  ['packs.json', ReportTemplatesSchema],
  [AREAS_PATH, AreasSchema],
  [INDEX_PATH, CatalogueIndexSchema],
  [GLOSSARY_PATH, GlossarySchema],
  [FIND_PATH, FindSchema],
  [JUDGEMENTS_PATH, InspectionJudgementsSchema],
  [SPREAD_PATH, SpreadSchema],
])

/** Paths with a part that varies, the most particular first. */
const BY_KIND: readonly [pattern: RegExp, schema: z.ZodMiniType][] = [
  [patternOf(peersPath('*', '*')), PeersSchema],
  [patternOf(indicatorPath('*')), IndicatorSliceSchema],
  [patternOf(indicatorSetPath('*')), IndicatorSetSchema],
  [patternOf(termsPath('*')), TermsSchema],
  [patternOf(slicePath('*', '*')), SliceSchema],
]

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`)
}

/** The schema by which pages read a data file; undefined for a file that they read by none. */
export const schemaOf = (path: string): z.ZodMiniType | undefined =>
  BY_PATH.get(path) ?? BY_KIND.find(([pattern]) => pattern.test(path))?.[1]
