import { chartFor } from '@/charts/registry'
import { defineFormat } from '../format'

export default defineFormat({
  id: 'pptx',
  label: 'PowerPoint (PPTX)',
  place: 1,
  extension: 'pptx',
  suits: ({ view, chartId }) => chartFor(view, chartId) !== undefined,
  make: async (input) => (await import('../office/powerpoint/make-slide')).makeSlide(input),
})
