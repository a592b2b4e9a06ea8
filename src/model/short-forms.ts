import type { Glossary } from './indicator'

/** "SEND", "EHC plan": an entry for letters that stand for words. */
const isShortForm = ({ term, full }: Glossary[number]): boolean =>
  full !== undefined && /[A-Z]{2}/.test(term)

/** Short forms of the glossary that stand in any of the texts without being written out there. */
export function shortFormsIn(
  texts: readonly string[],
  glossary: Glossary,
): { term: string; full: string }[] {
  const text = texts.join('\n')
  return glossary
    .filter(isShortForm)
    .flatMap(({ term, full = '' }) =>
      new RegExp(`(?<![A-Za-z])${term}s?(?![A-Za-z])`).test(text) &&
      !text.toLowerCase().includes(full.toLowerCase())
        ? { term, full }
        : [],
    )
}
