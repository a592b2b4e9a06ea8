import { join } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { readKeptFiles, readSiteFiles } from '../disk.ts'

/** The part of a release that decides whether it may be published. */
interface Labelled {
  id: string
  title: string
  confidentiality: string
}

const closedOf = (releases: readonly Labelled[]): string[] =>
  releases.flatMap(({ id, title, confidentiality }) =>
    confidentiality === 'public' ? [] : [`  ${id} (${title}) is ${confidentiality}.`],
  )

/**
 * Why these releases may not be published, in lines to print; empty where they may.
 * @param releases the releases that the site would show
 */
function publicationRefusal(releases: readonly Labelled[]): string[] {
  const closed = closedOf(releases)
  return closed.length === 0
    ? []
    : [
        'This build is for publication, and these releases are not public:',
        ...closed,
        'Leave them out: name in "ownReleases" of settings.json only those that are public, and take a kept version out of kept.json. Or, if whoever owns them has agreed, set "confidentiality": "public" there and in releases.json.',
      ]
}

/** The note that a build not meant for publication prints about such releases. */
function confidentialNote(releases: readonly Labelled[]): string[] {
  const closed = closedOf(releases)
  return closed.length === 0
    ? []
    : [
        'Note: this site holds releases that are not public, and marks their figures:',
        ...closed,
        'Put it only where everyone who can open it may see them. npm run build:public refuses them.',
      ]
}

/** The mode of a build whose pages anyone may see: `vite build --mode publication`. */
const PUBLICATION = 'publication'

interface Listed {
  releases: Labelled[]
}

interface Kept {
  versions: { version: string; name: string; home: string; confidentiality: string }[]
}

/** The kept versions that a site publishes, as what may not be public: none where nothing is kept. */
async function keptVersions(data: string, home: string): Promise<Labelled[]> {
  const bytes = (await readKeptFiles(data)).get('kept.json')
  const { versions }: Kept = bytes ? JSON.parse(new TextDecoder().decode(bytes)) : { versions: [] }
  return versions
    .filter((one) => one.home === home)
    .map(({ version, name, confidentiality }) => ({
      id: `kept/${version}`,
      title: name,
      confidentiality,
    }))
}

/**
 * Stops a build for publication that would show figures that are not public; a plain build only
 * warns.
 */
export function publicationGate(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'publication-gate',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    async buildStart() {
      const files = await readSiteFiles(join(config.publicDir, 'data'))
      const list: Listed = JSON.parse(files.get('releases.json') ?? '{"releases":[]}')
      const { home = '' }: { home?: string } = JSON.parse(files.get('settings.json') ?? '{}')
      const kept = await keptVersions(join(config.publicDir, 'data'), home)
      const releases = [...list.releases, ...kept]
      const refusal = publicationRefusal(releases)
      if (config.mode === PUBLICATION && refusal.length > 0) this.error(refusal.join('\n'))
      const note = confidentialNote(releases)
      if (note.length > 0) config.logger.warn(note.join('\n'))
    },
  }
}
