import { drawnPng } from '../office/word/drawn-png'
import { makeReport } from '../office/word/report'
import { defineReportFormat } from '../report-format'

/** A report: cover, contents, numbered figures with commentary and tables, and the sources. */
export default defineReportFormat({
  id: 'docx',
  label: 'Word (DOCX)',
  extension: 'docx',
  make: (report, work = {}) => makeReport(report, work, drawnPng),
})
