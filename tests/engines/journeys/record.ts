import { journey } from '../journey'
import { click, expectMatch, focused, see, seeAddress, seeNone, visit } from '../reader'

export default journey(
  'record: a click on a number, an input of it, and back',
  async ({ site, tab }) => {
    await visit(tab, `${site.address}/`)
    await click(tab, '.watch a.figure', /^ ?57%$/)
    await see(tab, 'dialog h2', '57%')
    await seeAddress(tab, '/?figure=placement-type~E06000060~2025~percent~foster')
    await click(tab, 'dialog a', /^ ?522 children$/)
    await see(tab, 'dialog h2', '522 children')
    await tab.ask(() => history.back())
    await see(tab, 'dialog h2', '57%')
    await tab.press('Escape')
    await seeNone(tab, 'dialog')
    await seeAddress(tab, '/')
    expectMatch('The focus', await focused(tab), /^57%$/)
    // The page behind an open dialog cannot be clicked; a click beside the dialog closes it.
    await click(tab, '.watch a.figure', /^ ?57%$/)
    await see(tab, 'dialog h2', '57%')
    await tab.clickAt(8, 400)
    await seeNone(tab, 'dialog')
  },
)
