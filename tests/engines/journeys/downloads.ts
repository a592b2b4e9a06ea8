import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { journey } from '../journey'
import { click, expectMatch, expectSame, see, visit } from '../reader'
import { until } from '../until'

export default journey(
  'downloads: PNG, CSV, PowerPoint and Word, and the clipboard',
  async ({ site, tab, downloaded }) => {
    await visit(tab, `${site.address}/indicator/children-looked-after?from=2021`)
    await click(tab, '.chart-frame button, main button', /Download$/)
    await click(tab, 'button', 'Figures (CSV)')
    const csv = (await readFile(await downloaded(/\.csv$/), 'utf8')).slice(1)
    const lines = csv.trimEnd().split('\r\n')
    expectSame('The number of lines', lines.length, 1 + 3 * 5)
    expectMatch('A line', lines[5] ?? '', /Buckinghamshire,2025,rate,.*,total,40,,522,130466,/)

    await click(tab, 'button', 'PowerPoint (PPTX)')
    const slides = unzipSync(await readFile(await downloaded(/\.pptx$/)))
    const chart = strFromU8(slides['ppt/charts/chart1.xml'] ?? new Uint8Array())
    expectMatch('The chart of the slide', chart, /<c:lineChart>/)

    await click(tab, 'button', 'Word (DOCX)')
    const words = unzipSync(await readFile(await downloaded(/\.docx$/)))
    const text = strFromU8(words['word/document.xml'] ?? new Uint8Array())
    expectMatch('The document', text, /40 per 10,000/)

    await click(tab, 'button', 'Copy link')
    await see(tab, '[role=status]', 'Link copied')
    await click(tab, 'button', 'Copy table')
    await see(tab, '[role=status]', 'Table copied')
    await click(tab, 'button', 'Copy picture')
    await see(tab, '[role=status]', 'Picture copied')

    await click(tab, 'button', 'Picture…')
    await see(tab, 'dialog img')
    await until('the picture in the dialog', () =>
      tab.ask(
        () => (document.querySelector<HTMLImageElement>('dialog img')?.naturalWidth ?? 0) > 0,
      ),
    )
    await click(tab, 'button', 'Save picture (PNG)')
    const picture = await readFile(await downloaded(/\.png$/))
    expectSame('The picture', picture.subarray(1, 4).toString(), 'PNG')
    expectSame('Its width', picture.readUInt32BE(16), 2000)
    if (picture.length < 40_000) throw new Error(`The picture has ${picture.length} bytes only.`)
  },
)
