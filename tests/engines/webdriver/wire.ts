/** What the journeys ask of a browser: commands of WebDriver (W3C), each with its HTTP method and path. */
export const COMMANDS = {
  Navigate: ['POST', 'url'],
  ExecuteAsyncScript: ['POST', 'execute/async'],
  PerformActions: ['POST', 'actions'],
  TakeScreenshot: ['GET', 'screenshot'],
  SetWindowRect: ['POST', 'window/rect'],
  FindElement: ['POST', 'element'],
  ElementSendKeys: ['POST', 'element/{id}/value'],
  GetWindowHandles: ['GET', 'window/handles'],
  SwitchToWindow: ['POST', 'window'],
  Print: ['POST', 'print'],
} as const

/** What each session asks for: a script whose page has been left need not be waited for longer. */
export const TIMEOUTS = { script: 5000 }

type Command = keyof typeof COMMANDS
export type Json = Record<string, unknown>

export const isJson = (said: unknown): said is Json => typeof said === 'object' && said !== null

/** A connection to one browser. */
export interface Wire {
  /** @throws {Error} with what the browser says of a command that fails */
  send: (command: Command, parameters?: Json) => Promise<unknown>
  /** Ends the session and the browser. */
  close: () => Promise<void>
}
