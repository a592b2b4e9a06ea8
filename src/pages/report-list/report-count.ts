/** Under which the browser keeps how many charts the report has: read on every page, where the report is not. */
export const REPORT_COUNT = 'report-count'
