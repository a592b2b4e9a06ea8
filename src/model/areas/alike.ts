/**
 * How many letters must be added, left out or changed to turn one word into the other (Levenshtein,
 * 1966).
 */
function lettersOff(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, letter] of a.split('').entries()) {
    const next = [i + 1]
    for (const [j, other] of b.split('').entries())
      next.push(
        Math.min(
          (row[j + 1] ?? 0) + 1,
          (next[j] ?? 0) + 1,
          (row[j] ?? 0) + (letter === other ? 0 : 1),
        ),
      )
    row = next
  }
  return row[b.length] ?? 0
}

/**
 * Whether a word may be a misspelling of another: one letter off in words of four to six letters,
 * two in longer words.
 */
export const isAlike = (word: string, other: string): boolean => {
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2
  return Math.abs(word.length - other.length) <= most && lettersOff(word, other) <= most
}
