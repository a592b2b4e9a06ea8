import { journey } from '../journey'
import { placeOf, see, visit } from '../reader'

export default journey(
  'scatter: walked by keys, a dot by the pointer, and zoomed',
  async ({ site, tab }) => {
    await visit(tab, `${site.address}/compare?scatter=children-looked-after,agency-social-workers`)
    await tab.ask(() => document.querySelector<HTMLElement>('.chart-surface')?.focus())
    await tab.press('ArrowRight')
    await see(
      tab,
      '[role=status]',
      'Buckinghamshire: Children looked after 40; Agency social workers 23.2%',
    )
    await see(tab, '.recharts-wrapper')
    const all = await tab.ask(() => document.querySelectorAll('.recharts-scatter-symbol').length)
    await tab.press('Escape')
    const { x, y } = await placeOf(tab, '.recharts-scatter-symbol')
    await tab.pointAt(x, y)
    await tab.pointAt(x + 1, y + 1)
    await see(tab, '.chart-tooltip-heading')
    await tab.ask(() => document.querySelector<HTMLElement>('.chart-surface')?.focus())
    await tab.press('Home', '+', '+')
    await see(tab, 'button', 'Show all')
    const some = await tab.ask(() => document.querySelectorAll('.recharts-scatter-symbol').length)
    if (some >= all) throw new Error(`${some} dots are shown after zooming, of ${all}`)
  },
)
