import { chartFor } from '@/charts/registry'
import { defineFormat } from '../format'
import { svgText } from '../picture/svg'

export default defineFormat({
  id: 'svg',
  label: 'Picture to edit (SVG)',
  place: 7,
  extension: 'svg',
  suits: ({ view, chartId }) => chartFor(view, chartId)?.format === 'svg',
  make: (input) =>
    Promise.resolve(new Blob([svgText(input).text], { type: 'image/svg+xml;charset=utf-8' })),
})
