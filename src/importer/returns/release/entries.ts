import type { Catalogue, FullIndicator, Measure } from '@/model/schema/indicator'
import { nextCode } from '../../data-folder/next-code'
import { DIVISIONS, PARTS } from '../measures/on-a-day'
import { REASONS } from '../ssda903/groups'

/** DfE’s annual indicators of which each month’s end has a figure, and the measures that it has. */
const ON_A_DAY: Readonly<Record<string, readonly string[]>> = {
  'children-looked-after': ['rate', 'number', 'population'],
  ...Object.fromEntries(PARTS.map(({ annual }) => [annual, ['number', 'percent', 'base']])),
  ...Object.fromEntries(DIVISIONS.map(({ annual }) => [annual, ['percent', 'number']])),
}

/** The id of the monthly indicator that goes with an annual one. */
export const monthlyId = (annual: string): string => `${annual}-monthly`

/** The version of the definitions, which changes whenever a count would. */
export const DEFINITIONS = 'SSDA903 monthly, version 1'

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
function onADayEntry(annual: FullIndicator, code: string): FullIndicator {
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

const reading = (id: string, label: string, [says, title]: readonly [string, string]): Measure => ({
  id,
  label,
  kind: 'count',
  unit: 'children',
  decimals: 0,
  says,
  title: { name: title },
  noun: 'the number',
})

interface FlowWords {
  annual: string
  name: string
  /** "started to be looked after". */
  did: string
  /** How a title says it: "Entered care". */
  short: string
  hasReasons: boolean
}

/** The two flows, by the annual indicators that they go with. */
export const FLOWS = {
  started: {
    annual: 'children-started-to-be-looked-after',
    name: 'Children who started to be looked after',
    did: 'started to be looked after',
    short: 'Entered care',
    hasReasons: false,
  },
  ceased: {
    annual: 'children-ceased-to-be-looked-after',
    name: 'Children who ceased to be looked after',
    did: 'ceased to be looked after',
    short: 'Left care',
    hasReasons: true,
  },
} as const satisfies Record<string, FlowWords>

/** The entry of a flow, with its three readings as measures. */
function flowEntry(annual: FullIndicator, words: FlowWords, code: string): FullIndicator {
  const { name, did, short, hasReasons } = words
  return {
    ...onADayEntry(annual, code),
    name: `${name}, by month`,
    definition: `Children who ${did}, in three readings: each time in the month; children, each once, from 1 April to the month’s end; and children, each once, in the twelve months to the month’s end. At 31 March the second and the third are DfE’s annual figure. ${hasReasons ? 'The reason is that of the last time in the twelve months. ' : ''}Worked out from the council’s own SSDA903 returns.`,
    periodType: 'month',
    measures: [
      reading('number', 'In the month', [
        `children ${did} {value} times in the month`,
        `${short} in the month`,
      ]),
      {
        ...reading('since-april', 'Since 1 April', [
          `{value} children ${did}`,
          `${short} since 1 April`,
        ]),
        // Drawn as a line, it would compare one month with seven.
        hidden: true,
      },
      reading('twelve-months', 'In twelve months', [
        `{value} children ${did} {category}`,
        `${short} in twelve months`,
      ]),
      ...(hasReasons
        ? [
            {
              ...reading('percent', 'Percentage, twelve months', [
                `{value} of those who ${did} did so {category}`,
                `${short} in twelve months`,
              ]),
              kind: 'percent' as const,
              unit: '%',
              noun: 'the share',
              numerator: 'twelve-months',
              denominator: 'twelve-months',
              denominatorCategory: 'total',
              per: 100,
            },
          ]
        : []),
    ],
    breakdowns: hasReasons
      ? [
          {
            id: 'reason',
            label: 'Reason',
            question: 'Why did children leave care?',
            categories: REASONS.map(({ id, label, says }) => ({ id, label, says })),
            additive: true,
            measures: ['twelve-months', 'percent'],
          },
        ]
      : [],
    charts: ['trend', 'table'],
    annual: { indicator: annual.id, measures: [{ id: 'twelve-months', annual: 'number' }] },
  }
}

/**
 * The catalogue with an entry for each monthly indicator whose annual one it has; what it has
 * already stays as it is.
 */
export function withEntries(catalogue: Catalogue): Catalogue {
  const indicators = [...catalogue.indicators]
  const add = (annual: string, entryOf: (found: FullIndicator, code: string) => FullIndicator) => {
    const found = indicators.find(({ id }) => id === annual)
    const theme = catalogue.themes.find(({ id }) => id === found?.theme)
    if (!found || !theme || indicators.some(({ id }) => id === monthlyId(annual))) return
    indicators.push(entryOf(found, nextCode({ indicators }, theme.prefix)))
  }
  for (const annual of Object.keys(ON_A_DAY)) add(annual, onADayEntry)
  for (const flow of Object.values(FLOWS))
    add(flow.annual, (found, code) => flowEntry(found, flow, code))
  return { ...catalogue, indicators }
}
