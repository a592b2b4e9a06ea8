import type { Breakdown, Category, FullIndicator, Measure } from '@/model/schema/indicator'
import type { EventKind } from '../measures/events'
import { EVENT_DIVISIONS } from '../measures/flows'
import { REASONS } from '../ssda903/groups'
import { monthlyId } from './definitions'
import { onADayEntry } from './on-a-day-entry'

/** The words of a flow, which differ between children and placements. */
interface FlowWords {
  /** The annual indicator that it goes with. */
  annual: string
  /** Its own id, where the annual one is of another division. */
  id?: string
  name: string
  /** What a sentence says of the events of a month: "children started to be looked after {value} times". */
  inMonth: string
  /** And of those of several months: "{value} children started to be looked after". */
  over: string
  /** What a share is of: "of those who started to be looked after did so". */
  share: string
  /** How a title says it: "Entered care". */
  short: string
  /** What is counted, in the definition. */
  counted: string
  unit: string
}

/** The flows, by the annual indicators that they go with. */
export const FLOWS: Readonly<Record<EventKind, FlowWords>> = {
  started: {
    annual: 'children-started-to-be-looked-after',
    name: 'Children who started to be looked after',
    inMonth: 'children started to be looked after {value} times',
    over: '{value} children started to be looked after',
    share: '{value} of those who started to be looked after did so',
    short: 'Entered care',
    counted:
      'Children who started to be looked after, in three readings: each time in the month; children, each once, from 1 April to the month’s end; and children, each once, in the twelve months to the month’s end. Age, need and legal status are those of the first time in the twelve months.',
    unit: 'children',
  },
  ceased: {
    annual: 'children-ceased-to-be-looked-after',
    name: 'Children who ceased to be looked after',
    inMonth: 'children ceased to be looked after {value} times',
    over: '{value} children ceased to be looked after',
    share: '{value} of those who ceased to be looked after did so',
    short: 'Left care',
    counted:
      'Children who ceased to be looked after, in three readings: each time in the month; children, each once, from 1 April to the month’s end; and children, each once, in the twelve months to the month’s end. Reason and age are those of the last time in the twelve months.',
    unit: 'children',
  },
  placed: {
    annual: 'new-placement-location',
    id: 'new-placements-monthly',
    name: 'New placements',
    inMonth: '{value} new placements began',
    over: '{value} new placements began',
    share: '',
    short: 'New placements',
    counted:
      'Placements that began, in three readings: in the month, from 1 April to the month’s end, and in the twelve months to the month’s end. Each counts, also one with the same carers; a change of legal status alone, a temporary stay and the return from it do not.',
    unit: 'new placements',
  },
  moved: {
    annual: 'placement-change-reasons',
    name: 'Placements that changed',
    inMonth: '{value} placements changed',
    over: '{value} placements changed',
    share: '{value} of placement changes',
    short: 'Placement changes',
    counted:
      'Placements that ended with another after them, in three readings: in the month, from 1 April to the month’s end, and in the twelve months to the month’s end. A child who moved twice is counted twice. The reason is the one recorded for the placement that ended; a temporary stay and the return from it are not counted.',
    unit: 'placement changes',
  },
}

export const FLOW_KINDS: readonly EventKind[] = ['started', 'ceased', 'placed', 'moved']

/** The id of a flow’s indicator. */
export const flowId = (kind: EventKind): string => FLOWS[kind].id ?? monthlyId(FLOWS[kind].annual)

/** A category of children on a day, in words that follow "started to be looked after". */
const after = ({ id, label, short, says = label }: Category): Category => ({
  id,
  label,
  ...(short === undefined ? {} : { short }),
  says: says
    .replace(/^were under 1$/, 'aged under 1')
    .replace(/^were (in care )?/, '')
    .replace(/^had /, 'with '),
})

/** The annual indicators whose categories the divisions of the flows of children take. */
const DIVIDED_AS: Readonly<Record<string, string>> = {
  age: 'children-looked-after-by-age',
  need: 'children-looked-after-by-need',
  'legal-status': 'children-looked-after-by-legal-status',
}

const QUESTIONS: Readonly<Record<string, string>> = {
  age: 'How old were the children?',
  need: 'Why did children come into care?',
  'legal-status': 'On what legal basis did children come into care?',
}

const NOT_RECORDED = { id: 'not-recorded', label: 'Reason not recorded' }

const UNACCOMPANIED: Breakdown = {
  id: 'unaccompanied',
  label: 'Unaccompanied children',
  question: 'How many were unaccompanied asylum-seeking children?',
  categories: [
    {
      id: 'unaccompanied',
      label: 'Unaccompanied asylum-seeking children',
      short: 'Unaccompanied',
      says: 'as unaccompanied asylum-seeking children',
    },
    {
      id: 'not-unaccompanied',
      label: 'All other children',
      short: 'All others',
      says: 'other than as unaccompanied asylum-seeking children',
    },
  ],
  additive: true,
}

/** The division of a flow as a breakdown of its entry; undefined where the catalogue lacks its categories. */
function breakdownOf(
  kind: EventKind,
  division: string,
  find: (id: string) => FullIndicator | undefined,
): Breakdown | undefined {
  if (division === 'unaccompanied') return UNACCOMPANIED
  if (division !== 'reason') {
    const annual = find(DIVIDED_AS[division] ?? '')?.breakdowns[0]
    if (!annual) return undefined
    const { categories, label, additive, ordered, characteristic } = annual
    return {
      id: division,
      label,
      question: QUESTIONS[division] ?? label,
      categories: categories.map(after),
      additive,
      ...(ordered === undefined ? {} : { ordered }),
      ...(characteristic === undefined ? {} : { characteristic }),
    }
  }
  if (kind === 'ceased')
    return {
      id: 'reason',
      label: 'Reason',
      question: 'Why did children leave care?',
      categories: REASONS.map(({ id, label, says }) => ({ id, label, says })),
      additive: true,
    }
  const annual = find(FLOWS[kind].annual)?.breakdowns[0]
  return annual
    ? {
        ...annual,
        categories: [...annual.categories, { ...NOT_RECORDED, says: 'had no reason recorded' }],
      }
    : undefined
}

interface MeasureWords {
  id: string
  label: string
  says: string
  title: string
  unit: string
}

const count = ({ id, label, says, title, unit }: MeasureWords): Measure => ({
  id,
  label,
  kind: 'count',
  unit,
  decimals: 0,
  says,
  title: { name: title },
  noun: 'the number',
})

function measuresOf({ inMonth, over, share, short, unit }: FlowWords, isDivided: boolean) {
  const measures: Measure[] = [
    count({
      id: 'number',
      label: 'In the month',
      says: `${inMonth} in the month`,
      title: `${short} in the month`,
      unit,
    }),
    {
      ...count({
        id: 'since-april',
        label: 'Since 1 April',
        says: over,
        title: `${short} since 1 April`,
        unit,
      }),
      // Drawn as a line, it would compare one month with seven.
      hidden: true,
    },
    count({
      id: 'twelve-months',
      label: 'In twelve months',
      says: isDivided ? `${over} {category}` : over,
      title: `${short} in twelve months`,
      unit,
    }),
  ]
  if (isDivided)
    measures.push({
      ...count({
        id: 'percent',
        label: 'Percentage, twelve months',
        says: `${share} {category}`,
        title: `${short} in twelve months`,
        unit: '%',
      }),
      kind: 'percent',
      noun: 'the share',
      numerator: 'twelve-months',
      denominator: 'twelve-months',
      denominatorCategory: 'total',
      per: 100,
    })
  return measures
}

/**
 * The entry of a flow, with its three readings as measures.
 * @param find an indicator of the catalogue
 */
export function flowEntry(
  annual: FullIndicator,
  {
    kind,
    code,
    find,
  }: { kind: EventKind; code: string; find: (id: string) => FullIndicator | undefined },
): FullIndicator {
  const words = FLOWS[kind]
  const breakdowns = EVENT_DIVISIONS[kind].flatMap((division) => {
    const found = breakdownOf(kind, division, find)
    return found ? [{ ...found, measures: ['twelve-months', 'percent'] }] : []
  })
  return {
    ...onADayEntry(annual, code),
    id: flowId(kind),
    name: `${words.name}, by month`,
    definition: `${words.counted} At 31 March the second and the third are DfE’s annual figure. Worked out from the council’s own SSDA903 returns.`,
    periodType: 'month',
    measures: measuresOf(words, breakdowns.length > 0),
    breakdowns,
    charts: ['trend', 'table'],
    annual: { indicator: annual.id, measures: [{ id: 'twelve-months', annual: 'number' }] },
  }
}
