import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
}
const BINARY = new Set(['.woff2', '.png'])
/** Files whose name changes with their content. */
const IMMUTABLE = /^\/(assets|data\/v)\//

interface Answer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** The file with which a static host with clean URLs answers a path, and its status. */
function locate(folder: string, path: string): { file: string; status: number } | undefined {
  const asked = join(folder, normalize(decodeURI(path)))
  const isFile = (file: string) => extname(file) !== '' && existsSync(file)
  const found = [asked, join(asked, 'index.html'), `${asked}.html`].find(isFile)
  if (found !== undefined) return { file: found, status: 200 }
  if (extname(path) !== '') return undefined
  const missing = join(folder, '404.html')
  if (existsSync(missing)) return { file: missing, status: 404 }
  return { file: join(folder, 'index.html'), status: 200 }
}

async function answer(folder: string, path: string): Promise<Answer> {
  const found = locate(folder, path)
  if (!found) return { status: 404, headers: {}, body: Buffer.from('not found') }
  const type = extname(found.file)
  const content = await readFile(found.file)
  const isText = !BINARY.has(type)
  return {
    status: found.status,
    headers: {
      'Content-Type': TYPES[type] ?? 'application/octet-stream',
      'Cache-Control': IMMUTABLE.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      ...(isText ? { 'Content-Encoding': 'br', Vary: 'Accept-Encoding' } : {}),
    },
    // Quality 11, because a host compresses in advance and not while a reader waits.
    body: isText
      ? await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
      : content,
  }
}

export interface Host {
  address: string
  /** Adds a page of the bench to the build. */
  add: (path: string, html: string) => Promise<void>
  close: () => Promise<void>
}

/**
 * A static host of one folder on a free port. Each file is compressed once, when first requested; a warm-up
 * run requests all files that are measured later.
 */
export async function serveFolder(folder: string): Promise<Host> {
  const answers = new Map<string, Promise<Answer>>()
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '')
    const ready = answers.get(path) ?? answer(folder, path)
    answers.set(path, ready)
    ready
      .then(({ status, headers, body }) => {
        response.writeHead(status, { ...headers, 'Content-Length': body.length })
        response.end(body)
      })
      .catch(() => response.writeHead(500).end())
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    add: async (path, html) => {
      const body = await compress(Buffer.from(html))
      const headers = {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Encoding': 'br',
        'Cache-Control': 'no-cache',
      }
      answers.set(path, Promise.resolve({ status: 200, headers, body }))
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
