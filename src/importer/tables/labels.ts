/**
 * One spelling for labels that publishers write differently from year to year: "at 31 March" and
 * "on 31 March", "Aged 17 to 18" and "17 to 18 years", "N1. Abuse or neglect" with its number,
 * "the local authority boundary" and "LA boundary", capitals and spaces.
 */
export const normaliseLabel = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^n?\d+\. ?/, '')
    .replace(/\bat 31 march\b/, 'on 31 march')
    .replace(/\b(?:the )?local authority\b/g, 'la')
    .replace(/\bthe la\b/g, 'la')
    .replace(/^aged /, '')
    .replace(/ years$/, '')

/** Column names differ in capitals and in the spaces around them. */
export const normaliseColumn = (column: string): string => column.trim().toLowerCase()
