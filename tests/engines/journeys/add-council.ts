import { journey } from '../journey'
import { click, see, seeAddress, visit } from '../reader'

export default journey('+ add a council, and take it away', async ({ site, tab }) => {
  const path = '/indicator/children-looked-after'
  await visit(tab, `${site.address}${path}`)
  await click(tab, 'button.pick', '+ add a council')
  await see(tab, '.picker [role=combobox]')
  await tab.press('milton')
  await see(tab, '[role=option]', 'Milton Keynes')
  await tab.press('Enter')
  await see(tab, '.chart-frame svg text', 'Milton Keynes')
  await see(tab, '.rail', 'Milton Keynes')
  await seeAddress(tab, `${path}?vs=E12000008,E92000001,E06000042`)
  await click(tab, 'button.pick', 'Compared with')
  await click(tab, '.picker label', 'Milton Keynes')
  await seeAddress(tab, path)
})
