import { chartFor } from '@/charts/registry'
import { defineFormat } from '../format'
import { pngOf, TWICE } from '../picture/png'

export default defineFormat({
  id: 'png',
  label: 'Picture (PNG)',
  place: 6,
  extension: 'png',
  suits: ({ view, chartId }) => chartFor(view, chartId)?.format === 'svg',
  make: (input) => pngOf(input, TWICE),
})
