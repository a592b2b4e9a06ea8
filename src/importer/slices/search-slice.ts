import { FIND_PATH, type Find, type FindEntry } from '@/model/schema/search-index'
import { termId } from '@/model/sentences/glossary'
import type { Catalogue, FullIndicator, Measure } from '@/model/schema/indicator'

/** Words for a kind of measure, whatever its label says. */
const KIND_WORDS: Partial<Record<Measure['kind'], string>> = {
  rate: 'rate',
  percent: 'percent percentage share proportion rate',
  ratio: 'average ratio rate',
  count: 'number count total',
  money: 'cost price',
  duration: 'time length wait',
}

function indicatorEntry(indicator: FullIndicator): FindEntry {
  const { id, name, code, theme, question } = indicator
  const measures = indicator.measures.filter((m) => m.hidden !== true)
  const categories = indicator.breakdowns.flatMap((breakdown) =>
    breakdown.categories.map(({ id: category, label, short }) => ({
      id: category,
      label,
      ...(short === undefined ? {} : { words: short }),
    })),
  )
  return {
    kind: 'indicator',
    id,
    title: name,
    code,
    theme,
    words: indicator.words ?? [],
    text: question,
    measures: measures.map(({ id: measure, label, kind }) => {
      const words = KIND_WORDS[kind]
      return { id: measure, label, ...(words === undefined ? {} : { words }) }
    }),
    categories,
    ...(indicator.local === true ? { local: true } : {}),
  }
}

/**
 * Cuts what the search box searches: names, codes and the words people use, and no figures.
 * Councils are found in areas.json.
 * @returns its path from the data folder, and its text
 */
export function cutFind(catalogue: Catalogue): [string, string][] {
  const find: Find = {
    home: catalogue.home,
    entries: [
      ...catalogue.indicators.map(indicatorEntry),
      ...catalogue.themes.map(({ id, name, short, prefix, summary }): FindEntry => ({
        kind: 'theme',
        id,
        title: name,
        code: prefix,
        words: short === name ? [] : [short],
        text: summary,
      })),
      ...catalogue.glossary.map(({ term, full, meaning }): FindEntry => ({
        kind: 'term',
        id: termId(term),
        title: term,
        words: full === undefined ? [] : [full],
        text: meaning,
      })),
    ],
  }
  return [[FIND_PATH, JSON.stringify(find)]]
}
