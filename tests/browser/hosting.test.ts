import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { get, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { FLAGS } from './find-browser'
import { freePort } from './free-port'
import { brotliOf, canRun, configuration, recipe, settingsFolder, ENV } from './nginx'

const FOR_EVER = 'public, max-age=31536000, immutable'
interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

describe.runIf(canRun())(
  'the nginx recipe of docs/hosting.md (run where nginx is, or where root can install it on Debian)',
  () => {
    let folder = ''
    const dist = inject('dist')
    let address = ''
    let brotli = false
    let nginx: ChildProcess | undefined

    /** A single raw answer: redirects are not followed and nothing is decompressed. */
    const ask = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
      new Promise((done, fail) => {
        get(`${address}${path}`, { headers }, (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('error', fail)
          response.on('end', () =>
            done({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(parts),
            }),
          )
        }).on('error', fail)
      })
    const site = () => join(folder, 'site')
    const file = (path: string) => readFile(join(dist, path))
    const files = (): string[] =>
      readdirSync(dist, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name).slice(dist.length))
    /** Address of a built file whose full name is known only after the build; * is any part of a name. */
    const built = (pattern: string): string => {
      const parts = pattern.split('*').map((part) => part.replaceAll('.', '\\.'))
      const path = files().find((name) => new RegExp(`^${parts.join('[^/]*')}$`).test(name))
      if (path === undefined) throw new Error(`The build has no ${pattern}`)
      return path
    }

    beforeAll(async () => {
      const settings = settingsFolder()
      brotli = brotliOf(settings)
      folder = await mkdtemp(join(tmpdir(), 'hosting-'))
      // Beside the build, other files can be published here.
      await mkdir(site())
      for (const name of readdirSync(dist)) await symlink(resolve(dist, name), join(site(), name))
      const port = await freePort()
      address = `http://127.0.0.1:${port}`
      const path = join(folder, 'nginx.conf')
      await writeFile(path, configuration(folder, settings, await recipe(site(), port)))
      const started = spawn('nginx', ['-e', join(folder, 'error.log'), '-c', path], {
        stdio: 'inherit',
        env: ENV,
      })
      nginx = started
      for (let tries = 0; tries < 100; tries++) {
        if (started.exitCode !== null) throw new Error('nginx refused the recipe.')
        if (await ask('/').catch(() => undefined)) return
        await pause(50)
      }
      throw new Error('nginx did not answer.')
    }, 240_000)

    afterAll(async () => {
      if (nginx?.exitCode === null) {
        nginx.kill()
        await once(nginx, 'exit')
      }
      if (folder !== '') await rm(folder, { recursive: true, force: true })
    })

    it.each([
      ['/', 'index.html'],
      ['/theme/placements', 'theme/placements/index.html'],
      ['/theme/placements/', 'theme/placements/index.html'],
      ['/theme/placements/index.html', 'theme/placements/index.html'],
      ['/indicator/placement-type?area=E09000021', 'indicator/placement-type/index.html'],
      ['/sources', 'sources/index.html'],
      ['/glossary', 'glossary/index.html'],
      ['/embed/CLA-01', 'embed/CLA-01/index.html'],
      ['/embed/CLA-01?chart=distribution', 'embed/CLA-01/index.html'],
      ['/code/CLA-01', '404.html'],
    ])('serves %s at once', async (path, name) => {
      const { status, headers, body } = await ask(path)
      expect(status).toBe(200)
      expect(headers['content-type']).toBe('text/html')
      expect(headers['cache-control']).toBe('no-cache')
      expect(body.equals(await file(name))).toBe(true)
    })

    it.each([
      ['an unknown address', '/nowhere'],
      ['an address below a page', '/theme/placements/nowhere'],
      ['a folder of pages', '/theme/'],
      ['a folder of data', '/data/'],
      ['a folder of older data', '/data/releases'],
      ['the folder of assets', '/assets/'],
      ['a file that is gone', '/assets/index-gone.js'],
      ['data that are gone', '/data/v/gone/catalogue.json'],
    ])('answers %s with 404.html, lists nothing and keeps nothing', async (_, path) => {
      const { status, headers, body } = await ask(path)
      expect(status).toBe(404)
      expect(headers['content-type']).toBe('text/html')
      expect(headers['cache-control']).toBe('no-cache')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(body.equals(await file('404.html'))).toBe(true)
    })

    it.each([
      ['/assets/*.js', 'application/javascript', FOR_EVER],
      ['/assets/*.woff2', 'font/woff2', FOR_EVER],
      ['/data/v/*/catalogue.json', 'application/json', FOR_EVER],
      ['/data/v/*/slices/*/*.json', 'application/json', FOR_EVER],
      ['/data/catalogue.json', 'application/json', 'no-cache'],
      ['/data/releases/*/*.json', 'application/json', 'no-cache'],
      ['/data/schema/*.json', 'application/json', 'no-cache'],
      ['/icon.svg', 'image/svg+xml', 'no-cache'],
      ['/version.json', 'application/json', 'no-cache'],
      // Were they kept, a bad worker could not be switched off.
      ['/offline-worker.js', 'application/javascript', 'no-cache'],
      ['/offline-off.js', 'application/javascript', 'no-cache'],
    ])('serves %s as %s, to be kept %s', async (pattern, type, kept) => {
      const path = built(pattern)
      const { status, headers, body } = await ask(path)
      expect(status).toBe(200)
      expect(headers['content-type']?.replace('text/javascript', 'application/javascript')).toBe(
        type,
      )
      expect(headers['cache-control']).toBe(kept)
      expect(body.equals(await file(path))).toBe(true)
    })

    it.each(['/theme/placements', '/data/catalogue.json'])(
      'answers that %s has not changed',
      async (path) => {
        const encoding = { 'Accept-Encoding': 'gzip, br' }
        const { etag } = (await ask(path, encoding)).headers
        expect(etag).toBeTruthy()
        const again = await ask(path, { ...encoding, 'If-None-Match': etag ?? '' })
        expect(again.status).toBe(304)
        expect(again.headers['cache-control']).toBe('no-cache')
      },
    )

    it.each([
      '/theme/placements/index.html',
      '/assets/charts-*.js',
      '/data/catalogue.json',
      '/data/v/*/catalogue.json',
    ])('compresses %s', async (pattern) => {
      const path = built(pattern)
      const whole = await file(path)
      const gzip = await ask(path, { 'Accept-Encoding': 'gzip' })
      expect(gzip.headers['content-encoding']).toBe('gzip')
      expect(gzip.headers.vary).toBe('Accept-Encoding')
      expect(gunzipSync(gzip.body).equals(whole)).toBe(true)
      const best = await ask(path, { 'Accept-Encoding': 'gzip, deflate, br' })
      expect(best.headers['content-encoding']).toBe(brotli ? 'br' : 'gzip')
      const unpack = brotli ? brotliDecompressSync : gunzipSync
      expect(unpack(best.body).equals(whole)).toBe(true)
      expect((await ask(path)).headers['content-encoding']).toBeUndefined()
    })

    it.each([
      ['written over', writeFile],
      [
        'put in its place',
        async (path: string, text: string) => {
          await writeFile(`${path}.new`, text)
          await rename(`${path}.new`, path)
        },
      ],
    ])('serves the whole of a file as soon as it is %s', async (_, publish) => {
      const path = join(site(), 'published.json')
      const now = async () => (await ask('/published.json')).body.toString()
      for (const text of ['"earlier"', '"later, and longer"', '"short"']) {
        await publish(path, text)
        // The second answer may come from what nginx holds open.
        expect([await now(), await now()]).toEqual([text, text])
      }
    })

    it.each(['/', '/nowhere', '/code/CLA-01', '/data/catalogue.json', '/assets/*.js'])(
      'sends the headers that a page cannot set itself with %s, as Azure Static Web Apps does',
      async (path) => {
        const { headers } = await ask(path.includes('*') ? built(path) : path)
        expect(headers).toMatchObject({
          'content-security-policy': "frame-ancestors 'none'",
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
        })
        // Sent only with TLS.
        expect(headers['strict-transport-security']).toBeUndefined()
        const azure: { globalHeaders: Record<string, string> } = JSON.parse(
          String(await file('staticwebapp.config.json')),
        )
        const both = Object.entries(azure.globalHeaders).filter(
          ([name]) => !/^(Strict-Transport-Security|Cache-Control)$/.test(name),
        )
        expect(both.length).toBeGreaterThan(2)
        expect(both).toEqual(both.map(([name]) => [name, headers[name.toLowerCase()]]))
      },
    )

    it('lets other sites frame a single chart, and nothing else of it', async () => {
      const framing = async (path: string) => (await ask(path)).headers['content-security-policy']
      expect(await framing('/embed/CLA-01')).toBe('frame-ancestors *')
      expect(await framing('/embed/nowhere')).toBe("frame-ancestors 'none'")
      expect(await framing('/report')).toBe("frame-ancestors 'none'")
      const azure: { routes: { route: string; headers?: Record<string, string> }[] } = JSON.parse(
        String(await file('staticwebapp.config.json')),
      )
      const framed = azure.routes.filter(({ headers }) => headers?.['Content-Security-Policy'])
      expect(framed).toEqual([
        { route: '/embed/*', headers: { 'Content-Security-Policy': 'frame-ancestors *' } },
      ])
    })

    it('serves every finished page without a redirect', async () => {
      const pages = files().filter((name) => name.endsWith('/index.html'))
      expect(pages.length).toBeGreaterThan(10)
      for (const page of pages) {
        const path = page.replace(/.index\.html$/, '')
        expect([path, (await ask(path === '' ? '/' : path)).status]).toEqual([path, 200])
      }
    })

    it('works in a browser by deep links, with nothing logged', async () => {
      const browser = await chromium.launch({
        executablePath: inject('browser'),
        args: FLAGS,
      })
      try {
        const page = await browser.newPage()
        const problems: string[] = []
        page.on('console', (message) => {
          if (message.type() === 'error') problems.push(`${page.url()}: ${message.text()}`)
        })
        page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`))
        page.on('response', (response) => {
          if (response.status() >= 400 || !response.url().startsWith(address))
            problems.push(`${response.status()}: ${response.url()}`)
        })
        const open = async (path: string) => {
          await page.goto(`${address}${path}`)
          await page.waitForLoadState('networkidle')
          await page.waitForFunction(() => document.querySelector('.skeleton') === null)
          return page.locator('h1').first().innerText()
        }
        expect(await open('/theme/placements')).toBeTruthy()
        expect(await open('/theme/placements/')).toBeTruthy()
        expect(await open('/indicator/children-looked-after?area=E06000042')).toBeTruthy()
        expect(await page.locator('.selection').textContent()).toContain('Milton Keynes')
        await open('/code/CLA-01')
        await page.waitForURL('**/indicator/children-looked-after')
        await page.locator('figure').first().waitFor()
        expect(problems).toEqual([])

        // A browser logs the status of the address itself; nothing else may be wrong.
        await open('/nowhere')
        await page.getByText('/nowhere').first().waitFor()
        expect(problems.filter((text) => !text.includes('/nowhere'))).toEqual([])
      } finally {
        await browser.close()
      }
    })
  },
)
