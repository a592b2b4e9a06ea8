import type { FullIndicator } from '@/model/schema/indicator'
import { DIVISIONS, PARTS } from '../measures/on-a-day'
import { monthlyId } from './definitions'

/** DfE’s annual indicators of which each month’s end has a figure, and the measures that it has. */
export const ON_A_DAY: Readonly<Record<string, readonly string[]>> = {
  'children-looked-after': ['rate', 'number', 'population'],
  ...Object.fromEntries(PARTS.map(({ annual }) => [annual, ['number', 'percent', 'base']])),
  ...Object.fromEntries(DIVISIONS.map(({ annual }) => [annual, ['percent', 'number']])),
}

const SOURCE =
  'Worked out from the council’s own SSDA903 returns by DfE’s definition, with the day in place of 31 March.'

/** What the definition adds where DfE’s leaves more than one reading. */
const READINGS: Readonly<Record<string, string>> = {
  'placement-type':
    'A child on a temporary stay is counted in the placement to which it goes back.',
  'placement-provider':
    'A child on a temporary stay is counted with the provider of the placement to which it goes back.',
  'placement-stability':
    'A move with the same carers, and a temporary stay from which the child goes back, are not counted as another placement.',
}

/** The entry of a month’s figures, with the words of the annual indicator. */
export function onADayEntry(annual: FullIndicator, code: string): FullIndicator {
  const measures = annual.measures.filter(({ id }) => ON_A_DAY[annual.id]?.includes(id) === true)
  const { id, name, theme, polarity, breakdowns, charts, words, smallNumber } = annual
  return {
    id: monthlyId(id),
    code,
    theme,
    name: `${name}, by month`,
    question: 'What has happened since 31 March?',
    definition: `${annual.definition.replaceAll('on 31 March', 'on the last day of each month')} ${[READINGS[id] ?? [], SOURCE].flat().join(' ')}`,
    whyItMatters: annual.whyItMatters,
    doesNotTellYou: `${annual.doesNotTellYou} The latest months change as records are completed, and DfE has not checked them.`,
    questions: [
      'Which of these changes are of children, and which of how they are recorded?',
      'How far did the figures of the last months change after they were first reported?',
    ],
    ...(words ? { words } : {}),
    polarity,
    periodType: 'date',
    measures,
    breakdowns,
    benchmarks: [],
    ...(charts ? { charts } : {}),
    annotations: [],
    headlines: [],
    related: [id],
    annual: { indicator: id },
    local: true,
    ...(smallNumber === undefined ? {} : { smallNumber }),
  }
}
