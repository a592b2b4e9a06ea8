import { signalAt } from '@/model/judgement/signal-at'
import { MEANING_WORD, formatLimit, signalInWords } from '@/model/sentences/control-sentence'
import { textOf } from '@/model/sentences/parts'
import { inSentence } from '@/model/values/format'
import { periodLabel, periodTick } from '@/model/values/period'
import type { LinesLayout } from '../lines/layout'
import { rowOf, type FocusPoint, type FocusRow } from '../navigation/focus-point'
import type { View } from '@/model/view/types'
import { readControl } from '@/model/judgement/read-control'

/** A focus point for each period: the figure with its control limits, and the rule that it breaks, if any. */
export function controlFocusPoints(view: View, layout: LinesLayout): FocusPoint[] {
  const control = readControl(view)
  const [subject, ...levels] = layout.lines
  const type = view.indicator.periodType
  return view.periods.map((period) => {
    const limits = control?.stretches.find((s) => s.points.some((p) => p.period === period))?.limits
    const signal = control && signalAt(control, period)
    const why = signal
      ? `${inSentence(MEANING_WORD[signal.meaning])}: ${textOf(signalInWords(signal, view))}`
      : undefined
    const spot = subject?.runs.flat().find((p) => p.period === period)
    const figure = subject && rowOf(subject.series, { view, period, sample: subject.style })
    const said =
      figure &&
      [
        figure.says,
        why ??
          (control?.doubtful.includes(period) === true
            ? 'in doubt'
            : limits && spot
              ? 'usual'
              : undefined),
      ]
        .filter(Boolean)
        .join(', ')
    const rows: FocusRow[] = [
      ...(figure && said !== undefined
        ? [
            {
              ...figure,
              ...(why === undefined ? {} : { detail: why }),
              says: said,
              ...(spot ? { spot } : {}),
            },
          ]
        : []),
      ...levels.flatMap(({ series, style }): FocusRow[] => {
        if (!limits || (series.id !== 'upper' && series.id !== 'mean' && series.id !== 'lower'))
          return []
        const value = formatLimit(limits[series.id], view)
        return [
          {
            key: series.id,
            label: series.label,
            value,
            isSubject: false,
            sample: style,
            says: `${series.label} ${value}`,
          },
        ]
      }),
    ]
    const rest = limits
      ? `; mean ${formatLimit(limits.mean, view)}, limits ${formatLimit(limits.lower, view)} to ${formatLimit(limits.upper, view)}`
      : ''
    return {
      key: period,
      period,
      at: layout.x(period),
      heading: periodLabel(period, type),
      rows,
      says: `${periodTick(period, type)}: ${said ?? 'no figure'}${rest}`,
    }
  })
}
