/** What the menu of a chart with a drawing offers to save. */
export const SAVE_ITEMS = [
  'Picture…',
  'PowerPoint (PPTX)',
  'Word (DOCX)',
  'Excel (XLSX)',
  'Open spreadsheet (ODS)',
  'Figures (CSV)',
]

/** What it offers to copy of each chart. */
export const COPY_ITEMS = [
  'Copy picture',
  'Copy table',
  'Copy sentence',
  'Copy link',
  'Copy citation',
]
