/** Storage key of the number of charts in the report, which every page shows without reading the report. */
export const REPORT_COUNT = 'report-count'
