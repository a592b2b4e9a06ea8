import type { Browser } from 'playwright-core'
import type { Measured } from './report'
import { heldBy, openTab, rested } from './tab'

const AGENDA = encodeURIComponent('CLA-01, PLA-01, WFO-01, QUA-01, INS-01')
const HOURS = 8
/** A figure stays on the screen for so many minutes. */
const MINUTES = 3

/** A meeting that is open for a working day, by a clock that runs ahead. */
export async function measureMeetingDay(browser: Browser, address: string): Promise<Measured[]> {
  const tab = await openTab(browser)
  const { page } = tab
  await page.clock.install({ time: new Date('2026-11-30T09:00:00Z') })
  await page.goto(`${address}/meeting#presenter&${AGENDA}`)
  await rested(page)
  const step = async () => {
    await page.keyboard.press('PageDown')
    await page.clock.runFor(MINUTES * 60_000)
    // What is drawn takes real time.
    await page.locator('.presenter-chart :is(svg, table)').first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(50)
  }
  const back = async (times: number) => {
    for (let time = 0; time < times; time += 1)
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press('PageUp')
    await page.clock.runFor(2000)
  }
  const hour = async () => {
    const steps = 60 / MINUTES
    for (let at = 0; at < steps; at += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await step()
      // oxlint-disable-next-line no-await-in-loop
      if (at % 4 === 3) await back(4)
    }
  }
  // Everything has been shown once.
  await hour()
  const early = await heldBy(tab)
  for (let past = 1; past < HOURS; past += 1)
    // oxlint-disable-next-line no-await-in-loop
    await hour()
  const late = await heldBy(tab)
  await tab.close()
  return [
    { what: 'heap after an hour', value: early.heap, unit: 'MB' },
    { what: `heap after ${HOURS} hours`, value: late.heap, unit: 'MB' },
    {
      what: `growth of the heap from 1 to ${HOURS} hours`,
      value: (late.heap / early.heap - 1) * 100,
      unit: '%',
      most: 10,
    },
    {
      what: `listeners more after ${HOURS} hours than after one`,
      value: late.listeners - early.listeners,
      unit: '',
      most: early.listeners / 10,
    },
    {
      what: `detached nodes more after ${HOURS} hours than after one`,
      value: late.detached - early.detached,
      unit: '',
      most: Math.max(100, early.detached / 10),
    },
  ]
}
