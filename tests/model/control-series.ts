import type { Annotation, Polarity } from '@/model/schema/indicator'
import { anIndicator, viewOf, type Row } from '@mocks/builders'
import type { View } from '@/model/view/types'

export type Given = number | string | null

export interface Story {
  polarity?: Polarity
  breaks?: string[]
  measure?: 'rate' | 'percent' | 'number'
  from?: number
}

/** An annual series from 2000; null where no figure was published. */
export function series(values: readonly Given[], story: Story = {}): View {
  const { polarity = 'neutral', breaks = [], measure = 'rate', from = 2000 } = story
  const annotations = breaks.map((period): Annotation => ({
    kind: 'break',
    period,
    label: 'New definition',
    text: 'The definition changed.',
  }))
  return viewOf({
    indicator: anIndicator({ polarity, annotations, breakdowns: [] }),
    measures: [measure],
    rows: values.map((value, i): Row => ['E06000060', String(from + i), 'total', value, i + 1]),
    selection: { measure },
  })
}

/** Thirteen values that vary only within the usual range. */
export const STEADY = [50, 54, 46, 52, 48, 55, 45, 50, 54, 46, 53, 47, 50]
