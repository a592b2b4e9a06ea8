import type { ExportInput } from '@/export/format'
import { titleStatement } from '@/model/sentences/short/title'
import { verdict } from '@/model/sentences/verdict'
import type { View } from '@/model/view/types'
import { textOf } from '@/model/sentences/parts'

/** A chart that can be saved or copied, as the page passes it on. */
export const inputOf = (
  view: View,
  chartId?: string,
  over: Partial<ExportInput> = {},
): ExportInput => ({
  view,
  title: over.title ?? titleStatement(view),
  sentence: over.sentence ?? textOf(verdict(view)),
  today: '2026-11-22',
  link: 'https://figures.example/indicator/x',
  ...(chartId === undefined ? {} : { chartId }),
  ...over,
})
