import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { journey } from '../journey'
import { click, see, seeNone, visit } from '../reader'

const FIGURES = [
  'indicator,period,measure,category,value,name,theme,unit',
  'placement-type,31/03/2026,percent,Foster care,51,,,',
  'placement-type,31/03/2026,number,Foster care,269,,,',
  'placement-type,31/03/2026,number,,527,,,',
].join('\n')

export default journey(
  'own figures: read in a closed worker, shown everywhere, and closed; and figures as at a day',
  async ({ site, tab }) => {
    const folder = await mkdtemp(join(tmpdir(), 'own-'))
    const file = join(folder, 'figures.csv')
    try {
      await writeFile(file, FIGURES)
      await visit(tab, `${site.address}/your-figures`)
      await see(tab, '#own-file:not([disabled])')
      await tab.choose('#own-file', file)
      await see(tab, '.own-said', 'no problem was found')
      await click(tab, 'button', 'View the dashboard')
      await see(tab, '.own-banner', 'They have not left this computer')
      await see(tab, 'h1', '51%')
      await click(tab, '.own-banner button', 'Close your file')
      await seeNone(tab, '.own-banner')
      await see(tab, 'h1', '57%')
    } finally {
      await rm(folder, { recursive: true })
    }
    await visit(tab, `${site.address}/indicator/children-looked-after?as-at=2023-09-07`)
    await see(tab, 'h1', /^Children in care: 41 per 10,000/)
    await see(tab, '.as-at', '7 September 2023')
  },
)
