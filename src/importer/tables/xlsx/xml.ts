const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** Text of XML as it was written; only the five entities of XML and numbers, so that none can grow. */
export const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
        if (name !== undefined) return NAMED[String(name)] ?? all
        const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16)
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
      })
    : text

/** An attribute of a tag's text; a prefix of a namespace may stand before its name. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*("([^"]*)"|'([^']*)')`).exec(tag)
  return found ? unescaped(found[2] ?? found[3] ?? '') : undefined
}

/** The texts of all elements of a name within another, joined: rich text is in several runs. */
export function textsOf(xml: string, element: string): string {
  const parts = xml.matchAll(new RegExp(`<(?:\\w+:)?${element}(?:\\s[^>]*)?>([^<]*)<`, 'g'))
  let text = ''
  for (const part of parts) text += part[1] ?? ''
  return unescaped(text)
}
