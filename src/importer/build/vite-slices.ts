import { readFile, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { runnerImport } from 'vite'
import type { Plugin, ResolvedConfig } from 'vite'
import { readSiteFiles } from '../disk.ts'
import type { LateTexts } from '../data-folder/late-texts.ts'
import { figuresHash, publishedFiles, versionOf, type Cut } from '../keep/published-files.ts'

interface SiteCut extends Cut {
  slices: LateTexts
}

/**
 * Writes files into a folder, in a thread of their own.
 * @param script what the thread runs: write-texts.mjs
 * @throws {Error} when a file cannot be written
 */
function writeTexts(
  script: string,
  folder: string,
  files: Iterable<[path: string, text: string]>,
): Promise<void> {
  return new Promise((done, fail) => {
    const writer = new Worker(script, { workerData: { folder, files: [...files] } })
    writer.once('error', fail)
    writer.once('exit', (code) => {
      if (code === 0) done()
      else fail(new Error(`The data files could not be written into ${folder}.`))
    })
  })
}

/** A text that changes whenever a file below the folder does. */
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
 * Serves the slices of public/data in development and adds them to the build, as data/slices/<theme
 * or overview>/<area>.json. They are cut again when a data file changes, and are never stored in the
 * source tree.
 */
export function dataSlices(): Plugin {
  let config: ResolvedConfig
  let root = process.cwd()
  let version = 'data'
  let built: SiteCut | undefined
  let written: Promise<void> | undefined
  let cached: { state: string; cut: Promise<SiteCut> } | undefined

  // The configuration file is bundled without the '@' alias, so the importer is loaded apart.
  async function load<Module>(file: string): Promise<Module> {
    const source = join(root, 'src')
    const { module } = await runnerImport<Module>(join(source, 'importer', file), {
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': source } },
    })
    return module
  }

  async function cut(folder: string): Promise<SiteCut> {
    const { sliceFiles } = await load<typeof import('../slices/slices')>('slices/slices.ts')
    const site = await readSiteFiles(folder)
    return { site, slices: sliceFiles(site) }
  }

  async function currentCut(): Promise<SiteCut> {
    const folder = join(config.publicDir, 'data')
    const state = await stateOf(folder)
    if (cached?.state !== state) cached = { state, cut: cut(folder) }
    return cached.cut
  }

  return {
    name: 'data-slices',
    async config(user, { command }) {
      root = resolve(user.root ?? root)
      if (command !== 'build') return
      const below = user.publicDir === false ? undefined : user.publicDir
      const folder = resolve(root, below ?? 'public', 'data')
      built = await cut(folder)
      version = `data/v/${versionOf(built)}`
      const { readKept } = await load<typeof import('../keep/check-kept')>('keep/check-kept.ts')
      const figures = figuresHash(built)
      // Not the archives of those versions, which are copied as they are.
      const kept = readKept(await readFile(join(folder, 'kept.json')).catch(() => undefined))
      const now = kept.findLast((one) => one.figures === figures)
      return {
        define: {
          'import.meta.env.VITE_DATA_FOLDER': JSON.stringify(version),
          // The kept version that has the figures of this build.
          'import.meta.env.VITE_KEPT_VERSION': JSON.stringify(now?.version ?? ''),
        },
      }
    },
    configResolved(resolved) {
      config = resolved
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/\?.*$/, '')
        const start = `${config.base}data/`
        if (!path.startsWith(start)) return next()
        currentCut()
          .then(({ site, slices }) => {
            const asked = decodeURI(path.slice(start.length))
            const text = slices.get(asked) ?? site.get(asked)
            // Schemas and pictures are files of their own.
            if (text === undefined && !path.startsWith(`${start}slices/`)) return next()
            response.statusCode = text === undefined ? 404 : 200
            response.setHeader('Content-Type', 'application/json')
            response.end(text ?? '{"error":"no such slice"}')
          })
          .catch(next)
      })
    },
    // These files bypass the bundler, which would copy, name and list thousands of files, and
    // compress each only to print its size. They are written once the folder has been emptied, while
    // the bundler works, and are there before the pages are rendered, which read them.
    renderStart: {
      order: 'post',
      handler({ dir = config.build.outDir }) {
        if (config.build.ssr || !built) return
        const script = join(root, 'src/importer/build/write-texts.mjs')
        written = writeTexts(script, resolve(root, dir, version), publishedFiles(built))
        // Whoever waits for it hears why it failed.
        written.catch(() => undefined)
      },
    },
    writeBundle: {
      order: 'pre',
      sequential: true,
      handler: async () => written,
    },
  }
}
