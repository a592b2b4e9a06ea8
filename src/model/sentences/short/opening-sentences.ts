/** After the mark that ends a sentence and the quotation or bracket that it closes, before a capital, figure or quotation. */
const AFTER_SENTENCE = /(?<=(?<!\b(?:e\.g|i\.e|Dr|Mr|Mrs|Ms|No|St))[.!?][’”)]?)\s+(?=[A-Z0-9“‘(])/

/** The sentences of a text. */
export const sentencesOf = (text: string): string[] =>
  text
    .trim()
    .split(AFTER_SENTENCE)
    .filter((sentence) => sentence !== '')

/** The first sentences of a text, with dots, which never begin a line, where more follow: “Demand rose. …” */
export function openingSentences(text: string, count: number): string {
  const all = sentencesOf(text)
  return count >= all.length ? text.trim() : `${all.slice(0, count).join(' ')}\u00A0…`
}
