import { chartFor } from '@/charts/registry'
import { defineFormat } from '../format'

export default defineFormat({
  id: 'docx',
  label: 'Word (DOCX)',
  place: 2,
  extension: 'docx',
  suits: ({ view, chartId }) => chartFor(view, chartId) !== undefined,
  make: async (input) => (await import('../office/word/make-document')).makeDocument(input),
})
