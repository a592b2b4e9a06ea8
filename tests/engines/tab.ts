/** A page in one engine, as far as the journeys need it: every engine has a driver that does the same. */
export interface Tab {
  /** Goes to an address and waits until it has loaded. */
  open: (address: string) => Promise<void>
  reload: () => Promise<void>
  /**
   * Runs a function in the page.
   * @param ask uses nothing from outside; what it is given and what it returns is JSON
   */
  ask: <Given extends readonly unknown[], Answer>(
    ask: (...given: Given) => Answer | Promise<Answer>,
    ...given: Given
  ) => Promise<Answer>
  /** Presses keys one after the other: a name such as "PageDown", or a text that is typed. */
  press: (...keys: string[]) => Promise<void>
  /** Presses the mouse button at a place of the window, in px. */
  clickAt: (x: number, y: number) => Promise<void>
  /** The window as a PNG file. */
  picture: () => Promise<Buffer>
  /** Errors that the page has logged since it was last asked. */
  takeErrors: () => string[]
}

/** An engine's browser of one reader, open at one page. */
export interface OpenBrowser {
  tab: Tab
  close: () => Promise<void>
}

/** How a browser is opened. */
export interface Place {
  /** The reader's own folder: what the browser keeps from one time to the next. */
  profile: string
  /** Where downloads go. */
  downloads: string
}

/** Thrown where a page does not come to what a journey waits for. */
class NotSeen extends Error {}

const PATIENCE_MS = 20_000
const pause = (ms: number) =>
  new Promise<void>((done) => {
    setTimeout(done, ms)
  })

/**
 * Waits until a question has an answer.
 * @param what is waited for, for the message
 * @returns the answer: the first that is neither false nor nothing
 * @throws {Error} when it has none in twenty seconds
 */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer>,
): Promise<NonNullable<Answer>> {
  const end = performance.now() + PATIENCE_MS
  while (performance.now() < end) {
    const answer = await ask()
    if (answer !== false && answer !== null && answer !== undefined) return answer
    await pause(50)
  }
  throw new NotSeen(`Not seen within ${PATIENCE_MS / 1000} s: ${what}`)
}

/** Waits until an element with a text is there, and not busy. */
export const see = (tab: Tab, selector: string, text = ''): Promise<true> =>
  until(`${selector} ${text}`, () =>
    tab.ask(
      (wanted, words) =>
        [...document.querySelectorAll(wanted)].some(
          (one) => one.getClientRects().length > 0 && (one.textContent ?? '').includes(words),
        ),
      selector,
      text,
    ),
  ).then(() => true)

/** Clicks the first visible element of a kind with a text in it, or in its label, with a real mouse. */
export async function click(tab: Tab, selector: string, text = ''): Promise<void> {
  const place = await until(`${selector} ${text}, to be clicked`, () =>
    tab.ask(
      (wanted, words) => {
        const found = [...document.querySelectorAll<HTMLElement>(wanted)].find(
          (one) =>
            one.getClientRects().length > 0 &&
            `${one.textContent ?? ''} ${one.ariaLabel ?? ''}`.includes(words),
        )
        if (!found || found.ariaDisabled === 'true') return null
        found.scrollIntoView({ block: 'center' })
        const { x, y, width, height } = found.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      },
      selector,
      text,
    ),
  )
  await tab.clickAt(place.x, place.y)
}
