/** Stop words, ignored unless nothing else is typed. */
const SMALL_WORDS = new Set(
  'a an and are at by do does for from have how i in is it many me much of on or our per show that the their there they to was we were what when where which who why with'.split(
    ' ',
  ),
)

/** Whether a word is a stop word. */
export const isSmall = (word: string): boolean => SMALL_WORDS.has(word.toLowerCase())

/** One form for singular and plural, used for both queries and index. */
function singular(word: string): string {
  if (word === 'child') return 'children'
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 3 && /[^suia]s$/.test(word)) return word.slice(0, -1)
  return word
}

/** Splits into lower-case words without accents or apostrophes: "Children’s" is "children". */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036F'’‘`]/g, '')
    .replaceAll(/(\d),(?=\d{3})/g, '$1')
    .replaceAll('%', ' percent ')
    .replaceAll('£', ' cost ')
    .replaceAll('&', ' and ')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map(singular)

/** The words of a query or a name without stop words. */
export function termsOf(text: string): string[] {
  const words = [...new Set(wordsOf(text))]
  const telling = words.filter((word) => !SMALL_WORDS.has(word))
  return telling.length > 0 ? telling : words
}

/** "CLA-01", "cla 1" and "cla01" alike; undefined when it is no code. */
export function codeOf(text: string): string | undefined {
  const [, letters, digits] = /^\s*([a-z]{2,4})[^a-z0-9]*0*(\d{1,3})\s*$/i.exec(text) ?? []
  return letters === undefined ? undefined : `${letters.toLowerCase()}${digits ?? ''}`
}
