/** A page in one engine, as far as the journeys need it. */
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
  /** Presses keys one after the other: a name such as "PageDown", "Control+v", or a text that is typed. */
  press: (...keys: string[]) => Promise<void>
  /** Moves the mouse to a place of the window, in px. */
  pointAt: (x: number, y: number) => Promise<void>
  /** Presses the mouse button at a place of the window, in px. */
  clickAt: (x: number, y: number) => Promise<void>
  /** Chooses files in a file field. */
  choose: (selector: string, ...paths: string[]) => Promise<void>
  /** Gives the page a size in px, as far as the window lets it. */
  size: (width: number, height: number) => Promise<void>
  /** The window as a PNG file. */
  picture: () => Promise<Buffer>
  /** The page on sheets of A4, as a PDF file. */
  paper: () => Promise<Buffer>
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
