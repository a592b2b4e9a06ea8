import { numberAnnotations } from '../drawing/annotations'
import { colourOf, type ChartLabel, type ChartSeries, type ChartSetting } from './office-chart'
import type { Slot } from './period-axis'
import type { View } from '@/model/view/types'

/** Breaks as lines down the plot and events as flags above it, with the same numbers as the notes. */
export function annotationSeries(
  view: View,
  slots: readonly Slot[],
  context: { top: number; setting: ChartSetting },
): ChartSeries[] {
  const { theme } = context.setting
  const numbered = numberAnnotations(view)
  return (['break', 'event'] as const).flatMap((kind): ChartSeries[] => {
    const numbers = slots.map(({ period }) =>
      numbered.flatMap(({ annotation, number }) =>
        annotation.kind === kind && annotation.period === period && number !== undefined
          ? [number]
          : [],
      ),
    )
    if (numbers.every((held) => held.length === 0)) return []
    const labels = numbers.flatMap((held, place): ChartLabel[] =>
      held.length === 0
        ? []
        : [
            {
              at: place,
              shows: { words: `(${held.join(', ')})` },
              place: 'above',
              colour: colourOf('quiet-ink', theme),
            },
          ],
    )
    return [
      {
        name: kind === 'break' ? 'Breaks, numbered as the notes' : 'Events, numbered as the notes',
        form: 'line',
        values: numbers.map((held) => (held.length === 0 ? undefined : context.top)),
        colour: colourOf('axis', theme),
        labels,
        notInLegend: true,
        ...(kind === 'break'
          ? { down: true }
          : { marker: { shape: 'triangle', size: 6, filled: true } as const }),
      },
    ]
  })
}
