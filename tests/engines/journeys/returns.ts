import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aCouncil, MARKERS } from '../../../mocks/returns/council'
import { journey } from '../journey'
import { click, expectMatch, see, seeNone, textsOf, visit } from '../reader'
import { until } from '../until'

const RETURNS = { first: 2025, children: 700, livedTo: '2025-10-31' }
const CHARTS = '.returns-charts figure'

export default journey(
  'own returns: read in a closed worker, beside DfE and by month, approved, and left',
  async ({ site, tab, downloaded, picture }) => {
    const folder = await mkdtemp(join(tmpdir(), 'returns-'))
    try {
      const { files } = aCouncil(7, RETURNS)
      const paths = files.map(({ name }) => join(folder, name))
      await Promise.all(files.map(({ text }, at) => writeFile(paths[at] ?? '', text)))

      await visit(tab, `${site.address}/returns`)
      await see(tab, '.own-said', 'Ready. This page is closed to the network')
      const answer = await tab.ask(() =>
        fetch('/icon.svg?from=page').then(
          () => 'an answer',
          () => 'refused',
        ),
      )
      expectMatch('The network, once the page is closed to it,', answer, /^refused$/)
      // The refusal was asked for.
      await tab.ask(() => {
        const heard: unknown = Reflect.get(globalThis, 'heard')
        if (Array.isArray(heard)) heard.length = 0
      })

      await tab.choose('#own-file', ...paths)
      await see(tab, '.own-said', /^Worked out in \d/)
      await see(tab, '.question p', /^Recognised: Episodes \(2 files\), Header \(2 files\)/)
      await see(tab, '.returns-beside', /CLA-01 Children looked after.*Number of children/)
      await until('eight charts', async () => (await textsOf(tab, CHARTS)).length === 8)
      await see(tab, CHARTS, 'September 2025')
      await picture('returns')
      await click(tab, 'button', 'Save this comparison')
      const comparison = await readFile(await downloaded(/^Return-beside-DfE.*\.csv$/), 'utf8')
      expectMatch('The comparison', comparison, /CLA-01,Children looked after/)

      await click(tab, 'button', 'Approve and view the dashboard')
      await see(tab, '.own-banner')
      await see(tab, 'h1')
      await see(tab, '.chart-frame svg')
      const page = await tab.ask(() => document.documentElement.outerHTML)
      for (const secret of [...Object.values(MARKERS), files[0]?.name ?? ''])
        if (page.includes(secret) || comparison.includes(secret))
          throw new Error(`The page or its file holds “${secret}” of the return.`)
      await click(tab, '.own-banner button', 'Close your file')
      await seeNone(tab, '.own-banner')

      // A page that another led to loads anew, under its own policy.
      await visit(tab, `${site.address}/`)
      await tab.ask(() => {
        history.pushState(null, '', '/returns')
        dispatchEvent(new PopStateEvent('popstate'))
      })
      await see(tab, '.own-said', 'Ready. This page is closed to the network')
    } finally {
      await rm(folder, { recursive: true })
    }
  },
)
