import { journey } from '../journey'
import { click, see, seeAddress, visit } from '../reader'

export default journey(
  'another council, typed, and back by the browser’s own button',
  async ({ site, tab }) => {
    const path = '/indicator/children-looked-after'
    await visit(tab, `${site.address}${path}`)
    await click(tab, 'button.pick', 'Council: Buckinghamshire')
    await see(tab, '.picker [role=combobox]')
    await tab.press('milton')
    await see(tab, '[role=option]', 'Milton Keynes')
    await tab.press('Enter')
    await see(tab, 'h1', '68 per 10,000')
    await seeAddress(tab, `${path}?area=E06000042`)
    await tab.reload()
    await see(tab, 'h1', '68 per 10,000')
    // The page may be gone before its answer has come.
    await tab.ask(() => history.back()).catch(() => undefined)
    await see(tab, 'h1', '40 per 10,000')
    await seeAddress(tab, path)
  },
)
