import { isHydrated } from '../browser/hydrated'
import type { Tab } from './tab'
import { until } from './until'

/** Words in an element or its label: part of them, or a pattern. */
type Words = string | RegExp

const patternOf = (words: Words): string =>
  typeof words === 'string' ? words.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&') : words.source

/** The text of each visible element of a kind, in the order of the page. */
export const textsOf = (tab: Tab, selector: string): Promise<string[]> =>
  tab.ask(
    (wanted) =>
      [...document.querySelectorAll(wanted)]
        .filter((one) => one.getClientRects().length > 0)
        .map((one) => (one.textContent ?? '').replaceAll(/\s+/g, ' ').trim()),
    selector,
  )

/** Waits until an element with these words is to be seen. */
export async function see(tab: Tab, selector: string, words: Words = ''): Promise<void> {
  const pattern = new RegExp(patternOf(words))
  let last: string[] = []
  await until(`${selector} ${String(words)}`, async () => {
    last = await textsOf(tab, selector)
    return last.some((text) => pattern.test(text))
  }).catch((error: unknown) => {
    const seen = last.slice(0, 4).map((text) => text.slice(0, 120))
    throw new Error(
      `${error instanceof Error ? error.message : String(error)} (but ${JSON.stringify(seen)})`,
    )
  })
}

/** Waits until no element of a kind is to be seen. */
export const seeNone = (tab: Tab, selector: string): Promise<boolean> =>
  until(`no ${selector}`, async () => (await textsOf(tab, selector)).length === 0)

/** The middle of the first element of a kind that can be clicked and has these words in it or in its label. */
export const placeOf = (tab: Tab, selector: string, words: Words = '') =>
  until(`${selector} ${String(words)}, to be clicked`, () =>
    tab.ask(
      (wanted, pattern) => {
        const asked = new RegExp(pattern)
        const found = [...document.querySelectorAll(wanted)].find(
          (one) =>
            one.getClientRects().length > 0 &&
            one.ariaDisabled !== 'true' &&
            !one.matches(':disabled') &&
            asked.test(
              `${one.ariaLabel ?? ''} ${one.textContent ?? ''}`.replaceAll(/\s+/g, ' ').trim(),
            ),
        )
        if (!found) return null
        found.scrollIntoView({ block: 'center' })
        // A link that runs over two lines has two boxes, and nothing in the middle of both.
        const [first] = found.getClientRects()
        if (!first) return null
        const [x, y] = [first.x + first.width / 2, first.y + first.height / 2]
        const top = document.elementFromPoint(x, y)
        return found.contains(top) || top?.contains(found) === true ? { x, y } : null
      },
      selector,
      patternOf(words),
    ),
  )

/** Clicks with a real mouse. */
export async function click(tab: Tab, selector: string, words: Words = ''): Promise<void> {
  const { x, y } = await placeOf(tab, selector, words)
  await tab.clickAt(x, y)
}

/** Path, query and hash of the page, readable. */
export const addressOf = (tab: Tab): Promise<string> =>
  tab.ask(() => decodeURIComponent(location.pathname + location.search + location.hash))

/** Waits until the page has an address. */
export const seeAddress = (tab: Tab, address: string): Promise<boolean> =>
  until(`the address ${address}`, async () => (await addressOf(tab)) === address)

/** Waits until a page has come to life and has its figures. */
export const alive = (tab: Tab): Promise<boolean> =>
  until(
    'a page that has come to life',
    async () =>
      (await tab.ask(isHydrated)) &&
      tab.ask(
        async () =>
          document.querySelector('.skeleton') === null &&
          document.querySelector('h1') !== null &&
          document.querySelector('.find-waiting') === null &&
          (await document.fonts.ready) !== null,
      ),
  )

/** Opens a page of the site and waits until it has come to life. */
export async function visit(tab: Tab, address: string): Promise<void> {
  await tab.open(address)
  await alive(tab)
}

/** The words of the focused element, and its label. */
export const focused = (tab: Tab): Promise<string> =>
  tab.ask(() => {
    const at = document.activeElement
    return `${at?.ariaLabel ?? ''} ${at?.textContent ?? ''}`.replaceAll(/\s+/g, ' ').trim()
  })

/** Presses Tab until an element with these words has the focus. */
export async function tabTo(tab: Tab, words: RegExp): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await tab.press('Tab')
    if (words.test(await focused(tab))) return
  }
  throw new Error(`The Tab key did not come to ${String(words)}.`)
}

/** @throws {Error} with both where a value is not the one expected */
export function expectSame(what: string, found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error(`${what} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`)
}

/** @throws {Error} with the text where it does not match */
export function expectMatch(what: string, text: string, pattern: RegExp): void {
  if (!pattern.test(text))
    throw new Error(`${what} is “${text.slice(0, 300)}”, not ${String(pattern)}`)
}
