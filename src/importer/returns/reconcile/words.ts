import { isNumber, type Value } from '@/model/schema/observation'
import { formatNumber, inSentence, shorthandSign } from '@/model/values/format'
import { dateLabel } from '@/model/values/period'
import type { ReconciledFigure } from './reconcile'

/** A figure as it is shown: a number, or the sign of why there is none. */
export const shownValue = (
  value: Value,
  { decimals }: Pick<ReconciledFigure, 'decimals'>,
): string =>
  isNumber(value)
    ? formatNumber(value, decimals)
    : typeof value === 'string'
      ? shorthandSign(value)
      : value.text

/** "+3", "−2"; "not compared" where one of the two figures is not shown. */
export function signedDifference({ difference, decimals }: ReconciledFigure): string {
  if (difference === undefined) return 'not compared'
  const size = formatNumber(Math.abs(difference), decimals)
  return difference === 0 ? '0' : `${difference > 0 ? '+' : '−'}${size}`
}

/** How many of some figures are those that DfE has published: "12 of 14 figures are equal; 3 cannot be compared". */
export function describeReconciled(figures: readonly ReconciledFigure[]): string {
  const compared = figures.filter(({ difference }) => difference !== undefined)
  const equal = compared.filter(({ difference }) => difference === 0)
  const open = figures.length - compared.length
  const said =
    compared.length === 0
      ? 'no figure can be compared'
      : equal.length === compared.length
        ? `all ${compared.length} figures that can be compared are equal`
        : `${equal.length} of ${compared.length} figures that can be compared are equal`
  return open === 0 || compared.length === 0
    ? said
    : `${said}; ${open} ${open === 1 ? 'is' : 'are'} suppressed`
}

/** Why most of some figures differ, each reason once. */
export const generalReasons = (figures: readonly ReconciledFigure[]): string[] => [
  ...new Set(
    figures.flatMap(({ reason }) => (reason && reason.from !== 'reading' ? [reason.words] : [])),
  ),
]

/** The reading with which a figure would be DfE’s; blank where there is none. */
export const readingOf = ({ reason }: ReconciledFigure): string =>
  reason?.from === 'reading' ? reason.words : ''

/** A line for each 31 March, and one for each figure that differs from DfE’s. */
export function reconciledLines(figures: readonly ReconciledFigure[]): string[] {
  return [...new Set(figures.map(({ day }) => day))].flatMap((day) => {
    const own = figures.filter((one) => one.day === day)
    return [
      `${dateLabel(day)} beside DfE: ${describeReconciled(own)}.`,
      ...generalReasons(own).map((words) => `  Where they differ: ${inSentence(words)}`),
      ...own
        .filter(({ difference = 0 }) => difference !== 0)
        .map((one) =>
          `  ${one.code} ${one.name}, ${one.label}: ${shownValue(one.ours, one)}, DfE ${shownValue(one.theirs, one)} (${signedDifference(one)}). ${readingOf(one)}`.trimEnd(),
        ),
    ]
  })
}
