import { isCurrentAuthority, type Area, type Areas } from '../schema/area'
import { listInWords } from '../values/format'
import { itemOf, itemText, type Item } from './item'
import type { IndicatorName } from '../schema/indicator'
import { benchmarkCodes, type Selection } from '../view/selection'

export const MOST_AREAS = 6
export const MOST_ITEMS = 4
/** Stands for the ten statistical neighbours of the first area, taken together. */
export const NEIGHBOURS = 'neighbours'

/** What is compared. It is kept in the address, along with the selection. */
export interface Comparison {
  /** Area codes, and 'neighbours'. The first area is drawn most strongly. */
  areas: readonly string[]
  items: readonly Item[]
  /** Whether charts of the same unit share one axis. */
  axes: 'own' | 'shared'
  /**
   * Positions of the two items that are plotted against each other, if the reader has asked for
   * that.
   */
  scatter?: readonly [number, number]
}

export interface ComparisonContext {
  catalogue: { compare: readonly string[]; indicators: readonly IndicatorName[] }
  areas: Areas
  selection: Selection
}

/** Anything that gives the value of a key in the address. */
interface Query {
  get: (key: string) => string | null
}

const short = (text: string): string => text.slice(0, 40)

/** Finds England, a region, or one of today's authorities by any code or number it has had. */
const comparableArea = ({ areas }: Areas, text: string): Area | undefined =>
  areas.find(
    (area) =>
      ((area.level === 'country' || area.level === 'region') && area.code === text) ||
      (isCurrentAuthority(area) &&
        (area.code === text ||
          area.dfe === text ||
          area.codes?.some(({ code }) => code === text) === true)),
  )

const nameOf = ({ areas }: Areas, code: string): string =>
  code === NEIGHBOURS
    ? 'the ten neighbours'
    : (areas.find((area) => area.code === code)?.name ?? code)

/** The chosen council, its benchmarks on other pages, and its neighbours. */
export function usualAreas({ selection, areas }: ComparisonContext): string[] {
  const subject = areas.areas.find((area) => area.code === selection.area)
  const others = selection.vs ?? [
    ...benchmarkCodes(selection, areas),
    ...(subject?.neighbours ? [NEIGHBOURS] : []),
  ]
  return [...new Set([selection.area, ...others])]
}

const usualItems = ({ catalogue }: ComparisonContext): Item[] =>
  catalogue.compare.map((indicator) => ({ indicator }))

/** The first `limit` entries of a list, with a notice that names the rest. */
function cut<T>(
  list: readonly T[],
  options: { most: string; limit: number; name: (entry: T) => string },
): { kept: T[]; notices: string[] } {
  const rest = list.slice(options.limit)
  return {
    kept: list.slice(0, options.limit),
    notices:
      rest.length === 0
        ? []
        : [
            `At most ${options.most} can be compared: ${listInWords(rest.map(options.name))} ${rest.length === 1 ? 'is' : 'are'} left out.`,
          ],
  }
}

/**
 * Puts the area that is drawn most strongly first: the chosen council, or else the first authority.
 */
function strongFirst(codes: readonly string[], { areas, selection }: ComparisonContext): string[] {
  const isAuthority = (code: string) =>
    areas.areas.some((area) => area.code === code && area.level === 'authority')
  const subject =
    codes.find((code) => code === selection.area) ??
    codes.find(isAuthority) ??
    codes.find((code) => code !== NEIGHBOURS) ??
    selection.area
  return [subject, ...codes.filter((code) => code !== subject)]
}

function parseAreas(text: string | null, context: ComparisonContext) {
  const notices: string[] = []
  const asked = (text ?? '').split(',').filter(Boolean)
  const found = asked.flatMap((part) => {
    const code = part === NEIGHBOURS ? part : comparableArea(context.areas, part)?.code
    if (code === undefined)
      notices.push(`There is no area “${short(part)}”: it is left out of the comparison.`)
    return code ?? []
  })
  const codes = found.length > 0 ? strongFirst([...new Set(found)], context) : usualAreas(context)
  const subject = context.areas.areas.find((area) => area.code === codes[0])
  const known = subject?.neighbours ? codes : codes.filter((code) => code !== NEIGHBOURS)
  if (subject && known.length < codes.length)
    notices.push(`${subject.name} has no statistical neighbours: they are left out.`)
  const { kept, notices: over } = cut(known, {
    most: 'six areas',
    limit: MOST_AREAS,
    name: (code) => nameOf(context.areas, code),
  })
  return { areas: kept, notices: [...notices, ...over] }
}

function parseItems(text: string | null, context: ComparisonContext) {
  const { indicators } = context.catalogue
  const notices: string[] = []
  const asked = [...new Set((text ?? '').split(',').filter(Boolean))].map(itemOf)
  const found = asked.filter((item) => {
    const isKnown = indicators.some(({ id }) => id === item.indicator)
    if (!isKnown)
      notices.push(
        `There is no indicator “${short(item.indicator)}”: it is left out of the comparison.`,
      )
    return isKnown
  })
  const { kept, notices: over } = cut(found.length > 0 ? found : usualItems(context), {
    most: 'four indicators',
    limit: MOST_ITEMS,
    name: ({ indicator }) => indicators.find(({ id }) => id === indicator)?.name ?? indicator,
  })
  return { items: kept, notices: [...notices, ...over] }
}

function parseScatter(text: string | null, items: readonly Item[]) {
  if (text === null || text === '') return { notices: [] }
  const places = text
    .split(',')
    .map((part) => items.findIndex((item) => itemText(item) === part || item.indicator === part))
  const [x = -1, y = -1] = places
  if (x >= 0 && y >= 0 && x !== y) return { scatter: [x, y] as const, notices: [] }
  if (items.length < 2) return { notices: ['A scatter takes two indicators: choose another one.'] }
  return {
    scatter: [0, 1] as const,
    notices: [`There is no scatter “${short(text)}”: the first two indicators are shown.`],
  }
}

/** Reads an address. Anything in it that does not exist is ignored, with a notice that says so. */
export function parseComparison(
  query: Query,
  context: ComparisonContext,
): { comparison: Comparison; notices: string[] } {
  const { areas, notices } = parseAreas(query.get('areas'), context)
  const parsed = parseItems(query.get('indicators'), context)
  const { scatter, notices: unscattered } = parseScatter(query.get('scatter'), parsed.items)
  const axes = query.get('axes') ?? 'own'
  return {
    comparison: {
      areas,
      items: parsed.items,
      axes: axes === 'shared' ? 'shared' : 'own',
      ...(scatter ? { scatter } : {}),
    },
    notices: [
      ...notices,
      ...parsed.notices,
      ...unscattered,
      ...(['own', 'shared', ''].includes(axes)
        ? []
        : [`There are no “${short(axes)}” axes: each chart has its own.`]),
    ],
  }
}

/** The address of a comparison: only what differs from the usual one, in a fixed order. */
export function writeComparison(
  comparison: Comparison,
  context: ComparisonContext,
): [string, string][] {
  const { areas, items, axes, scatter } = comparison
  const written = items.map(itemText)
  const pair = scatter?.map((place) => written[place] ?? '').join()
  return [
    ...(areas.join() === usualAreas(context).join()
      ? []
      : [['areas', areas.join()] satisfies [string, string]]),
    ...(written.join() === usualItems(context).map(itemText).join()
      ? []
      : [['indicators', written.join()] satisfies [string, string]]),
    ...(axes === 'own' ? [] : [['axes', axes] satisfies [string, string]]),
    ...(pair === undefined ? [] : [['scatter', pair] satisfies [string, string]]),
  ]
}
