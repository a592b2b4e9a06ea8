import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * A static host of one folder that can be stopped, started again at the same address, and made to publish
 * something else: what no browser's own means can do to the requests of a service worker.
 */
export class SiteServer {
  private server: Server | undefined
  private port = 0
  /** Other texts for some files, by their path from the root of the site. */
  readonly instead = new Map<string, string>()
  /** What is published in the place of the version in the folder, where it is another. */
  version: string | undefined

  /** Changes a page before it is sent. */
  altered: (html: string) => string = (html) => html

  /** Whether a file, by its path, is no longer there. */
  isGone: (path: string) => boolean = () => false

  constructor(
    readonly folder: string,
    private readonly own: string,
  ) {}

  get address(): string {
    return `http://127.0.0.1:${this.port}`
  }

  private async answer(path: string): Promise<{ name: string; status: number; body: Buffer }> {
    const renamed = this.version === undefined ? path : path.replaceAll(this.version, this.own)
    const asked = extname(renamed) === '' ? join(renamed, 'index.html') : renamed
    const isThere =
      existsSync(join(this.folder, asked)) && !asked.includes('..') && !this.isGone(asked)
    const name = isThere ? asked : '404.html'
    const text = this.instead.get(name)
    const body = text === undefined ? await readFile(join(this.folder, name)) : Buffer.from(text)
    const isNamed = this.version !== undefined && /\.html$|^version\.json$/.test(name)
    const named = isNamed
      ? Buffer.from(body.toString('utf8').replaceAll(this.own, this.version ?? ''))
      : body
    return {
      name,
      status: isThere ? 200 : 404,
      body: name.endsWith('.html') ? Buffer.from(this.altered(named.toString('utf8'))) : named,
    }
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const path = decodeURI((request.url ?? '/').replace(/[?#].*$/, '')).slice(1)
      this.answer(path).then(
        ({ name, status, body }) => {
          const isKept = /^(assets|data\/v)\//.test(path)
          response.writeHead(status, {
            'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
            'Cache-Control': isKept ? 'public, max-age=31536000, immutable' : 'no-cache',
            'Content-Security-Policy': "frame-ancestors 'none'",
          })
          response.end(body)
        },
        () => response.writeHead(500).end(),
      )
    })
    server.listen(this.port, '127.0.0.1')
    await once(server, 'listening')
    const place = server.address()
    if (place === null || typeof place === 'string') throw new Error('The server has no port.')
    this.port = place.port
    this.server = server
  }

  async stop(): Promise<void> {
    const { server } = this
    if (!server) return
    this.server = undefined
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
}
