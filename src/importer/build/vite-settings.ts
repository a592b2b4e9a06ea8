import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runnerImport } from 'vite'
import type { Plugin, ResolvedConfig } from 'vite'
import { otherSettings, readDataFiles, readSiteFiles } from '../disk.ts'

/** What the build needs from the settings, which their schema has already checked. */
interface Settings {
  home: string
  title: string
  colours?: { light: string; dark: string }
  logo?: { file: string }
}

/** Reports problems of the settings as data:check does. */
async function problemsOf(root: string, files: Map<string, string>): Promise<string[]> {
  const source = join(root, 'src')
  // The configuration file is bundled without the '@' alias, so the importer is loaded apart.
  const { module } = await runnerImport<typeof import('./settings-problems')>(
    join(source, 'importer', 'build', 'settings-problems.ts'),
    { root, configFile: false, logLevel: 'error', resolve: { alias: { '@': source } } },
  )
  return module.settingsProblems(files)
}

interface Kept {
  versions: { version: string; home: string }[]
}

/** Takes out of a built site the kept versions of another council’s, which hold that council’s papers. */
async function dropOtherVersions(data: string, home: string): Promise<void> {
  const place = join(data, 'kept.json')
  if (!existsSync(place)) return
  const kept: Kept = JSON.parse(await readFile(place, 'utf8'))
  const others = kept.versions.filter((one) => one.home !== home)
  if (others.length === 0) return
  // Whatever else a list may hold: nothing outside is taken away.
  for (const { version } of others.filter((one) => /^\w+$/.test(one.version)))
    await rm(join(data, 'kept', version), { recursive: true, force: true })
  const versions = kept.versions.filter((one) => one.home === home)
  await writeFile(place, `${JSON.stringify({ ...kept, versions })}\n`)
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/**
 * Makes the site that of the council in settings.json, or in the file that SETTINGS names: its
 * name, its colour, its logo, and only its own papers among the data.
 */
export function siteSettings(): Plugin {
  let config: ResolvedConfig
  let settings: Settings
  const dataFolder = () => join(config.publicDir, 'data')
  const logoAt = () =>
    settings.logo && join(dirname(otherSettings() ?? join(dataFolder(), '-')), settings.logo.file)

  return {
    name: 'site-settings',
    enforce: 'pre',
    async config(user) {
      const root = user.root ?? process.cwd()
      const files = await readDataFiles(join(root, 'public', 'data'))
      const problems = await problemsOf(root, files)
      if (problems.length > 0)
        throw new Error(
          `${otherSettings() ?? 'public/data/settings.json'} cannot be used:\n${problems.join('\n')}`,
        )
      settings = JSON.parse(files.get('settings.json') ?? '')
      const own = settings.colours?.light
      return own === undefined
        ? {}
        : { define: { 'import.meta.env.VITE_OWN_COLOUR': JSON.stringify(own.toLowerCase()) } }
    },
    configResolved(resolved) {
      config = resolved
      const logo = logoAt()
      if (logo !== undefined && !existsSync(logo))
        throw new Error(`The logo ${logo} is missing. Put it beside the settings.`)
    },
    // The first colour is used on the light background, the second on the dark one.
    transform(code, id) {
      if (!id.endsWith('/styles/tokens.css') || !settings.colours) return undefined
      const { light, dark } = settings.colours
      const colours = [light, dark]
      return code.replaceAll(/--own: #[0-9a-f]+;/g, (held) => {
        const colour = colours.shift()
        return colour === undefined ? held : `--own: ${colour};`
      })
    },
    transformIndexHtml: (html) =>
      html.replace(/<title>.*?<\/title>/, () => `<title>${escaped(settings.title)}</title>`),
    // In development nothing is copied: the logo is read from the folder of the settings.
    configureServer(server) {
      const logo = logoAt()
      if (logo === undefined) return
      const type = logo.endsWith('.png') ? 'image/png' : 'image/svg+xml'
      server.middlewares.use(
        `${config.base}data/${settings.logo?.file ?? ''}`,
        (_request, response, next) => {
          readFile(logo)
            .then((bytes) => response.setHeader('Content-Type', type).end(bytes))
            .catch(next)
        },
      )
    },
    async writeBundle({ dir = config.build.outDir }) {
      if (config.build.ssr) return
      const [held, site] = await Promise.all([
        readDataFiles(dataFolder()),
        readSiteFiles(dataFolder()),
      ])
      // The unfiltered files would show the papers of every council that are held.
      for (const path of held.keys()) {
        const text = site.get(path)
        const place = join(dir, 'data', path)
        if (text === undefined) await rm(place, { force: true })
        else if (text !== (await readFile(place, 'utf8').catch(() => '')))
          await writeFile(place, text)
      }
      const shown = new Set([...site.keys()].map((path) => dirname(path)))
      for (const folder of new Set([...held.keys()].map((path) => dirname(path))))
        if (!shown.has(folder))
          await rm(join(dir, 'data', folder), { recursive: true, force: true })
      await dropOtherVersions(join(dir, 'data'), settings.home)
      const logo = logoAt()
      const place = join(dir, 'data', settings.logo?.file ?? '')
      if (logo === undefined || existsSync(place)) return
      await mkdir(dirname(place), { recursive: true })
      await copyFile(logo, place)
    },
  }
}
