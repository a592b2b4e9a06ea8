import type { Page } from 'playwright-core'
import type { Kind } from './kinds'
import { failing, type Way } from './ways'

export type Moment = 'first' | 'later'

export interface Case {
  kind: Kind
  way: Way
  moment: Moment
}

export const nameOf = ({ kind, way, moment }: Case): string =>
  `${kind.name}, ${way}, ${moment === 'first' ? 'at first load' : 'later'}`

/** How a page is opened, and how it is known to have come to rest. */
export interface Given {
  address: string
  page: Page
  settled: () => Promise<void>
}

const SAID =
  /could not be|not loaded yet|taking longer than usual|(do|did) not work|answered in place|this site answered|incomplete or damaged/
const TECHNICAL =
  /undefined|TypeError|SyntaxError|JSON|Unexpected|export named|Element type|Failed to fetch|imported module|not a function/
const NETWORK = 'Your network answered in place of this site'
const SHORT_MS = 6000

const quickly = (what: Promise<unknown>, ms = SHORT_MS): Promise<boolean> =>
  Promise.race([
    what.then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((done) => {
      setTimeout(() => done(false), ms)
    }),
  ])

/** Whether a fault does no harm, or none that a page can know: a data file of another type holds what it should. */
const isHarmless = ({ kind, way }: Case): boolean =>
  way === 'wrong type' && /json|woff2|peers|zip/.test(kind.file.source)

const seen = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.body.innerText,
      ...[...document.querySelectorAll('dialog')].map((d) => d.innerText),
    ].join('\n'),
  )

/** Readers do not wait eight seconds in a test. */
export const HASTE = () => {
  const before = globalThis.setTimeout
  Reflect.set(globalThis, 'setTimeout', (run: () => void, ms?: number) =>
    before(run, ms === 8000 ? 300 : ms),
  )
}

async function kept(isKept: (page: Page) => Promise<boolean>, page: Page): Promise<void> {
  if (!(await isKept(page))) throw new Error('What was typed is lost.')
}

/** Goes to another page by a link of the header. */
async function elsewhere(page: Page): Promise<string[]> {
  await page.keyboard.press('Escape')
  const link = page.locator('header nav').getByRole('link', { name: 'Meeting', exact: true })
  if (!(await quickly(link.click({ timeout: SHORT_MS })))) return ['another page cannot be opened']
  const isOpen = await quickly(page.waitForURL(/\/meeting/, { waitUntil: 'commit' }))
  return isOpen ? [] : ['another page does not open']
}

/**
 * Asks for what is missing, as the message offers it; another message may come in its place meanwhile.
 * @returns what was clicked
 */
async function retried(page: Page): Promise<string | undefined> {
  for (let round = 0; round < 3; round += 1)
    for (const name of ['Try again', 'Load it again', 'Load the page again']) {
      const found = page
        .getByRole('button', { name })
        .or(page.getByRole('link', { name: new RegExp(name, 'i') }))
        .filter({ visible: true })
      if ((await found.count()) > 0) {
        // Behind a dialog nothing can be clicked.
        if (name === 'Load it again') await page.keyboard.press('Escape')
        if (await quickly(found.first().click({ timeout: SHORT_MS / 2 }))) return name
      }
    }
  return undefined
}

/**
 * Tries one fault as a reader meets it.
 * @returns what was not as the rules for faults have it, in words; empty if all was
 */
export async function judge(given: Given, one: Case): Promise<string[]> {
  const { address, page, settled } = given
  const { kind, way, moment } = one
  const wrong: string[] = []
  let loads = 0
  const errors: Error[] = []
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) loads += 1
  })
  page.on('pageerror', (error) => errors.push(error))
  const start = moment === 'first' ? kind.first : kind.later?.from
  if (start === undefined) throw new Error(`${nameOf(one)} has no page to start from.`)
  let fault
  if (moment === 'first') {
    fault = await failing(page, kind.file, way)
    await page.goto(`${address}${start}`, { waitUntil: 'commit' })
  } else {
    const setUp = () => failing(page, kind.file, way)
    fault = kind.isAhead === true ? await setUp() : undefined
    await page.goto(`${address}${start}`)
    if (fault) await page.locator('html.alive').waitFor()
    else await settled()
    await kind.before?.(page)
    loads = 1
    fault ??= await setUp()
    await kind.later?.act(page)
  }
  if (kind.isLifeless !== true) await quickly(page.locator('html.alive').waitFor())
  const { met } = fault
  for (let waits = 0; met() === 0 && waits < 120 && kind.asksNothing !== true; waits += 1)
    // oxlint-disable-next-line no-await-in-loop
    await page.waitForTimeout(100)
  const isWhole =
    isHarmless(one) ||
    kind.isSilent === true ||
    (kind.mayBeWhole === true && (await quickly(kind.there(page).first().waitFor(), 3000)))
  if (isWhole) {
    if (!(await quickly(kind.there(page).first().waitFor()))) wrong.push('the page is not whole')
  } else {
    const isSaid = await quickly(
      page.waitForFunction(
        (pattern) =>
          new RegExp(pattern).test(
            [document.body, ...document.querySelectorAll('dialog')]
              .map((part) => part.innerText)
              .join('\n'),
          ),
        SAID.source,
      ),
    )
    if (!isSaid) wrong.push('nothing is said')
    await page.waitForTimeout(300)
    // That it takes long may be said before, on a slow processor.
    const isNamed = async (waits = 0): Promise<boolean> => {
      if ((await seen(page)).includes(NETWORK)) return true
      if (waits === 60) return false
      await page.waitForTimeout(100)
      return isNamed(waits + 1)
    }
    if (way === 'portal' && kind.isLifeless !== true && !(await isNamed()))
      wrong.push('the network is not named')
  }
  if ((fault.met() === 0) !== (kind.asksNothing === true))
    wrong.push(kind.asksNothing ? 'a file was asked for' : 'the file was never asked for')
  const alerts = await page.locator('[role=alert], [role=status]').allInnerTexts()
  if (alerts.some((text) => TECHNICAL.test(text))) wrong.push(`technical: ${alerts.join(' | ')}`)
  const links = page.locator('header nav a').filter({ visible: true })
  if (kind.isBare !== true && !(await quickly(links.nth(3).waitFor())))
    wrong.push('the navigation is gone')
  if (loads > 1) wrong.push('it reloaded by itself')
  fault.mend()
  if (!isWhole) {
    const answered = await retried(page)
    const isThere = (ms: number) => quickly(kind.there(page).first().waitFor({ timeout: ms }), ms)
    if (!(await isThere(kind.isLarge ? 10 * SHORT_MS : kind.again ? 1500 : SHORT_MS))) {
      // What was open closes with a click elsewhere, and is opened again.
      await quickly(kind.again?.(page) ?? Promise.resolve())
      // Where it was said to take long, that it failed may be said only by now.
      if (answered !== 'Try again' && !(await isThere(1500))) await retried(page)
      if (!(await isThere(SHORT_MS)))
        wrong.push(
          `it did not come again: ${(await page.locator('[role=alert], [role=status]').allInnerTexts()).join(' ').trim().slice(0, 200)}`,
        )
    }
  }
  if (kind.isKept && !(await quickly(kept(kind.isKept, page)))) wrong.push('what was typed is lost')
  // Elsewhere everything works.
  if (kind.isBare !== true) wrong.push(...(await elsewhere(page)))
  // A script that is cut off is an error of the browser’s own, which depends on where it ends.
  const isOwn = ({ name }: Error) =>
    kind.isLifeless !== true || way !== 'cut' || name !== 'SyntaxError'
  const own = errors.filter(isOwn).map(({ message }) => message)
  if (own.length > 0) wrong.push(`uncaught: ${[...new Set(own)].join('; ').slice(0, 160)}`)
  return wrong
}
