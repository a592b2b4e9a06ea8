import type { Browser } from 'playwright-core'
import { oddAddresses, type OddAddress } from '../selection/addresses'

/** How long a page may take to come to life: while others are opened beside it, and when it is opened again, alone. */
const BESIDE_OTHERS = 8000
const ALONE = 60_000

const isLate = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError'

/**
 * Opens odd addresses in a browser, each as a reader who follows a link. One that has not come in time is opened again at
 * the end, alone, since a busy machine is slow and not wrong.
 * @returns a line for each at which the page is blank, has no heading, or logs an error
 */
export async function tryAddresses(
  browser: Browser,
  address: string,
  { count, seed }: { count: number; seed: number },
): Promise<string[]> {
  const wrong: string[] = []
  const queue = oddAddresses(count, seed)
  // A small window, since drawing takes much of the time.
  const context = await browser.newContext({ viewport: { width: 390, height: 300 } })
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'onLine', { value: true, configurable: true })
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  const late: OddAddress[] = []
  const work = async (patience = BESIDE_OTHERS): Promise<void> => {
    const page = await context.newPage()
    let errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message.slice(0, 120)))
    page.on('console', (message) => {
      // That the server has no such page is what a host says too.
      if (message.type() === 'error' && !message.text().includes('404'))
        errors.push(message.text().slice(0, 120))
    })
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { path, query, fragment } = next
      errors = []
      try {
        // oxlint-disable-next-line no-await-in-loop
        await page.goto(`${address}${path}${query}${fragment}`, { waitUntil: 'commit' })
        // oxlint-disable-next-line no-await-in-loop
        await page.waitForFunction(
          () => {
            const heading = document.querySelector('main h1, main .chart-frame, main .problem')
            return (
              document.querySelector('html.alive') !== null &&
              heading instanceof HTMLElement &&
              heading.innerText.trim() !== ''
            )
          },
          undefined,
          // Not at every frame, since the text of a page takes a layout.
          { timeout: patience, polling: 100 },
        )
      } catch (error) {
        if (patience === BESIDE_OTHERS && isLate(error) && errors.length === 0) late.push(next)
        else errors.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : '')
      }
      if (errors.length > 0) wrong.push(`${path}${query}${fragment}: ${errors.join('; ')}`)
    }
    await page.close()
  }
  await Promise.all([work(), work(), work()])
  queue.push(...late)
  await work(ALONE)
  await context.close()
  return wrong
}
