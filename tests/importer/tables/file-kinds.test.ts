// @vitest-environment node
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTable } from '@/importer/tables/read-table'
import { describeProblem } from '@/importer/tables/problem'
import { csv, fixture, importing, importingChanged, messages, written } from '../given'

const LINES = ['indicator,period,value,note', 'a,2026-04,5,é', 'a,2026-05,6,']
const TEXT = LINES.join('\n')
const bytesOf = (text: string) => new TextEncoder().encode(text)

const utf16 = (text: string, { isBig, mark }: { isBig: boolean; mark: boolean }): Uint8Array => {
  const all = mark ? `\uFEFF${text}` : text
  const bytes = new Uint8Array(all.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < all.length; i += 1) view.setUint16(i * 2, all.charCodeAt(i), !isBig)
  return bytes
}

/** The start of an old Office file with the name of a stream in its directory. */
const oldOffice = (stream: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...utf16(stream, { isBig: false, mark: false }),
  ])

const said = (bytes: Uint8Array, name = 'own.csv') =>
  readTable(name, bytes).problems.map((problem) => describeProblem(problem))
const zip = (...paths: string[]) =>
  zipSync(Object.fromEntries(paths.map((path) => [path, strToU8('x')])))

describe('a table in text', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8 with its mark', bytesOf(`\uFEFF${TEXT}`)],
    ['UTF-16 with the small end first', utf16(TEXT, { isBig: false, mark: true })],
    ['UTF-16 with the big end first', utf16(TEXT, { isBig: true, mark: true })],
    ['UTF-16 with the small end first, without a mark', utf16(TEXT, { isBig: false, mark: false })],
    ['UTF-16 with the big end first, without a mark', utf16(TEXT, { isBig: true, mark: false })],
    ['a header that ends in CR LF and rows in LF', bytesOf(TEXT.replace('\n', '\r\n'))],
    [
      'a header that ends in LF and rows in CR LF',
      bytesOf(LINES.join('\r\n').replace('\r\n', '\n')),
    ],
    ['lines that end in CR', bytesOf(LINES.join('\r'))],
    ['lines that end in CR, LF and both', bytesOf(`${LINES[0]}\r${LINES[1]}\n${LINES[2]}\r\n`)],
    ['semicolons', bytesOf(TEXT.replaceAll(',', ';'))],
    ['tabs', bytesOf(TEXT.replaceAll(',', '\t'))],
    ['bars', bytesOf(TEXT.replaceAll(',', '|'))],
    ['spaces before quotation marks', bytesOf(TEXT.replace(',é', ', "é"'))],
  ])('is read in %s', (_, bytes) => {
    const { table, problems, warnings } = readTable('own.csv', bytes)
    expect([problems, warnings]).toEqual([[], []])
    expect(table?.columns).toEqual(['indicator', 'period', 'value', 'note'])
    expect(table?.rows).toEqual([
      { line: 2, cells: ['a', '2026-04', '5', 'é'] },
      { line: 3, cells: ['a', '2026-05', '6', ''] },
    ])
  })

  it('may state its separator, as Excel writes it', () => {
    const { table, warnings } = readTable(
      'own.csv',
      bytesOf(`sep=;\r\n${TEXT.replaceAll(',', ';')}`),
    )
    expect(table?.rows[0]).toEqual({ line: 3, cells: ['a', '2026-04', '5', 'é'] })
    expect(warnings).toEqual([])
  })

  it.each([
    ['an inch mark', '5" files only'],
    ['a word in quotation marks', 'the "edge" of care'],
    ['a quotation mark at its end', 'files 5"'],
    ['a first word in quotation marks', '"Edge" of care'],
  ])('keeps %s within a cell as it is', (_, note) => {
    const { table, problems } = readTable('own.csv', bytesOf(TEXT.replace('é', note)))
    expect(problems).toEqual([])
    expect(table?.rows.map(({ cells }) => cells[3])).toEqual([note, ''])
  })

  it('keeps a cell that is over several lines', () => {
    const { table, problems } = readTable('own.csv', bytesOf(TEXT.replace('é', '"one, or\r\ntwo"')))
    expect(problems).toEqual([])
    expect(table?.rows.map(({ line, cells }) => [line, cells[3]])).toEqual([
      [2, 'one, or\ntwo'],
      [4, ''],
    ])
  })

  it.each([
    ['that never closes', ',"é'],
    ['that closes in the middle of a later row', `,"é\nb,2026-04,5,x\nb,2026-05,6,5" files`],
    ['that closes at the end of a later row', `,"é\nb,2026-04,5,x\nb,2026-05,6,x"`],
  ])('is refused with the row and column of a quotation mark %s', (_, cell) => {
    expect(said(bytesOf(TEXT.replace(',é', cell)))).toEqual([
      expect.stringMatching(
        /^own\.csv:2 column "note": a quotation mark opens the cell and is never closed/,
      ),
    ])
  })
})

describe('a published file', () => {
  const NAME = 'cla-number-and-rate-2025'

  it.each<[string, (text: string) => string]>([
    ['semicolons between cells', (text) => text.replaceAll(',', ';')],
    ['titles above its header', (text) => `Children looked after in England\n\nTable 1\n${text}`],
    ['both', (text) => `Children looked after; 2025\n${text.replaceAll(',', ';')}`],
    ['lines that end in two ways', (text) => text.replace('\n', '\r\n')],
  ])('is read as the same figures with %s', async (_, change) => {
    const plain = await importing([csv(NAME, fixture(NAME))])
    const changed = await importingChanged(NAME, change)
    expect(messages(changed)).toEqual([])
    const values = (result: typeof plain) =>
      written(result, 'dfe-cla-2025', 'children-looked-after').rows.map((row) => row.slice(0, -1))
    expect(values(changed)).toEqual(values(plain))
  })
})

describe('another kind of file is called by its name', () => {
  it.each<[string, Uint8Array, RegExp]>([
    [
      'a web page',
      bytesOf('\n<!DOCTYPE html><html><body>Sign in</body></html>'),
      /web page.*signed in/,
    ],
    ['a table of a web page', bytesOf('<table><tr><td>period</td></tr></table>'), /web page/],
    [
      'a web page in UTF-16',
      utf16('<html><table></table></html>', { isBig: false, mark: true }),
      /web page/,
    ],
    ['a page of XHTML', bytesOf('<?xml version="1.0"?>\n<!DOCTYPE html><html></html>'), /web page/],
    [
      'a spreadsheet of Excel 2003',
      bytesOf(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      ),
      /Excel 2003/,
    ],
    ['XML', bytesOf('<?xml version="1.0"?><figures/>'), /is XML/],
    ['JSON', bytesOf('{"period": "2026-04"}'), /is JSON/],
    ['RTF', bytesOf('{\\rtf1 figures}'), /RTF/],
    [
      'a ZIP archive',
      zip('figures.csv', 'notes.txt'),
      /ZIP archive, with figures\.csv, notes\.txt in it.*Unpack/,
    ],
    ['an empty ZIP', zip(), /ZIP archive, with nothing/],
    ['an OpenDocument text', zip('mimetype', 'content.xml'), /OpenDocument text/],
    ['a document of Word', zip('[Content_Types].xml', 'word/document.xml'), /Word document/],
    ['a presentation', zip('[Content_Types].xml', 'ppt/presentation.xml'), /PowerPoint/],
    ['a binary workbook', zip('[Content_Types].xml', 'xl/workbook.bin'), /xlsb/],
    ['Apple Numbers', zip('Index/Document.iwa'), /Numbers/],
    ['an old workbook', oldOffice('Workbook'), /old Excel workbook \(xls\)/],
    ['an old document', oldOffice('WordDocument'), /Word document/],
    [
      'a workbook with a password',
      oldOffice('EncryptedPackage'),
      /locked with a password.*remove the password/,
    ],
    ['a PDF', bytesOf('%PDF-1.7'), /a PDF/],
    ['gzip', Uint8Array.from([0x1f, 0x8b, 8, 0, 0]), /gzip.*Unpack/],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /picture/],
    ['bytes that are no text', Uint8Array.from([1, 2, 3, 65, 66, 0, 200]), /not text/],
  ])('%s', (_, bytes, words) => {
    const [first, ...more] = said(bytes)
    expect(first).toMatch(words)
    expect(first).toMatch(/^own\.csv: .*\. [A-Z].*\.$/)
    expect(more).toEqual([])
  })

  it('but a table whose first cell begins with PK is a table', () => {
    expect(said(bytesOf(`PK,${TEXT}`)).join()).not.toMatch(/ZIP|unpacked/)
  })
})
