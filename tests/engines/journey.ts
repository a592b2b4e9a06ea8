import type { SiteServer } from '../browser/site-server'
import type { OpenBrowser } from './tab'

/** What a journey is given. */
export interface Journey {
  site: SiteServer
  /** Opens the browser of one reader, with all that it kept when it was last closed. */
  browser: () => Promise<OpenBrowser>
  /** Waits for a download; returns the path of its file. */
  downloaded: (name: RegExp) => Promise<string>
}

/** A reader's way through the product, the same in every engine. */
export interface NamedJourney {
  name: string
  /** @throws {Error} saying what was not as it should be */
  go: (given: Journey) => Promise<void>
}
