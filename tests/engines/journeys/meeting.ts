import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { journey } from '../journey'
import { click, see } from '../reader'
import type { Tab } from '../tab'
import { until } from '../until'

const CODES = ['PLA-01', 'CLA-01', 'WFO-02', 'QUA-01', 'INS-01']
const AGENDA = encodeURIComponent(`7 Homes (15 minutes): ${CODES.join(', ')}`)

/** Waits until the screen shows the chart of a code. */
const drawn = (tab: Tab, code: string) =>
  until(`the chart ${code} on the screen`, () =>
    tab.ask(
      (wanted) =>
        document.querySelector('.screen')?.getAttribute('aria-busy') === 'false' &&
        document.querySelector('.screen-code')?.textContent === wanted &&
        document.querySelector('.screen-chart > *') !== null,
      code,
    ),
  )

export default journey(
  'meeting: kept, then without a network, opened anew; and as one file',
  async ({ site, tab: first, again, downloaded, differs }) => {
    const meeting = `${site.address}/meeting`
    let tab = first
    await tab.open(`${meeting}#${AGENDA}`)
    await drawn(tab, 'PLA-01')
    await tab.press('?')
    // Opening it is enough.
    await see(tab, '.take-along', 'Works without a network')

    tab = await again()
    await tab.open(`${site.address}/glossary`)
    const isKept = await tab.ask(async () => (await caches.keys()).length > 0)
    if (!isKept) {
      differs('keeps nothing when a test closes it: it was left open when the network went')
      await tab.open(`${meeting}#${AGENDA}`)
      await drawn(tab, 'PLA-01')
      await tab.press('?')
      await see(tab, '.take-along', 'Works without a network')
    }
    await site.stop()
    await tab.open(`${meeting}#${AGENDA}`)
    for (const code of CODES) {
      await drawn(tab, code)
      await tab.press('PageDown')
    }
    await tab.reload()
    await drawn(tab, 'INS-01')
    await tab.press('t')
    await see(tab, '.screen-table')
    await tab.press('?')
    await click(tab, 'button', 'Save as one file')
    const file = await downloaded(/\.html$/)

    await tab.open(`${meeting}#presenter&${AGENDA}`)
    await tab.reload()
    await see(tab, 'h2', 'Take away an action')
    await click(tab, 'button', 'Next')
    await see(tab, '.presenter-chart', 'CLA-01')

    await tab.open(`${meeting}#companion&${AGENDA}`)
    await tab.reload()
    await see(tab, '.chart-frame svg')
    await click(tab, '.companion-nav button', 'Next: CLA-01')
    await see(tab, '.companion-codes [aria-current]', 'CLA-01')
    await click(tab, 'button', 'Table')
    await see(tab, '.companion table')

    // The page of a figure, which was not kept itself: the kept code draws it.
    await tab.open(`${site.address}/indicator/placement-type`)
    await see(tab, '.chart-frame svg')
    await click(tab, 'button', 'Download')
    await click(tab, 'button', 'CSV')
    const csv = await readFile(await downloaded(/\.csv$/), 'utf8')
    if (!csv.includes('Buckinghamshire')) throw new Error('The CSV file names no council.')
    await click(tab, 'button', 'PowerPoint')
    const slides = await readFile(await downloaded(/\.pptx$/))
    if (slides.subarray(0, 2).toString() !== 'PK') throw new Error('The slide is no ZIP file.')

    await tab.open(pathToFileURL(file).href)
    await see(tab, '#agenda')
    await tab.press('PageDown')
    await see(tab, '.is-shown .code', 'PLA-01')
    await tab.press('cla1', 'Enter')
    await see(tab, '.is-shown .code', 'CLA-01')
  },
)
