import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { journey } from '../journey'
import { alive, click, see, textsOf, visit } from '../reader'
import { until } from '../until'

const HEADINGS = '.report-words h3'

export default journey(
  'report: ten charts from a list, named, moved, saved and reloaded',
  async ({ site, tab, downloaded }) => {
    await visit(tab, `${site.address}/report`)
    await click(tab, 'button', /^ ?Placement sufficiency/)
    await until('ten charts', async () => (await textsOf(tab, HEADINGS)).length === 10)
    await click(tab, '.report-side input[type=text], .report-side input:not([type])')
    await tab.press('Control+a', 'Homes: June')
    await click(tab, 'button', /^Move up: /)
    await see(tab, '.report-last [role=status]', / is now \d+ of 13\.$/)
    await click(tab, 'button', 'Word')
    const words = unzipSync(await readFile(await downloaded(/^Homes-June_.*\.docx$/)))
    if (!words['word/document.xml']) throw new Error('The Word file holds no document.')
    await click(tab, 'button', /^ ?Copy a link/)
    await see(tab, '.report-last [role=status]', 'Link copied')
    await tab.reload()
    await alive(tab)
    await until('ten charts again', async () => (await textsOf(tab, HEADINGS)).length === 10)
  },
)
