import type { Catalogue, FullIndicator } from '@/model/schema/indicator'
import type { ObservationFile } from '@/model/schema/observation'
import { yearOf } from '../day'
import type { ShortBreaks } from '../measures/short-breaks'
import { DEFINITIONS } from './definitions'
import { isSmall } from './hide-parts'

const ID = 'short-breaks-only'
/** The theme that it is in, and beside which indicator. */
const BESIDE = 'children-looked-after'

/** The entry of children who had only short breaks; undefined where the catalogue has no place for it. */
export function shortBreaksEntry(
  { indicators, themes }: Catalogue,
  codeOf: (prefix: string) => string,
): FullIndicator | undefined {
  const beside = indicators.find(({ id }) => id === BESIDE)
  const theme = themes.find(({ id }) => id === beside?.theme)
  if (!theme || indicators.some(({ id }) => id === ID)) return undefined
  return {
    id: ID,
    code: codeOf(theme.prefix),
    theme: theme.id,
    name: 'Children who had only short breaks',
    question: 'How many children are in care only for short breaks?',
    definition:
      'Children who had short breaks (legal status V3 or V4) during the year to 31 March and were not looked after otherwise on any day of it. They are in no other figure on children looked after. Worked out from the council’s own SSDA903 returns.',
    whyItMatters:
      'Short breaks give families a rest and can keep a disabled child at home. These children are not counted as looked after.',
    doesNotTellYou:
      'It does not say how many breaks each child had, or how many families were waiting for one. Breaks that are not overnight, or that families arrange themselves, are not counted.',
    questions: [
      'Is the number of families who get short breaks what the council wants it to be?',
      'How many of these children were looked after otherwise in the year that followed?',
    ],
    words: ['short breaks', 'respite', 'V3', 'V4', 'disabled children'],
    polarity: 'neutral',
    periodType: 'year-to-31-march',
    measures: [
      {
        id: 'number',
        label: 'Number of children',
        kind: 'count',
        unit: 'children',
        decimals: 0,
        says: '{value} children had only short breaks',
        title: { name: 'Only short breaks' },
        noun: 'the number',
      },
    ],
    breakdowns: [],
    benchmarks: [],
    charts: ['trend', 'table'],
    annotations: [],
    headlines: [],
    related: [BESIDE],
    local: true,
  }
}

/** The table of children who had only short breaks, year by year. */
export const shortBreaksTable = (
  { home, release }: { home: string; release: string },
  years: readonly ShortBreaks[],
): ObservationFile => ({
  release,
  indicator: ID,
  measures: ['number'],
  rows: years.map(({ day, count }) => [
    home,
    String(yearOf(day)),
    'total',
    isSmall(count) ? 'c' : count,
    DEFINITIONS,
  ]),
})
