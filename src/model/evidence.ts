import { capitalise } from './format'
import { isNumber } from './observation'
import { periodEnd, periodLabel, periodPhrase } from './period'
import { changeInShort, statement } from './phrases'
import { changeSinceDay } from './reading'
import { titleStatement, verdict } from './verdict'
import type { View } from './view'

export interface EvidenceWords {
  /** What the figures say of the council, with its date. */
  statement: string
  /** What has changed since inspectors asked; empty where nothing can be said of it. */
  since: string
  /** Whether there are figures to draw a line of. */
  hasTrend: boolean
}

/**
 * What an indicator says beside something that inspectors asked for.
 * @param asked the day on which they did
 */
export function evidenceWords(view: View, asked: string): EvidenceWords {
  const own = view.series.filter((s) => s.role === 'own')
  const numbers = [...(own[0]?.points.values() ?? [])].filter(({ value }) => isNumber(value))
  const isNumeric = own.length === 1 && isNumber(own[0]?.points.get(view.period)?.value)
  const type = view.indicator.periodType
  // A programme month by month says nothing in one sentence: its span must do.
  if (view.measure.kind === 'text' && type === 'month')
    return {
      statement: `${capitalise(periodLabel(`${view.periods[0] ?? ''}/${view.periods.at(-1) ?? ''}`, type))}.`,
      since: '',
      hasTrend: false,
    }
  if (!isNumeric) return { statement: verdict(view), since: '', hasTrend: false }
  const change = changeSinceDay(view, asked)
  return {
    statement: `${titleStatement(view)} (${periodLabel(view.period, type)}).`,
    since:
      periodEnd(view.period, type) <= asked
        ? 'No later figure is held.'
        : change
          ? `${capitalise(changeInShort(change, view))}, the last figure before it was asked for.`
          : '',
    hasTrend: numbers.length > 1,
  }
}

/** The figures of the only own series before the view's own, each with its date. */
export function earlierFigures(view: View): string {
  const own = view.series.filter((s) => s.role === 'own')
  const [series] = own
  if (!series || own.length > 1) return ''
  return view.periods
    .filter((period) => period !== view.period)
    .flatMap((period) => {
      const value = series.points.get(period)?.value
      return isNumber(value)
        ? `${periodPhrase(period, view.indicator.periodType)}, ${statement(view, series, value)}.`
        : []
    })
    .join(' ')
}
