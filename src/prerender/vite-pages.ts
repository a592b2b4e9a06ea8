import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { createServer } from 'vite'
import type { Plugin, ResolvedConfig } from 'vite'
import { documentOf, type Shell } from './document.ts'
import { siteVersion, writeOfflineFiles } from './offline-files.ts'
import { assetsFor, type Built } from './page-assets.ts'

/** The first sentences of the page, as its meta description. */
const descriptionOf = (body: string): string =>
  (/<p class="(?:sub|chart-verdict)"[^>]*>(.*?)<\/p>/.exec(body)?.[1] ?? '')
    // Explanations of terms are not part of the text.
    .replaceAll(/<span popover[^>]*>.*?<\/span>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', '’')

/**
 * Writes finished HTML for every page of the home council after a build, and 404.html, the shell that
 * draws any other address.
 */
export function finishedPages(): Plugin {
  let config: ResolvedConfig
  let source: Promise<Source> | undefined
  return {
    name: 'finished-pages',
    configResolved(resolved) {
      config = resolved
    },
    // Like a static host: serves a folder's page without its slash, and 404.html for any other address.
    configurePreviewServer(server) {
      const folder = resolve(config.root, config.build.outDir)
      server.middlewares.use((request, response, next) => {
        const path = decodeURI((request.url ?? '/').replace(/[?#].*$/, '')).slice(
          config.base.length,
        )
        const framing = path.startsWith('embed/') ? '*' : "'none'"
        response.setHeader('Content-Security-Policy', `frame-ancestors ${framing}`)
        const isPage = !/\.[a-z0-9]+$/i.test(path)
        const page = join(path, 'index.html')
        if (isPage && !path.includes('..'))
          request.url = config.base + (existsSync(join(folder, page)) ? page : '404.html')
        next()
      })
    },
    // The source is loaded while the bundler, which works beside Node, makes the files of the browser.
    buildStart() {
      if (config.build.ssr || config.command !== 'build') return
      source = loadSource(config)
      // Whoever waits for it hears why it failed.
      source.catch(() => undefined)
    },
    // Also after a build that failed.
    async closeBundle() {
      const loaded = await source?.catch(() => undefined)
      source = undefined
      await loaded?.server.close()
    },
    async writeBundle({ dir = config.build.outDir }, bundle) {
      if (!source) return
      const built: Built = {
        chunks: Object.values(bundle).flatMap((file) =>
          file.type === 'chunk'
            ? [{ ...file, styles: [...(file.viteMetadata?.importedCss ?? [])] }]
            : [],
        ),
        fetchedBy: (module) => this.getModuleInfo(module)?.dynamicallyImportedIds,
      }
      // Not those of workers, which are assets too, and read the reader's own files.
      const files = Object.values(bundle).flatMap(({ type, fileName }) =>
        type === 'chunk' || /\.(css|woff2)$/.test(fileName) ? [fileName] : [],
      )
      await writePages(await source, { dir, config, built, files })
    },
  }
}

/** Loads a module of the source by its path below src. */
type Load = <Module>(file: string) => Promise<Module>

/** The source as it runs in Node, with what every page is rendered by. */
async function loadSource(config: ResolvedConfig) {
  // A server that never listens, to run the source with its lazy parts.
  const server = await createServer({
    root: config.root,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    resolve: { alias: { '@': join(config.root, 'src') } },
    define: config.define ?? {},
  })
  try {
    const load: Load = async <Module>(file: string): Promise<Module> =>
      // The server cannot know the module's type.
      (await server.ssrLoadModule(`/src/${file}`)) as Module
    const { renderPage } = await load<typeof import('./render-page')>('prerender/render-page.tsx')
    const { pagePaths } = await load<typeof import('./page-paths')>('prerender/page-paths.ts')
    const { pictureFiles } = await load<typeof import('./picture-files')>(
      'prerender/picture-files.tsx',
    )
    return { server, load, renderPage, pagePaths, pictureFiles }
  } catch (error) {
    await server.close()
    throw error
  }
}
type Source = Awaited<ReturnType<typeof loadSource>>

interface Output {
  dir: string
  config: ResolvedConfig
  built: Built
  /** Names of the files that pages load, from the root of the site. */
  files: readonly string[]
}

/** Renders every page from the source and writes it beside the built files. */
async function writePages(
  { load, renderPage, pagePaths, pictureFiles }: Source,
  { dir, config, built, files }: Output,
): Promise<void> {
  const text = (file: string) => readFile(join(dir, file), 'utf8')
  const html = await text('index.html')
  const sheet = /<link rel="stylesheet"[^>]*href="([^"]*)"/.exec(html)?.[1] ?? ''
  // In a page it needs no mark of its end, which the build adds to files.
  const unmarked = async (file: string) => (await text(file)).replace(/\/\*[\w-]{8}\*\/$/, '')
  const style = await unmarked(sheet.slice(config.base.length))
  const typeface = /url\(["']?([^"')]+\.woff2)/.exec(style)?.[1]
  const site = process.env['SITE_URL'] ?? ''
  const folder = String(
    JSON.parse(String(config.define?.['import.meta.env.VITE_DATA_FOLDER'] ?? '"data"')),
  )
  const version = siteVersion({ html, files, data: folder })
  const shell: Shell = { html, style, site, base: config.base, typeface, version }
  // The published files, each read once for all pages.
  const held = new Map<string, string | undefined>()
  const read = (file: string): string | undefined => {
    const place = join(dir, folder, file)
    if (!held.has(file)) held.set(file, existsSync(place) ? readFileSync(place, 'utf8') : undefined)
    return held.get(file)
  }
  const sheets = new Map<string, string>()
  for (const file of new Set(built.chunks.flatMap(({ styles }) => styles)))
    sheets.set(file, await unmarked(file))
  const sheetsOf = (names: readonly string[]) =>
    names.map((file) => ({ file, text: sheets.get(file) ?? '' }))
  const write = async (path: string, content: string) => {
    const place = join(dir, path)
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, content)
  }
  for (const { path, file: pageFile, workers } of pagePaths(read('slices/catalogue.json') ?? '')) {
    const page = await renderPage(path, read)
    // Files of all authorities are for charts further down, so they are not preloaded.
    const data = page.data
      .filter((file) => !file.startsWith('slices/peers/'))
      .map((file) => `${folder}/${file}`)
    const { scripts, styles } = assetsFor(built, join(config.root, pageFile))
    const description = descriptionOf(page.body)
    const extras = { path, description, scripts, sheets: sheetsOf(styles), data, workers }
    await write(join(path, 'index.html'), documentOf(shell, page, extras))
  }
  const today = new Date().toISOString().slice(0, 10)
  for (const [path, picture] of pictureFiles(read, today)) await write(path, picture)
  const { scripts, styles } = assetsFor(built, undefined)
  const extras = { path: '', description: '', scripts, sheets: sheetsOf(styles), data: [] }
  await write('404.html', documentOf(shell, undefined, extras))
  const kept = await load<typeof import('@/data/offline/kept')>('data/offline/kept.ts')
  const { figuresOfThemes } =
    await load<typeof import('@/data/offline/files')>('data/offline/files.ts')
  const published = { html, files, data: folder, root: config.root, dir }
  await writeOfflineFiles(published, version, kept, figuresOfThemes)
}
