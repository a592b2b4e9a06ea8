import { drawnPng } from '../office/word/drawn-png'
import { makeReport } from '../office/word/report'
import { definePackFormat } from '../report-format'

/** A report: cover, contents, numbered figures with commentary and tables, and the sources. */
export default definePackFormat({
  id: 'docx',
  label: 'Word (DOCX)',
  extension: 'docx',
  make: (pack, work = {}) => makeReport(pack, work, drawnPng),
})
