import { journey } from '../journey'
import { click, placeOf, see, seeAddress, seeNone, tabTo, visit } from '../reader'

export default journey(
  'indicator: walked by keys and by pointer, as a table and back',
  async ({ site, tab }) => {
    await visit(tab, `${site.address}/indicator/children-looked-after`)
    await see(tab, 'h1', '40 per 10,000')
    await tab.press('Tab')
    await tabTo(tab, /^Table$/)
    await tab.press('Enter')
    await see(tab, 'figure tr', /^2025 ?40/)
    await seeAddress(tab, '/indicator/children-looked-after?view=table')
    await click(tab, '.segments a', 'Over time')
    const { x, y } = await placeOf(tab, '.chart-surface')
    await tab.pointAt(x, y)
    await tab.pointAt(x + 2, y + 2)
    await see(tab, '.chart-tooltip-heading', /20\d\d/)
    await tab.ask(() => document.querySelector<HTMLElement>('.chart-surface')?.focus())
    await tab.press('Home', 'ArrowRight')
    await see(tab, '.chart-tooltip-heading', '2019')
    await tab.press('Escape')
    await seeNone(tab, '.chart-tooltip-heading')
  },
)
