const space = /\s/

function skipSpace(text: string, from: number): number {
  let at = from
  while (space.test(text.charAt(at))) at += 1
  return at
}

/** The place after the string that opens at `from`. */
function afterString(text: string, from: number): number {
  let at = from + 1
  while (text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1
  return at + 1
}

/** The place after the value that begins at `from`. */
function afterValue(text: string, from: number): number {
  let depth = 0
  let at = from
  do {
    const sign = text.charAt(at)
    if (sign === '"') at = afterString(text, at)
    else {
      if (sign === '{' || sign === '[') depth += 1
      if (sign === '}' || sign === ']') depth -= 1
      at += 1
    }
  } while (at < text.length && (depth > 0 || !/[,\]}]/.test(text.charAt(at))))
  return at
}

/** Where the member or element `key` of the object or array at `from` begins; undefined if nowhere. */
function step(text: string, from: number, key: string | number): number | undefined {
  const isArray = text.charAt(from) === '['
  let at = skipSpace(text, from + 1)
  for (let index = 0; !/[\]}]/.test(text.charAt(at)); index += 1) {
    let name: string | number = index
    if (!isArray) {
      const end = afterString(text, at)
      name = text.slice(at + 1, end - 1)
      at = skipSpace(text, skipSpace(text, end) + 1)
    }
    if (name === key) return at
    at = skipSpace(text, afterValue(text, at))
    if (text.charAt(at) === ',') at = skipSpace(text, at + 1)
  }
  return undefined
}

/**
 * The 1-based line on which a value of a JSON text stands.
 * @param text valid JSON
 * @param path keys and indexes from the root; where it leads nowhere, the line of its last real part
 */
export function lineOf(text: string, path: readonly (string | number)[]): number {
  let at = skipSpace(text, 0)
  for (const key of path) {
    const next = /[[{]/.test(text.charAt(at)) ? step(text, at, key) : undefined
    if (next === undefined) break
    at = next
  }
  return text.slice(0, at).split('\n').length
}
