/** Characters that are not seen: control characters, marks of direction, spaces without width. */
const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu
/** A link that was written into another may have been encoded once more with it. */
const MOST_ROUNDS = 3

/** A text without its encoding, however often it was encoded, and without what is not seen. */
function decoded(text: string): string {
  let now = text
  for (let round = 0; round < MOST_ROUNDS; round += 1)
    try {
      const next = decodeURIComponent(now)
      if (next === now) break
      now = next
    } catch {
      break
    }
  return now.replace(HIDDEN, '')
}

function encoded(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    // Half a character, as texts that were cut off have.
    return ''
  }
}

function onceDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** A pair of the query: as it stands, unless something in it is encoded twice or not seen. */
function plainPair(pair: string): string {
  const plain = pair.split('=').map((part) => {
    const text = decoded(part)
    return text === onceDecoded(part) ? part : encoded(text)
  })
  return plain.join('=').replace(/\be\d{8}\b/g, (code) => code.toUpperCase())
}

/** The parts of a path in the letters that pages have; a code stays as it is written. */
function plainPath(path: string): string[] {
  const parts = path
    .split(/[\\/]+/)
    .map((part) => part.trim())
    .filter((part) => !/^\.{0,2}$/.test(part))
  if (parts.at(-1)?.toLowerCase() === 'index.html') parts.pop()
  const first = parts[0]?.toLowerCase()
  const hasCode = first === 'code' || first === 'embed'
  return parts.map((part, place) => (hasCode && place > 0 ? part : part.toLowerCase()))
}

/**
 * An address in its original form. Reverses what mail, documents, address bars and hosts do to links: an ampersand
 * written as `&amp;`, letters in another case, the file name of a page or a slash added, slashes doubled, parts
 * encoded twice, and characters in them that are not seen.
 * @param path the part before the query: "/theme/placements/index.html"
 * @param query with its question mark, or empty
 * @param base the path of the site, with a slash at its end
 */
export function plainAddress(path: string, query: string, base = '/'): string {
  const below = path.startsWith(base) ? path.slice(base.length) : path
  // A question mark that was encoded, with the rest of the link.
  const [inPath = '', ...asked] = (decoded(below).split('#')[0] ?? '').split('?')
  const pairs = [query.replace(/^\?/, ''), ...asked]
    .join('&')
    .replace(/&amp;/gi, '&')
    .split('&')
    .filter((pair) => pair !== '')
  const address = base + plainPath(inPath).map(encoded).join('/')
  return pairs.length === 0 ? address : `${address}?${pairs.map(plainPair).join('&')}`
}
