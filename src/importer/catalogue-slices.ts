import * as z from 'zod/mini'
import {
  CatalogueIndexSchema,
  GlossarySchema,
  IndicatorSchema,
  type Catalogue,
  type Indicator,
} from '@/model/indicator'
import {
  EVIDENCE,
  GLOSSARY_PATH,
  INDEX_PATH,
  indicatorPath,
  indicatorSetPath,
  OVERVIEW,
} from '@/model/slice'
import { headlineParts } from './headline-parts'

// Parsing leaves out what a schema does not name.
const withoutWords = (indicator: Indicator): Indicator => z.parse(IndicatorSchema, indicator)

/** What the overview's cards draw; the first measure stays, as links leave it unsaid. */
function headlinesOnly(indicator: Indicator): Indicator {
  const { measures } = headlineParts(indicator)
  return {
    ...withoutWords(indicator),
    measures: indicator.measures.filter(({ id }, index) => index === 0 || measures.has(id)),
    related: [],
  }
}

/**
 * Cuts the catalogue into the names that every page has, and the indicators that each page needs.
 * @param evidence ids of the indicators that speak to what inspectors asked for
 * @returns text by path from the data folder
 */
export function cutCatalogue(
  catalogue: Catalogue,
  evidence: ReadonlySet<string>,
): Map<string, string> {
  const { indicators, themes } = catalogue
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const files: [string, unknown][] = [
    [INDEX_PATH, z.parse(CatalogueIndexSchema, catalogue)],
    [GLOSSARY_PATH, z.parse(GlossarySchema, catalogue)],
    [
      indicatorSetPath(OVERVIEW),
      { indicators: indicators.filter((i) => i.headlines.length > 0).map(headlinesOnly) },
    ],
    [
      indicatorSetPath(EVIDENCE),
      { indicators: indicators.filter(({ id }) => evidence.has(id)).map(withoutWords) },
    ],
    ...themes.map(({ id }): [string, unknown] => [
      indicatorSetPath(id),
      { indicators: indicators.filter(({ theme }) => theme === id).map(withoutWords) },
    ]),
    ...indicators.map((indicator): [string, unknown] => [
      indicatorPath(indicator.id),
      {
        indicator,
        related: indicator.related.flatMap((id) => {
          const other = byId.get(id)
          return other ? [withoutWords(other)] : []
        }),
      },
    ]),
  ]
  return new Map(files.map(([path, content]) => [path, JSON.stringify(content)]))
}
