/** The items that the menu of a chart with a drawing offers to save. */
export const SAVE_ITEMS = [
  'Picture…',
  'PowerPoint (PPTX)',
  'Word (DOCX)',
  'Excel (XLSX)',
  'Open spreadsheet (ODS)',
  'Figures (CSV)',
]

/** The items that it offers to copy for each chart. */
export const COPY_ITEMS = [
  'Copy picture',
  'Copy table',
  'Copy sentence',
  'Copy link',
  'Copy citation',
]
