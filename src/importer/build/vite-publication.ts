import { join } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { readSiteFiles } from '../disk.ts'
import { confidentialNote, publicationRefusal } from './publication-gate.ts'

/** The mode of a build whose pages anyone may see: `vite build --mode publication`. */
const PUBLICATION = 'publication'

interface Listed {
  releases: { id: string; title: string; confidentiality: string }[]
}

/** Stops a build for publication that would show what is not public; a plain build says so. */
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
      const { releases }: Listed = JSON.parse(files.get('releases.json') ?? '{"releases":[]}')
      const refusal = publicationRefusal(releases)
      if (config.mode === PUBLICATION && refusal.length > 0) this.error(refusal.join('\n'))
      const note = confidentialNote(releases)
      if (note.length > 0) config.logger.warn(note.join('\n'))
    },
  }
}
