// @vitest-environment node
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, createServer } from 'vite'
import type { InlineConfig } from 'vite'
import { describe, expect, it } from 'vitest'
import { SliceSchema } from '@/model/schema/slice'
import { siteSettings } from '@/importer/build/vite-settings'
import { dataSlices } from '@/importer/build/vite-slices'
import { writeAll } from '@/importer/disk'
import { main } from '@/importer/main'
import { soundData } from '../given-data'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const config: InlineConfig = {
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [dataSlices()],
  resolve: { alias: { '@': `${root}src` } },
}
const HOME = 'data/slices/overview/E06000060.json'

describe('the slices in Vite', () => {
  it('are files of the build, named by the content of the data', async () => {
    const outDir = await mkdtemp(join(tmpdir(), 'slices-'))
    try {
      await build({
        ...config,
        build: { outDir, rollupOptions: { input: `${root}src/model/schema/slice.ts` } },
      })
      const folders = await readdir(join(outDir, 'data', 'v'))
      expect(folders).toEqual([expect.stringMatching(/^[0-9a-f]{10}$/)])
      const text = (path: string) =>
        readFile(join(outDir, 'data', 'v', folders[0] ?? '', path), 'utf8')
      const json: unknown = JSON.parse(await text('slices/overview/E06000060.json'))
      expect(SliceSchema.parse(json)).toMatchObject({ area: 'E06000060', set: 'overview' })
      // Hand-written files are included too, without the line breaks that serve people.
      const whole = await text('releases.json')
      expect(JSON.parse(whole)).toHaveProperty('releases')
      expect(whole).not.toContain('\n')
    } finally {
      await rm(outDir, { recursive: true, force: true })
    }
  })

  it('are served in development, and one that does not exist is not found', async () => {
    const server = await createServer({
      ...config,
      server: { port: 0, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
    })
    await server.listen()
    const url = server.resolvedUrls?.local[0] ?? ''
    const [found, missing] = await Promise.all([
      fetch(`${url}${HOME}`),
      fetch(`${url}data/slices/overview/E00000000.json`),
    ])
    const json: unknown = await found.json()
    await server.close()
    expect(SliceSchema.parse(json).area).toBe('E06000060')
    expect(missing.status).toBe(404)
  })

  it('are built with the version that they are kept as, and with none of another council’s', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'public-'))
    const data = join(folder, 'data')
    const outDir = join(folder, 'site')
    const built = () =>
      build({
        ...config,
        publicDir: folder,
        plugins: [siteSettings(), dataSlices()],
        build: {
          outDir,
          copyPublicDir: true,
          rollupOptions: {
            input: `${root}src/data/kept-version/shown.ts`,
            preserveEntrySignatures: 'strict',
            output: { entryFileNames: 'shown.js' },
          },
        },
      })
    const code = () => readFile(join(outDir, 'shown.js'), 'utf8')
    try {
      await writeAll(
        data,
        [...(await soundData())].map(([path, text]) => ({ path, text })),
      )
      const quiet = { out: () => undefined, fail: () => undefined }
      await main(['keep', '--name', 'Committee'], data, quiet)
      const [version = ''] = await readdir(join(data, 'kept'))
      await built()
      expect(await code()).toContain(version)
      const copied = await readFile(join(outDir, 'data/kept', version, 'first.zip'))
      expect(copied.equals(await readFile(join(data, 'kept', version, 'first.zip')))).toBe(true)

      const list = await readFile(join(data, 'kept.json'), 'utf8')
      await writeFile(join(data, 'kept.json'), list.replace('E06000060', 'E06000042'))
      const releases = await readFile(join(data, 'releases.json'), 'utf8')
      await writeFile(join(data, 'releases.json'), releases.replace('"title": "', '"title": "The '))
      await built()
      expect(await code()).not.toContain(version)
      expect(await readdir(join(outDir, 'data/kept'))).toEqual([])
      expect(JSON.parse(await readFile(join(outDir, 'data/kept.json'), 'utf8'))).toMatchObject({
        versions: [],
      })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
