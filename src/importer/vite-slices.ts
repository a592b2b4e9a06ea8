import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import type { Plugin, ResolvedConfig } from 'vite'
import { readSiteFiles } from './disk.ts'

type Slices = Map<string, string>

/** JSON without the line breaks that are there for people. */
const small = (text: string): string => JSON.stringify(JSON.parse(text))

/** Changes whenever a file below the folder does. */
async function stateOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true })
  const times = await Promise.all(
    entries
      .toSorted()
      .map(async (entry) => `${entry} ${(await stat(join(folder, entry))).mtimeMs}`),
  )
  return times.join('\n')
}

/**
 * Serves the slices of public/data in development and adds them to the build, as
 * data/slices/<theme or overview>/<area>.json. They are cut anew when a data file changes, and are
 * kept nowhere in the source tree.
 */
export function dataSlices(): Plugin {
  let config: ResolvedConfig
  let version = 'data'
  let cached: { state: string; slices: Promise<Slices> } | undefined

  // The configuration file is bundled without the '@' alias, so the importer is loaded apart.
  async function load<Module>(file: string): Promise<Module> {
    const source = join(config.root, 'src')
    const { module } = await runnerImport<Module>(join(source, 'importer', file), {
      root: config.root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': source } },
    })
    return module
  }

  async function cut(folder: string): Promise<Slices> {
    const { sliceFiles } = await load<typeof import('./slices')>('slices.ts')
    const site = await readSiteFiles(folder)
    return new Map([...site, ...sliceFiles(site)])
  }

  async function currentSlices(): Promise<Slices> {
    const folder = join(config.publicDir, 'data')
    const state = await stateOf(folder)
    if (cached?.state !== state) cached = { state, slices: cut(folder) }
    return cached.slices
  }

  return {
    name: 'data-slices',
    // Built files are named by the content of the whole data folder, so that they can be kept for ever.
    async config(user, { command }) {
      if (command !== 'build') return
      const folder = join(user.root ?? process.cwd(), 'public', 'data')
      const files = [...(await readSiteFiles(folder))].toSorted(([a], [b]) => (a < b ? -1 : 1))
      const hash = createHash('sha256')
      for (const [path, text] of files) hash.update(path).update(text)
      version = `data/v/${hash.digest('hex').slice(0, 10)}`
      return { define: { 'import.meta.env.VITE_DATA_FOLDER': JSON.stringify(version) } }
    },
    configResolved(resolved) {
      config = resolved
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/\?.*$/, '')
        const start = `${config.base}data/`
        if (!path.startsWith(start)) return next()
        currentSlices()
          .then((slices) => {
            const text = slices.get(decodeURI(path.slice(start.length)))
            // Schemas and pictures are files of their own.
            if (text === undefined && !path.startsWith(`${start}slices/`)) return next()
            response.statusCode = text === undefined ? 404 : 200
            response.setHeader('Content-Type', 'application/json')
            response.end(text ?? '{"error":"no such slice"}')
          })
          .catch(next)
      })
    },
    async generateBundle() {
      if (config.build.ssr || this.environment.name !== 'client') return
      for (const [path, source] of await currentSlices())
        if (!path.startsWith('schema/'))
          this.emitFile({ type: 'asset', fileName: `${version}/${path}`, source: small(source) })
    },
  }
}
