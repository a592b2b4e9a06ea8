import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { CatalogueFileSchema } from '@/model/schema/authored-files'
import { oneOfEachKind } from '../one-of-each-kind'
import { ADDRESS, newPage } from './open'

const { indicators } = CatalogueFileSchema.parse(
  JSON.parse(
    await readFile(
      fileURLToPath(new URL('../../public/data/catalogue.json', import.meta.url)),
      'utf8',
    ),
  ),
)
const PATHS = [...oneOfEachKind(indicators).map(({ id }) => `/indicator/${id}`), '/compare']

/** Two of the usual figures against each other, and two with long names. */
const LONG = 'long-term-placement-stability,care-leavers-in-education-employment-or-training'
const SCATTERS = [
  'scatter=children-looked-after,agency-social-workers',
  `indicators=${LONG}&scatter=${LONG}`,
]

/** A desk's screen, and a phone's. */
const DESK = { width: 1280, height: 800 }
const PHONE = { width: 390, height: 844 }
/** On a desktop the first chart must be seen whole, or nearly; on a phone its beginning. */
const LEAST_SEEN = 0.9
const LOWEST_TOP = 430

/** Position of the top of the first chart, in px, and the share of it that is on the screen (0 to 1). */
const firstChart = (page: Page): Promise<{ top: number; seen: number }> =>
  page.evaluate(async () => {
    await document.fonts.ready
    const body = document.querySelector('main .chart-body')
    // Content that is only words, such as a monthly programme, is a table of any length.
    if (!body?.querySelector('svg')) return { top: body?.getBoundingClientRect().top ?? 0, seen: 1 }
    const { top, bottom, height } = body.getBoundingClientRect()
    return { top, seen: (Math.min(bottom, innerHeight) - top) / Math.max(1, height) }
  })

describe('the first screen', () => {
  it('shows the first chart of a page of every kind', { timeout: 300_000 }, async () => {
    const faults: string[] = []
    const page = await newPage({ viewport: DESK })
    // The first screen is the prerendered page. Parts that load later keep its dimensions.
    await page.route('**/*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    )
    const browser = await page.context().newCDPSession(page)
    const touched = (enabled: boolean) =>
      browser.send('Emulation.setTouchEmulationEnabled', { enabled })
    for (const path of PATHS) {
      await touched(false)
      await page.setViewportSize(DESK)
      await page.goto(`${ADDRESS}${path}`)
      const desk = await firstChart(page)
      if (desk.seen < LEAST_SEEN)
        faults.push(`${path}: ${Math.round(desk.seen * 100)}% is seen at 1280 by 800`)
      // Touch targets are higher than mouse targets.
      await touched(true)
      await page.setViewportSize(PHONE)
      const phone = await firstChart(page)
      if (phone.top > LOWEST_TOP)
        faults.push(`${path}: begins at ${Math.round(phone.top)} px at 390 by 844`)
    }
    expect(faults).toEqual([])
  })

  it('shows the chart of one figure against another, which is drawn in the browser', async () => {
    const faults: string[] = []
    for (const chosen of SCATTERS)
      for (const viewport of [DESK, PHONE]) {
        const page = await newPage({ viewport, hasTouch: viewport === PHONE })
        await page.goto(`${ADDRESS}/compare?${chosen}`)
        await page.getByRole('application').first().waitFor()
        const { top, seen } = await firstChart(page)
        if (viewport === PHONE ? top > LOWEST_TOP : seen < LEAST_SEEN)
          faults.push(
            `${chosen} at ${viewport.width} px: begins at ${Math.round(top)} px, ${Math.round(seen * 100)}% is seen`,
          )
        await page.close()
      }
    expect(faults).toEqual([])
  })
})
