/** An element of an XML part: its attributes as written, and what stands between its tags. */
interface XmlElement {
  tag: string
  inside: string
  /** Where it begins, and where it ends. */
  index: number
  end: number
}

const starts = new Map<string, RegExp>()

/** Finds where elements of one name start. No attribute holds a “<”, so that each search ends at the next tag. */
function startOf(name: string): RegExp {
  const found = starts.get(name) ?? new RegExp(`<((?:\\w+:)?${name})(?:\\s([^<>]*?))?(/?)>`, 'g')
  starts.set(name, found)
  return found
}

/**
 * The elements of one name, which do not hold one another, with or without a namespace prefix. A text is gone
 * through once, however it is damaged.
 * @throws {Error} when an element is not closed
 */
export function* elementsIn(xml: string, name: string): Generator<XmlElement> {
  const start = startOf(name)
  let from = 0
  for (;;) {
    start.lastIndex = from
    const found = start.exec(xml)
    if (!found) return
    const [all, full = name, tag = '', slash] = found
    const open = found.index + all.length
    if (slash === '/') {
      from = open
      yield { tag, inside: '', index: found.index, end: open }
      continue
    }
    const end = xml.indexOf(`</${full}>`, open)
    if (end < 0) throw new Error(`An element “${name}” is not closed.`)
    from = end + full.length + 3
    yield { tag, inside: xml.slice(open, end), index: found.index, end: from }
  }
}
