// @vitest-environment node
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, createLogger } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { soundData } from '../given-data'
import { publicationGate } from '@/importer/build/vite-publication'
import type { Release } from '@/model/schema/release'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publication-'))
  await cp('tests/importer/fixtures', join(folder, 'data'), { recursive: true })
  const files = await soundData()
  for (const [path, text] of files)
    if (!path.includes('/')) await writeFile(join(folder, 'data', path), text)
  await cp('public/data/schema', join(folder, 'data/schema'), { recursive: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/**
 * The output of a build in a given mode, or the reason why it stops, when a council's own release has a given
 * confidentiality.
 */
async function building(
  mode: string,
  confidentiality: Release['confidentiality'],
): Promise<string> {
  const files = await soundData()
  const releases = (files.get('releases.json') ?? '').replace(
    '"confidentiality": "public"',
    `"confidentiality": "${confidentiality}"`,
  )
  await writeFile(join(folder, 'data/releases.json'), releases)
  const said: string[] = []
  const logger = {
    ...createLogger('warn'),
    warn: (line: string) => void said.push(line),
    error: () => undefined,
  }
  try {
    await build({
      root: fileURLToPath(new URL('../../..', import.meta.url)),
      configFile: false,
      customLogger: logger,
      publicDir: folder,
      mode,
      plugins: [publicationGate()],
      build: { write: false, rollupOptions: { input: 'src/importer/check/check-settings.ts' } },
    })
  } catch (error) {
    return `stopped: ${error instanceof Error ? error.message : ''}`
  }
  return said.join('\n')
}

describe('a build for publication', () => {
  it.each(['internal', 'restricted'] as const)(
    'stops where a release is %s, and names it and what to do',
    async (level) => {
      const said = await building('publication', level)
      expect(said).toMatch(/^stopped: /)
      expect(said).toContain(
        `dfe-cla-2022 (Children looked after in England including adoptions, 2022) is ${level}.`,
      )
      expect(said).toContain('"ownReleases" of settings.json')
    },
  )

  it('continues where all are public', async () => {
    expect(await building('publication', 'public')).toBe('')
  })

  it('is distinguished from a plain one, which is only reported', async () => {
    const said = await building('production', 'internal')
    expect(said).toMatch(/^Note: this site holds releases that are not public/)
    expect(said).toContain('npm run build:public refuses them')
    expect(await building('production', 'public')).toBe('')
  })

  it('stops where a version is kept whose figures are not public, unless it is of another council’s site', async () => {
    const version = {
      version: '3f2a91c0de',
      name: 'Committee, 7 September 2026',
      home: 'E06000060',
      confidentiality: 'internal',
    }
    const keeping = async (over = {}) => {
      await writeFile(
        join(folder, 'data/kept.json'),
        JSON.stringify({ versions: [{ ...version, ...over }] }),
      )
      const said = await building('publication', 'public')
      await rm(join(folder, 'data/kept.json'))
      return said
    }
    expect(await keeping()).toContain('kept/3f2a91c0de (Committee, 7 September 2026) is internal.')
    expect(await keeping({ home: 'E06000042' })).toBe('')
    expect(await keeping({ confidentiality: 'public' })).toBe('')
  })
})
