import * as z from 'zod/mini'
import {
  CatalogueIndexSchema,
  IndicatorSchema,
  type Catalogue,
  type FullIndicator,
  type Indicator,
} from '@/model/schema/indicator'
import {
  EVIDENCE,
  GLOSSARY_PATH,
  INDEX_PATH,
  indicatorPath,
  indicatorSetPath,
  OVERVIEW,
} from '@/model/schema/slice'
import { headlineParts } from './headline-parts'
import { termsFinder, withUses } from './term-slices'
import { listInWords } from '@/model/values/format'
import { confidentialLabel, worstOf } from '@/model/schema/confidentiality'
import type { Release } from '@/model/schema/release'

// Parsing drops the fields that this schema does not have.
const withoutWords = (indicator: Indicator): Indicator => z.parse(IndicatorSchema, indicator)

/**
 * The indicator with only what the overview's cards draw, and its first measure, which links do not
 * name. Cards draw no events, and have no room for comments.
 */
function headlinesOnly(indicator: Indicator): Indicator {
  const { measures } = headlineParts(indicator)
  const { comments: _, ...plain } = withoutWords(indicator)
  return {
    ...plain,
    measures: indicator.measures.filter(({ id }, index) => index === 0 || measures.has(id)),
    annotations: indicator.annotations.filter(({ kind }) => kind !== 'event'),
    related: [],
  }
}

/**
 * Cuts the catalogue into the names that every page has, and the indicators that each page needs,
 * with the short forms and terms to be explained there.
 * @param releaseTexts the notes and places of each indicator’s releases, by its id
 * @param evidence ids of the indicators that are evidence on what inspectors asked for
 * @param site.without addresses of pages that have nothing to show
 * @param site.credits the publishers of the figures, in words
 * @returns text by path from the data folder
 */
export function cutCatalogue(
  catalogue: Catalogue,
  releaseTexts: ReadonlyMap<string, readonly string[]>,
  {
    evidence,
    ...site
  }: {
    evidence: ReadonlySet<string>
    without: readonly string[]
    credits: string
    warning: string | undefined
  },
): Map<string, string> {
  const { indicators, themes, glossary } = catalogue
  const termsOf = termsFinder(glossary)
  const setOf = (
    members: readonly Indicator[],
    texts = members.map(({ id }) => releaseTexts.get(id)),
  ) => ({
    indicators: members,
    terms: termsOf([members, texts]),
  })
  const shared = new Set(catalogue.annotations.map(({ text }) => text))
  const ownTexts = (indicator: FullIndicator): FullIndicator => ({
    ...indicator,
    annotations: indicator.annotations.filter(({ text }) => !shared.has(text)),
  })
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const files: [string, unknown][] = [
    [INDEX_PATH, z.parse(CatalogueIndexSchema, { ...catalogue, ...site })],
    [
      GLOSSARY_PATH,
      {
        glossary: withUses(
          glossary,
          new Map(indicators.map((one) => [one.id, [ownTexts(one), releaseTexts.get(one.id)]])),
        ),
      },
    ],
    [
      indicatorSetPath(OVERVIEW),
      setOf(indicators.filter((i) => i.headlines.length > 0).map(headlinesOnly), []),
    ],
    [
      indicatorSetPath(EVIDENCE),
      setOf(indicators.filter(({ id }) => evidence.has(id)).map(withoutWords)),
    ],
    ...themes.map(({ id }): [string, unknown] => [
      indicatorSetPath(id),
      setOf(indicators.filter(({ theme }) => theme === id).map(withoutWords)),
    ]),
    ...indicators.map((indicator): [string, unknown] => {
      const related = indicator.related.flatMap((id) => {
        const other = byId.get(id)
        return other ? [withoutWords(other)] : []
      })
      const shown = [indicator, ...related]
      const texts = shown.map(({ id }) => releaseTexts.get(id))
      const byMonth = catalogue.indicators.find(({ annual }) => annual?.indicator === indicator.id)
      return [
        indicatorPath(indicator.id),
        {
          indicator,
          related,
          terms: termsOf([shown, texts]),
          ...(byMonth ? { byMonth: byMonth.id } : {}),
        },
      ]
    }),
  ]
  return new Map(files.map(([path, content]) => [path, JSON.stringify(content)]))
}

/**
 * The credits of a site: "Sources: Ofsted; figures from the papers of X and from letters to it …".
 */
export function creditsOf(releases: readonly Release[], home: string): string {
  const publishersOf = (standing: Release['standing']) => [
    ...new Set(releases.flatMap((r) => (r.standing === standing ? r.publisher : []))),
  ]
  const papers =
    publishersOf('local').length === 0
      ? ''
      : `; figures from the papers of ${home} and from letters to it are cited with them`
  return `Sources: ${listInWords(publishersOf('official'))}${papers}.`
}

/**
 * The warning above every page of a site with figures that are not public; undefined where all are.
 */
export function warningOf(releases: readonly Release[]): string | undefined {
  const closed = releases.filter(({ confidentiality }) => confidentiality !== 'public')
  const label = confidentialLabel(worstOf(closed))
  const titles = listInWords(closed.map(({ title }) => title))
  return (
    label &&
    `${label} This site holds figures that are not public, from ${titles}. They are marked where they stand.`
  )
}
