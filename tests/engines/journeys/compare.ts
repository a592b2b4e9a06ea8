import { journey } from '../journey'
import { click, see, seeAddress, textsOf, visit } from '../reader'
import { until } from '../until'

const LABELS = 'figure svg text'

export default journey(
  'compare: panels of councils and indicators, with shared axes',
  async ({ site, tab }) => {
    await visit(tab, `${site.address}/`)
    await click(tab, 'nav a', /^Compare$/)
    await see(tab, 'h1', /^Buckinghamshire beside /)
    await click(tab, 'button', 'Remove South East')
    await click(tab, 'button', 'Remove England')
    await see(tab, 'h1', 'Buckinghamshire beside its ten statistical neighbours')
    await click(tab, 'button', 'Remove Children for each social worker')
    await click(tab, 'button', 'Add an indicator')
    await see(tab, '[role=combobox]')
    await tab.press('pla-05')
    await see(tab, '[role=option]', 'PLA-05')
    await tab.press('Enter')
    await see(tab, 'main h2', 'Children with three or more placements in the year')
    await click(tab, 'a', 'Shared axes')
    await seeAddress(
      tab,
      '/compare?areas=E06000060,neighbours&indicators=children-looked-after,placement-type,agency-social-workers,placement-stability&axes=shared',
    )
    await until('four panels with the council in each', async () => {
      const labels = await textsOf(tab, LABELS)
      return labels.filter((text) => text.startsWith('Buckinghamshire')).length === 4
    })
  },
)
