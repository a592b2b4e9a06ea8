import { countsChildren } from '@/model/overview/affected'
import type { MeasureKind } from '@/model/schema/indicator'
import type { Problem } from '../tables/problem'

/** What a measure counts, in the words that the app shows and works with. */
export interface Unit {
  kind: MeasureKind
  unit: string
}

type Said = Pick<Problem, 'message' | 'remedy'>

const CURRENCY = /£|\bgbp\b|\bpounds?\b|\bsterling\b/i

/** How people write thousands, millions and billions beside a pound sign. */
const SCALES: Readonly<Record<string, 'thousand' | 'million' | 'billion'>> = Object.fromEntries([
  ...['k', 'ks', 'th', 'thou', 'thousand', 'thousands'].map((word) => [word, 'thousand']),
  ...['m', 'mn', 'mil', 'mill', 'mio', 'million', 'millions'].map((word) => [word, 'million']),
  ...['b', 'bn', 'billion', 'billions'].map((word) => [word, 'billion']),
])

/** Words that add nothing to a unit of money. */
const IDLE: readonly string[] = ['£', '£s', 'gbp', 'pound', 'pounds', 'sterling', 'of', 'in', 's']

/** How people shorten "per week" and the like. */
const PER: readonly [RegExp, string][] = [
  [/\bp\/w\b|\bp\.? ?w\.?(?=$|\W)|\bweekly\b/g, ' per week '],
  [/\bp\.? ?c\.? ?m\.?(?=$|\W)|\bmonthly\b/g, ' per month '],
  [/\bp\/a\b|\bp\.? ?a\.?(?=$|\W)|\bper annum\b|\b(?:yearly|annual|annually)\b/g, ' per year '],
  [/\bdaily\b/g, ' per day '],
  [/\bnightly\b/g, ' per night '],
  [
    /\/|\b(?:a|each|every|for each)(?= (?:day|night|week|month|quarter|year|child|place)\b)/g,
    ' per ',
  ],
]

const WRITTEN = '£, £ thousand or £ million, followed by “per week” or similar where needed'

/**
 * A unit of money: pounds, thousand pounds or million pounds, each of them per week or the like.
 */
function moneyUnit(text: string): Unit | Said {
  let plain = text.toLowerCase().replaceAll(/[’‘'"]/g, '')
  for (const [pattern, word] of PER) plain = plain.replaceAll(pattern, word)
  const [amount = '', ...bases] = plain.split(/\bper\b/)
  const words = amount
    .replaceAll(/1?,?000,?000s?/g, ' million ')
    .replaceAll(/1?,?000s?/g, ' thousand ')
    .replaceAll(/£s?/g, ' £ ')
    .split(/[^a-z£\d]+/)
    .filter((word) => word !== '' && !IDLE.includes(word))
  const scales = new Set(words.map((word) => SCALES[word]))
  const [scale] = scales
  const base = bases.map((one) => one.replaceAll(/[()]/g, ' ').replaceAll(/\s+/g, ' ').trim())
  if (scale === 'billion')
    return {
      message: `"${text}" means thousands of millions.`,
      remedy: 'Give the figures in £ million.',
    }
  if (scales.size > 1 || (words.length > 0 && scale === undefined) || base.some(isOddBase))
    return { message: `"${text}" is not a known unit of money.`, remedy: `Write ${WRITTEN}.` }
  const pounds = scale === undefined ? 'pounds' : `${scale} pounds`
  return { kind: 'money', unit: [pounds, ...base].join(' per ') }
}

/** Whether the words after "per" make no sense for money: none, or money again. */
const isOddBase = (base: string): boolean => base === '' || CURRENCY.test(base)

/**
 * Units of averages, such as children per worker. Children per team or per month are whole numbers.
 */
const RATIO =
  /\b(?:average|mean|median|ratio|scores?)\b|\b(?:per|for each|for every) (?:[a-z-]+ )*(?:worker|officer|adviser|manager|auditor|fte|post|carer)\b/i

function kindOf(unit: string): MeasureKind {
  if (/\bper [\d,]+/i.test(unit)) return 'rate'
  if (RATIO.test(unit)) return 'ratio'
  // "Children waiting for 20 weeks" are children.
  return /\b(?:days|weeks|months|hours)\b/i.test(unit) && !countsChildren(unit)
    ? 'duration'
    : 'count'
}

/**
 * Reads a unit and puts it as the app writes it: "£m" as million pounds, "percentage of children"
 * as %.
 * @returns the problem and its remedy where the unit can be read in several ways, or in none
 */
export function readUnit(text: string): Unit | Said {
  if (CURRENCY.test(text)) return moneyUnit(text)
  if (/^(?:%|pct|per ?cents?|percentages?|shares?|proportions?)(?: of\b.*)?$/i.test(text))
    return { kind: 'percent', unit: '%' }
  if (/%|\bper ?cent/i.test(text))
    return {
      message: `"${text}" could be a share or something else.`,
      remedy: 'Write % for a share of the whole, and put the rest in the name.',
    }
  if (/(?<![\d,])000s?\b|\b(?:thousands?|millions?|billions?)\b/i.test(text))
    return {
      message: `"${text}" counts in thousands or more.`,
      remedy: 'Write the numbers in full, and use what is counted as the unit, such as children.',
    }
  return { kind: kindOf(text), unit: text }
}

/**
 * The base of a unit of money: "per week" in "pounds per week"; empty where the unit has no "per".
 */
export const perOf = ({ kind, unit }: Unit): string =>
  kind === 'money' ? (/ per .*$/.exec(unit)?.[0] ?? '') : ''

const SCALE_IN_NAME = new RegExp(
  `(?:£|\\bgbp) ?(?:['’]?000s?|${Object.keys(SCALES).join('|')})\\b|\\(in [a-z]+s\\)`,
  'i',
)

const scaleIn = (unit: string): string | undefined => /^(?:thousand|million)/.exec(unit)?.[0]

/**
 * The scale in the name of an indicator, where its unit has a different one: "£m" for "Budget (£m)"
 * in pounds; undefined where they agree, or the name has none.
 */
export function otherScale(name: string, { kind, unit }: Unit): string | undefined {
  const scale = kind === 'money' ? SCALE_IN_NAME.exec(name)?.[0] : undefined
  if (scale === undefined) return undefined
  const read = moneyUnit(`£ ${scale}`)
  return 'unit' in read && scaleIn(read.unit) === scaleIn(unit) ? undefined : scale
}
