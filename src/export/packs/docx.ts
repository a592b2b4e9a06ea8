import { drawnPng } from '../office/words/drawn-png'
import { makeReport } from '../office/words/report'
import { definePackFormat } from '../pack-format'

/** A report: cover, contents, numbered figures with commentary and tables, and the sources. */
export default definePackFormat({
  id: 'docx',
  label: 'Word (DOCX)',
  extension: 'docx',
  make: (pack, work = {}) => makeReport(pack, work, drawnPng),
})
