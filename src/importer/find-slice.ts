import { isCurrentAuthority, type Area } from '@/model/area'
import { FIND_PATH, type Find, type FindEntry } from '@/model/find'
import { termId } from '@/model/terms-in-text'
import type { Catalogue, FullIndicator, Measure } from '@/model/indicator'
import { shortNames } from './county-names'

/** What a measure of this kind is called, whatever its label says. */
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

function areaEntry(area: Area, names: ReadonlyMap<string, string>): FindEntry {
  const named = (code: string) => names.get(code) ?? []
  const region = area.parent === undefined ? [] : [named(area.parent)].flat()
  return {
    kind: 'area',
    id: area.code,
    title: area.name,
    ...(area.dfe === undefined ? {} : { code: area.dfe }),
    words: [
      ...shortNames(area.name),
      ...(area.predecessors ?? []).flatMap(named).filter((name) => name !== area.name),
      ...new Set([area.code, ...(area.codes ?? []).map(({ code }) => code)]),
    ],
    ...(region[0] === undefined ? {} : { text: region[0] }),
  }
}

/**
 * Cuts what the search box searches: names, codes and the words people use, and no figures.
 * @returns its path from the data folder, and its text
 */
export function cutFind(catalogue: Catalogue, areas: readonly Area[]): [string, string][] {
  const names = new Map(areas.map(({ code, name }) => [code, name]))
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
      ...areas.filter(isCurrentAuthority).map((area) => areaEntry(area, names)),
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
