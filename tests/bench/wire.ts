import type { CDPSession } from 'playwright-core'

export const KINDS = ['html', 'js', 'css', 'fonts', 'data', 'other'] as const
export type Kind = (typeof KINDS)[number]
export type Bytes = Record<Kind, number>

interface Transfer {
  url: string
  kind: Kind
  /** Time of the request on the browser's own clock, in seconds. */
  began: number
  ended?: number
  bytes: number
}

const ENDINGS: Record<string, Kind> = {
  js: 'js',
  css: 'css',
  woff2: 'fonts',
  json: 'data',
  html: 'html',
}

function kindOf(url: string): Kind {
  const { pathname } = new URL(url)
  const ending = /\.(\w+)$/.exec(pathname)?.[1]
  // An address without an extension is a page.
  return ending === undefined ? 'html' : (ENDINGS[ending] ?? 'other')
}

export interface Wire {
  /** Bytes transferred, including headers and compressed, of requests begun by then. */
  bytes: (untilMs?: number) => Bytes
  /** The same by file. A data file is named by its path in the data folder. */
  files: (untilMs?: number) => Map<string, number>
  requests: () => number
  /** Waits until no request has been under way for this long. */
  quiet: (forMs: number) => Promise<void>
}

/** Records everything that a page fetches. */
export function listen(session: CDPSession): Wire {
  const transfers = new Map<string, Transfer>()
  let changed = performance.now()
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    if (!request.url.startsWith('http')) return
    changed = performance.now()
    const { url } = request
    transfers.set(requestId, { url, kind: kindOf(url), began: timestamp, bytes: 0 })
  })
  const end = (requestId: string, timestamp: number, bytes: number) => {
    const transfer = transfers.get(requestId)
    if (!transfer) return
    changed = performance.now()
    transfer.ended = timestamp
    transfer.bytes = bytes
  }
  session.on('Network.loadingFinished', (event) =>
    end(event.requestId, event.timestamp, event.encodedDataLength),
  )
  session.on('Network.loadingFailed', (event) => end(event.requestId, event.timestamp, 0))
  const until = (ms: number): Transfer[] => {
    const all = [...transfers.values()]
    const start = Math.min(...all.map(({ began }) => began))
    return all.filter(({ began }) => (began - start) * 1000 <= ms)
  }
  return {
    bytes: (untilMs = Infinity) => {
      const sum: Bytes = { html: 0, js: 0, css: 0, fonts: 0, data: 0, other: 0 }
      for (const { kind, bytes } of until(untilMs)) sum[kind] += bytes
      return sum
    },
    files: (untilMs = Infinity) => {
      const named = (url: string) => new URL(url).pathname.replace(/^\/data\/v\/[^/]*\//, '')
      return new Map(until(untilMs).map(({ url, bytes }) => [named(url), bytes]))
    },
    requests: () => transfers.size,
    quiet: async (forMs) => {
      const isQuiet = () =>
        performance.now() - changed >= forMs &&
        [...transfers.values()].every(({ ended }) => ended !== undefined)
      const deadline = performance.now() + 60_000
      while (!isQuiet()) {
        if (performance.now() > deadline) throw new Error('The page never stops fetching.')
        await new Promise((done) => setTimeout(done, 50))
      }
    },
  }
}
