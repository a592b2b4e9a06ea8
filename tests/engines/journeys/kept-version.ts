import { readFile } from 'node:fs/promises'
import kept from '../../../public/data/kept.json'
import { journey } from '../journey'
import {
  addressOf,
  alive,
  click,
  expectMatch,
  expectSame,
  see,
  seeAddress,
  seeNone,
  visit,
} from '../reader'

const BANNER = 'aside[aria-label="Version of the data"]'
const PAGE = '/indicator/children-looked-after'

export default journey(
  'a kept version of the data: its banner, from page to page, and out of it to today’s',
  async ({ site, tab, downloaded, picture }) => {
    const [first] = kept.versions
    if (!first) throw new Error('No version of the data is kept.')
    const data = `data=${first.version}`
    await visit(tab, `${site.address}${PAGE}?${data}`)
    await see(tab, BANNER, `The figures as they stood on 30 November 2026 (${first.name}).`)
    await see(tab, `${BANNER} [role=status]`, /since\.$|^Since then/)
    await see(tab, 'h1', '40 per 10,000')
    await picture('kept-version')

    // Links, and the choices of the page, stay in the version.
    await click(tab, '.segments a', 'Table')
    await see(tab, 'figure tr', /^2025 ?40/)
    await seeAddress(tab, `${PAGE}?view=table&${data}`)
    await click(tab, 'header nav a', /^Compare$/)
    await see(tab, 'h1', /^Buckinghamshire beside /)
    await seeAddress(tab, `/compare?${data}`)
    await see(tab, BANNER, 'The figures as they stood')
    await tab.reload()
    await alive(tab)
    await see(tab, BANNER, 'The figures as they stood')
    await tab.ask(() => history.back()).catch(() => undefined)
    await see(tab, 'figure tr', /^2025 ?40/)
    await seeAddress(tab, `${PAGE}?view=table&${data}`)
    await see(tab, BANNER, 'The figures as they stood')

    await click(tab, 'button', /Download$/)
    await click(tab, 'button', 'Figures (CSV)')
    const csv = await readFile(await downloaded(/\.csv$/), 'utf8')
    expectMatch('The file', csv, /Figures as they stood on 30 November 2026 \(/)

    await click(tab, `${BANNER} a`, /^Today’s figures$/)
    await seeAddress(tab, `${PAGE}?view=table`)
    await alive(tab)
    await seeNone(tab, BANNER)
    await see(tab, 'figure tr', /^2025 ?40/)
    await click(tab, 'header nav a', /^Compare$/)
    await see(tab, 'h1', /^Buckinghamshire beside /)
    expectSame('The address', await addressOf(tab), '/compare')

    await visit(tab, `${site.address}${PAGE}?data=0000000000`)
    await see(tab, BANNER, 'The version “0000000000” of the data is not kept on this site.')
    await see(tab, 'h1', '40 per 10,000')
  },
)
