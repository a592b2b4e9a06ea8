// @vitest-environment node
import { fileURLToPath } from 'node:url'
import { build, createServer } from 'vite'
import type { InlineConfig } from 'vite'
import { describe, expect, it } from 'vitest'
import { SliceSchema } from '@/model/slice'
import { dataSlices } from '@/importer/vite-slices'

const root = fileURLToPath(new URL('../..', import.meta.url))
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
    const result = await build({
      ...config,
      build: { write: false, rollupOptions: { input: `${root}src/model/slice.ts` } },
    })
    const outputs = 'output' in result ? [result] : Array.isArray(result) ? result : []
    const file = outputs
      .flatMap(({ output }) => output)
      .find((one) =>
        /^data\/v\/[0-9a-f]{10}\/slices\/overview\/E06000060\.json$/.test(one.fileName),
      )
    const source = file?.type === 'asset' ? file.source : ''
    const json: unknown = JSON.parse(typeof source === 'string' ? source : '')
    expect(SliceSchema.parse(json)).toMatchObject({ area: 'E06000060', set: 'overview' })
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
})
