import type { OpenBrowser, Place } from '../tab'

/** An engine, and how its browser is found and opened. */
export interface Engine {
  name: string
  /**
   * The programs that it needs, installed where this may be done.
   * @throws {Error} saying what to install where one is missing
   */
  find: () => string[]
  open: (place: Place) => Promise<OpenBrowser>
}
