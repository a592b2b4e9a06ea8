/** A part of a file that has been unpacked, or a whole file: its name, and what it holds as text. */
export interface Part {
  path: string
  text: string
  /** The beginnings of all addresses to which the file may lead. */
  addresses: readonly string[]
}

interface Found {
  /** What is more than text, in words. */
  harm: string[]
  /** All words of the part. */
  words: string
}

/** What of planted markup and formulae has become more than text in a part of a file. */
export function readPart({ path, text, addresses }: Part): Found {
  // It runs in a browser too, without what is outside it.
  if (!/\.(xml|rels|svg)$/.test(path)) {
    const cells = path.endsWith('.csv') ? text.matchAll(/(?:^|[\r\n,])"?([=+@\t]|-(?![\d.]))/g) : []
    return { harm: [...cells].map(([cell]) => `${path}: a formula: ${cell}`), words: text }
  }
  const harm: string[] = []
  // jsdom writes xmlns twice, browsers once.
  const once = text.replaceAll(/( xmlns="[^"]*")([^>]*)\1/g, '$1$2')
  const document = new DOMParser().parseFromString(once, 'application/xml')
  const error = document.querySelector('parsererror')
  if (error) harm.push(`${path}: not well-formed: ${error.textContent.slice(0, 120)}`)
  /** The cells of the workbook behind a chart: "Figures!$B$2:$B$9", and nothing that is worked out. */
  const cells = /^'?[\w ]+'?!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$/
  const fields =
    /^\s*(PAGE|NUMPAGES|SEQ (Figure|Table) \\\* ARABIC|PAGEREF _Toc\d+ \\h|TOC [^"]*"1-2"[^"]*)\s*$/
  for (const element of document.querySelectorAll('*')) {
    const { localName, nodeName, textContent } = element
    const attributes = element.getAttributeNames()
    if (
      element.getAttribute('class') === 'planted' ||
      attributes.some((name) => /^on/i.test(name)) ||
      /^(script|img|foreignObject|oleObject|ddeLink|altChunk)$/i.test(localName)
    )
      harm.push(`${path}: an element: ${nodeName}`)
    if (nodeName === 'f' || attributes.includes('table:formula'))
      harm.push(`${path}: a formula: ${textContent}`)
    if (nodeName === 'c:f' && !cells.test(textContent))
      harm.push(`${path}: not the cells of a chart: ${textContent}`)
    const field =
      nodeName === 'w:instrText' ? textContent : (element.getAttribute('w:instr') ?? undefined)
    if (field !== undefined && !fields.test(field)) harm.push(`${path}: a field: ${field}`)
    const address = [element.getAttribute('Target'), element.getAttribute('href')].find(Boolean)
    const isOutside =
      element.getAttribute('TargetMode') === 'External' ||
      /^\s*[a-z][a-z\d+.-]*:|^\/\//i.test(address ?? '')
    if (
      isOutside &&
      !(
        (nodeName === 'a' || element.getAttribute('Type')?.endsWith('/hyperlink') === true) &&
        addresses.some((one) => address?.startsWith(one))
      )
    )
      harm.push(`${path}: leads out to ${address}`)
  }
  return { harm, words: document.documentElement.textContent }
}

/** What spreadsheets run, also behind blanks or in the full width of East Asian letters; a negative number they do not. */
const RUN = /^[\s\p{Cf}]*[=+@\uFF1D\uFF0B\uFF0D\uFF20]|^[\s\p{Cf}]*-(?![\d.]+%?$)|^[\t\r\n]/u

/** The texts of cells that a spreadsheet would run as formulae. */
export const formulaeIn = (cells: readonly string[]): string[] =>
  cells.filter((cell) => RUN.test(cell))
