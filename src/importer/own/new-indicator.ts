import { inSentence } from '@/model/values/format'
import type {
  Breakdown,
  Catalogue,
  FullIndicator,
  Measure,
  PeriodType,
} from '@/model/schema/indicator'
import { isCountedWhole } from '../rules/bounds'
import { nextCode } from '../data-folder/next-code'
import type { RawFigure } from './read-rows'
import { groupBy } from '../tables/group-by'
import { perOf, readUnit, type Unit } from './units'

/** A name as an id: lower-case letters, digits and hyphens. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('%', ' percent ')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

export const isSlug = (text: string): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 60

/** What the rows of a file say about an indicator that the catalogue does not have. */
export interface NewIndicator {
  id: string
  name: string
  theme: Catalogue['themes'][number]
  definition: string
  type: PeriodType
  /** The unit of each measure, by the measure's id. */
  units: ReadonlyMap<string, Unit>
  figures: readonly RawFigure[]
}

/** The measure of a new indicator if its file names none. */
export const usualMeasure = (unit: string): string => {
  const read = readUnit(unit)
  return 'kind' in read && (read.kind === 'percent' || read.kind === 'rate') ? read.kind : 'number'
}

function measureOf(id: string, read: Unit, { name, figures }: NewIndicator): Measure {
  const { kind, unit } = read
  const written = figures.flatMap(({ measure, value }) =>
    measure === id && 'number' in value ? [value] : [],
  )
  const most = written.reduce((top, { decimals }) => Math.max(top, decimals), 0)
  // A percentage that Excel stores as a fraction has two more decimals than Excel shows.
  const behind = written.every(({ number, isPercent }) => number <= 1 && !isPercent) ? 2 : 0
  return {
    id,
    label: id === 'number' || id === 'percent' || id === 'rate' ? name : `${name}: ${id}`,
    kind,
    unit,
    decimals:
      kind === 'percent'
        ? Math.max(0, Math.min(1, most - behind))
        : kind === 'count' && isCountedWhole(unit)
          ? 0
          : Math.min(2, most),
    says: `for ${inSentence(name)} the figure was {value}${perOf(read)}`,
    noun: kind === 'percent' ? 'the share' : 'the figure',
  }
}

/** Whether the parts in each period add up to the total, wherever all of them are numbers. */
function addsUp(figures: readonly RawFigure[]): boolean {
  const cells = groupBy(figures, ({ area, period, measure }) => `${area}|${period.id}|${measure}`)
  let compared = 0
  for (const cell of cells.values()) {
    const number = ({ value }: RawFigure) => ('number' in value ? value.number : Number.NaN)
    const whole = cell.find(({ category }) => category === 'total')
    const parts = cell.filter((figure) => figure !== whole)
    if (!whole || parts.length === 0) continue
    const sum = parts.reduce((total, part) => total + number(part), 0)
    if (Number.isNaN(sum) || Number.isNaN(number(whole))) continue
    if (Math.abs(sum - number(whole)) > 1e-6) return false
    compared += 1
  }
  return compared > 0
}

function breakdownsOf({ figures }: NewIndicator): Breakdown[] {
  const parts = figures.filter(({ category }) => category !== 'total')
  return [...groupBy(parts, ({ breakdown }) => breakdown)].map(([label, own]) => ({
    id: slug(label),
    label,
    categories: [...groupBy(own, ({ category }) => slug(category))].map(([id, [first]]) => ({
      id,
      label: first?.category ?? id,
    })),
    additive: addsUp([...own, ...figures.filter(({ category }) => category === 'total')]),
  }))
}

/** The catalogue entry of a new indicator, with general texts for what nobody has described. */
export function entryOf(found: NewIndicator, catalogue: Catalogue): FullIndicator {
  const { id, name, theme, type, units, definition } = found
  return {
    id,
    code: nextCode(catalogue, theme.prefix),
    theme: theme.id,
    name,
    question: name,
    definition: definition === '' ? `${name}. From the council’s own records.` : definition,
    whyItMatters: 'The council keeps these figures itself.',
    doesNotTellYou:
      'How other councils stand: nobody else publishes comparable figures. What is counted, and how, only the council’s own records say.',
    questions: [
      'What exactly is counted, and has the way of counting changed?',
      'Who checks these figures before they are used?',
    ],
    polarity: 'neutral',
    periodType: type,
    measures: [...units].map(([measure, unit]) => measureOf(measure, unit, found)),
    breakdowns: breakdownsOf(found),
    benchmarks: [],
    annotations: [],
    headlines: [],
    related: [],
    local: true,
  }
}
