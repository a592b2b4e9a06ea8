import type { Tab } from './tab'

/** Names of keys in WebDriver. */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
}

type Json = Record<string, unknown>
const isJson = (said: unknown): said is Json => typeof said === 'object' && said !== null

interface Waiting {
  resolve: (result: Json) => void
  reject: (error: Error) => void
}

/** One connection by WebDriver BiDi (W3C), the protocol that Firefox speaks without a driver beside it. */
export class Bidi {
  private last = 0
  private readonly waiting = new Map<number, Waiting>()
  private readonly errors: string[] = []

  private constructor(private readonly socket: WebSocket) {
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const said: unknown = JSON.parse(String(data))
      if (isJson(said)) this.hear(said)
    })
    socket.addEventListener('close', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('The browser has closed.'))
      this.waiting.clear()
    })
  }

  /**
   * Connects to a browser and begins a session.
   * @throws {Error} when the browser does not answer
   */
  static async connect(address: string): Promise<Bidi> {
    const socket = new WebSocket(address)
    await new Promise<void>((done, fail) => {
      socket.addEventListener('open', () => done(), { once: true })
      socket.addEventListener('error', () => fail(new Error(`${address} does not answer.`)), {
        once: true,
      })
    })
    const bidi = new Bidi(socket)
    await bidi.send('session.new', { capabilities: {} })
    await bidi.send('session.subscribe', { events: ['log.entryAdded'] })
    return bidi
  }

  private hear({ id, type, method, result, error, message, params }: Json) {
    const waiting = typeof id === 'number' ? this.waiting.get(id) : undefined
    if (waiting && typeof id === 'number') {
      this.waiting.delete(id)
      if (type === 'success' && isJson(result)) waiting.resolve(result)
      else waiting.reject(new Error(`${String(error)}: ${String(message)}`))
    } else if (method === 'log.entryAdded' && isJson(params) && params['level'] === 'error')
      this.errors.push(String(params['text']))
  }

  /**
   * Sends one command.
   * @throws {Error} with what the browser says of it when it fails
   */
  send(method: string, params: Json): Promise<Json> {
    const id = ++this.last
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      this.socket.send(JSON.stringify({ id, method, params }))
    })
  }

  /** The first page of the browser, with a window of a given size in px. */
  async tab(viewport: { width: number; height: number }): Promise<Tab> {
    const { contexts } = await this.send('browsingContext.getTree', {})
    const [first] = Array.isArray(contexts) ? (contexts as Json[]) : []
    const context = first?.['context']
    await this.send('browsingContext.setViewport', { context, viewport })
    const act = (source: Json) => this.send('input.performActions', { context, actions: [source] })
    return {
      open: async (url) => {
        await this.send('browsingContext.navigate', { context, url, wait: 'complete' })
      },
      reload: async () => {
        await this.send('browsingContext.reload', { context, wait: 'complete' })
      },
      ask: async (ask, ...given) => {
        const said = await this.send('script.callFunction', {
          functionDeclaration: `async (given) => JSON.stringify((await (${ask.toString()})(...JSON.parse(given))) ?? null)`,
          arguments: [{ type: 'string', value: JSON.stringify(given) }],
          target: { context },
          awaitPromise: true,
        })
        const { result, exceptionDetails } = said
        if (isJson(exceptionDetails)) throw new Error(String(exceptionDetails['text']))
        // What the page says has the type that the function has.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion, typescript/no-unsafe-return
        return JSON.parse(isJson(result) ? String(result['value']) : 'null')
      },
      press: async (...keys) => {
        const strokes = keys.flatMap((key) => (key in KEYS ? [KEYS[key]] : Array.from(key)))
        await act({
          type: 'key',
          id: 'keys',
          actions: strokes.flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        })
      },
      clickAt: async (x, y) => {
        await act({
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        })
      },
      picture: async () => {
        const { data } = await this.send('browsingContext.captureScreenshot', { context })
        return Buffer.from(String(data), 'base64')
      },
      takeErrors: () => this.errors.splice(0),
    }
  }

  /** Ends the session and the browser. */
  async close(): Promise<void> {
    // Some browsers close the connection before they answer.
    await this.send('browser.close', {}).catch(() => undefined)
    this.socket.close()
  }
}
