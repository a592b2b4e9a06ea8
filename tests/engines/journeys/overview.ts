import { journey } from '../journey'
import { alive, click, expectMatch, see, seeAddress, textsOf, visit } from '../reader'

export default journey(
  'overview: what to worry about, and its trend with one click',
  async ({ site, tab }) => {
    await visit(tab, `${site.address}/`)
    await see(tab, 'h1', /^Fewer children live in foster care: 57%, down from 67% in 2022/)
    const [concern] = await textsOf(tab, '.watch li')
    expectMatch('The first concern', concern ?? '', /Worse and getting worse/)
    await click(tab, '.watch li h3 a, .watch li h2 a')
    await alive(tab)
    await seeAddress(tab, '/indicator/placement-type?category=foster')
    await see(tab, '.rail', '57%')
  },
)
