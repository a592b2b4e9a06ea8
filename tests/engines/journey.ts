import type { SiteServer } from '../browser/site-server'
import type { Tab } from './tab'

/** What a journey is given. */
export interface Journey {
  site: SiteServer
  /** The page of one reader, who has never been here. */
  tab: Tab
  /** Closes the reader's browser and opens it again, with all that it kept. */
  again: () => Promise<Tab>
  /** Waits for a download; returns the path of its file. */
  downloaded: (name: RegExp) => Promise<string>
  /** Notes what this engine does differently, in words that end a line after its name. */
  differs: (difference: string) => void
  /** Keeps a picture of the page where pictures are asked for. */
  picture: (name: string) => Promise<void>
}

/** A reader's way through the product, the same in every engine. */
export interface NamedJourney {
  name: string
  /** @throws {Error} saying what was not as it should be */
  go: (given: Journey) => Promise<void>
}

/** Declares a journey: the default of a file in `journeys`, which is found there. */
export const journey = (name: string, go: NamedJourney['go']): NamedJourney => ({ name, go })
