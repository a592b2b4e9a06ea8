import { inflateSync } from 'node:zlib'

/** The parts of a PDF file that are packed, unpacked; some hold its pages, others pictures and typefaces. */
function unpacked(pdf: Buffer): string[] {
  const texts: string[] = []
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 9)) {
    const start = at + (pdf.subarray(at + 6, at + 8).toString() === '\r\n' ? 8 : 7)
    const end = pdf.indexOf('endstream', start)
    if (end < 0) break
    try {
      texts.push(inflateSync(pdf.subarray(start, end)).toString('latin1'))
    } catch {
      // Not packed in this way.
    }
    at = end
  }
  return texts
}

/** The number of pages in a PDF file. */
export function sheetsIn(pdf: Buffer): number {
  const pagesIn = (text: string) => text.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0
  return [pdf.toString('latin1'), ...unpacked(pdf)].reduce((sum, text) => sum + pagesIn(text), 0)
}
