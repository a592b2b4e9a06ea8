import { journey } from '../journey'
import { addressOf, alive, expectMatch, focused, see, seeAddress, seeNone, visit } from '../reader'
import { until } from '../until'

export default journey(
  'find: by / and by Ctrl+K, misspelt, and left by Escape',
  async ({ site, tab }) => {
    await visit(tab, `${site.address}/`)
    await tab.press('/')
    await tab.press('lac rate')
    await see(tab, '[role=option]', '40 children in every 10,000 were looked after')
    await tab.press('Enter')
    await seeAddress(tab, '/indicator/children-looked-after')
    await seeNone(tab, 'dialog')
    await alive(tab)
    await until('the focus on the page', () => tab.ask(() => document.activeElement?.id === 'main'))
    await tab.press('Control+k')
    await see(tab, 'dialog [role=combobox]')
    await tab.press('milton keyns')
    await see(tab, '[role=option]', /^Milton Keynes/)
    await tab.press('Escape')
    await seeNone(tab, 'dialog')
    expectMatch('The address', await addressOf(tab), /^\/indicator\/children-looked-after$/)
    await tab.ask(() => document.querySelector<HTMLElement>('.find-open')?.focus())
    await tab.press('Enter')
    await see(tab, 'dialog [role=combobox]')
    for (let press = 0; press < 6; press += 1) {
      await tab.press('Tab')
      const isWithin = await tab.ask(
        () =>
          document.activeElement === document.body ||
          document.activeElement?.closest('dialog') !== null,
      )
      if (!isWithin) throw new Error(`The focus left the open dialog for ${await focused(tab)}`)
    }
    await tab.press('Escape')
    await seeNone(tab, 'dialog')
    expectMatch('The focus', await focused(tab), /Find/)
  },
)
