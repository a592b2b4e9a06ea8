import { aKeptVersion } from '@mocks/builders'
import { zipSync, strToU8 } from 'fflate'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { askFile, FileError } from '@/data/ask/ask-file'
import { fetchJson, readTextsFrom } from '@/data/fetch-json'
import { asTheyStood, keptAs, keptVersion, setKeptVersion } from '@/data/kept-version/shown'
import { fetchToday, openKeptVersion } from '@/data/kept-version/read-kept'
import { canKeep } from '@/data/offline/can-keep'
import { setOverlay } from '@/data/overlay'
import { addressOf } from '@/data/unpublished'
import { joinedFiles, PACKED_FILE, type KeptVersion } from '@/model/changes/kept-version'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())

const Schema = z.object({ said: z.string() })
const PATH = 'slices/overview/E06000060.json'

let number = 0
let details: KeptVersion
let asked: string[] = []

const listed = (...versions: unknown[]) =>
  http.get('*/data/kept.json', () => HttpResponse.json({ versions }))
const archive = (files: Record<string, string>) =>
  zipSync({ [PACKED_FILE]: strToU8(joinedFiles(Object.entries(files))) })
const serving = (path: string, bytes: Uint8Array<ArrayBuffer>) =>
  http.get(`*/data/kept/${details.version}/${path}`, () => {
    asked.push(path)
    return new HttpResponse(bytes)
  })
const OF_AREA = 'areas/E06000060.zip'
const then = () =>
  archive({ [PATH]: '{"said":"then"}', 'slices/quality/E06000060.json': '{"said":"too"}' })

beforeEach(() => {
  // Each test has a version of its own, as archives are fetched once.
  number += 1
  asked = []
  details = aKeptVersion(number.toString(16).padStart(10, '0'))
  server.use(
    listed(details),
    serving(OF_AREA, then()),
    http.get(`*/data/${PATH}`, () => HttpResponse.json({ said: 'today' })),
  )
})
afterEach(() => {
  server.resetHandlers()
  setKeptVersion(undefined)
  setOverlay(undefined)
  readTextsFrom(askFile)
  vi.unstubAllEnvs()
})

describe('a page that asks for a kept version', () => {
  it('has every file as it was, and fetches each archive once', async () => {
    expect(await openKeptVersion(details.version)).toBe(true)
    const [one, again, other] = await Promise.all([
      fetchJson(PATH, Schema),
      fetchJson(PATH, Schema),
      fetchJson('slices/quality/E06000060.json', Schema),
    ])
    expect([one.said, again.said, other.said]).toEqual(['then', 'then', 'too'])
    expect(asked).toEqual([OF_AREA])
    expect((await fetchToday(PATH, Schema)).said).toBe('today')
  })

  it('knows what the version is called, and says it wherever its figures go', async () => {
    await openKeptVersion(details.version)
    expect(keptVersion()).toEqual({ version: details.version, details })
    expect(asTheyStood()).toBe(
      'Figures as they stood on 30 August 2026 (Committee, 7 September 2026).',
    )
    expect(addressOf('https://example.org/', [])).toEqual({
      link: 'https://example.org/',
      version: 'Figures as they stood on 30 August 2026 (Committee, 7 September 2026).',
    })
  })

  it('shows today’s where the version is not kept here', async () => {
    server.use(listed())
    expect(await openKeptVersion(details.version)).toBe(false)
    expect(keptVersion()).toBeUndefined()
    expect((await fetchJson(PATH, Schema)).said).toBe('today')
  })

  it('never shows today’s where the list of versions cannot be had, and asks for it again', async () => {
    server.use(http.get('*/data/kept.json', () => HttpResponse.error()))
    expect(await openKeptVersion(details.version)).toBe(true)
    const error = await fetchJson(PATH, Schema).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(FileError)
    expect(error).toMatchObject({ file: 'kept.json', fault: 'unreachable' })
    server.use(listed(details))
    expect((await fetchJson(PATH, Schema)).said).toBe('then')
    expect(asTheyStood()).toContain('30 August 2026')
  })

  it('has today’s files where the version turns out not to be kept once the list arrives', async () => {
    server.use(http.get('*/data/kept.json', () => new HttpResponse('{')))
    expect(await openKeptVersion(details.version)).toBe(true)
    expect(keptVersion()).toEqual({ version: details.version })
    server.use(listed())
    const files = await Promise.all([fetchJson(PATH, Schema), fetchJson(PATH, Schema)])
    expect(files.map(({ said }) => said)).toEqual(['today', 'today'])
    expect(keptVersion()).toBeUndefined()
    expect(asTheyStood()).toBeUndefined()
  })

  it.each([
    ['is missing', () => new HttpResponse('', { status: 404 }), 'answered 404', 'refused'],
    ['is cut off', () => new HttpResponse(then().slice(0, 60)), 'incomplete or damaged', 'damaged'],
    [
      'holds something else',
      () => new HttpResponse(zipSync({ a: strToU8('b') })),
      'damaged',
      'damaged',
    ],
    ['does not arrive', () => HttpResponse.error(), 'could not be fetched', 'unreachable'],
    ['is a page', () => HttpResponse.html('<p>Sign in', { status: 511 }), 'Sign in', 'portal'],
    ['is a page said to be it', () => HttpResponse.html('\n<p>Welcome'), 'Sign in', 'portal'],
  ])('reports an archive that %s, and can ask for it again', async (_, answer, words, fault) => {
    server.use(http.get(`*/data/kept/${details.version}/${OF_AREA}`, answer))
    await openKeptVersion(details.version)
    const error = await fetchJson(PATH, Schema).catch((e: unknown) => e)
    expect(error).toMatchObject({ fault })
    expect(String(error)).toContain(words)
    server.use(serving(OF_AREA, then()))
    expect((await fetchJson(PATH, Schema)).said).toBe('then')
  })

  it('does not wait for a slow list before it goes on, though its files do', async () => {
    let answer = () => undefined as void
    const held = new Promise<void>((done) => {
      answer = done
    })
    server.use(
      http.get('*/data/kept.json', async () => {
        await held
        return HttpResponse.json({ versions: [details] })
      }),
    )
    expect(await openKeptVersion(details.version)).toBe(true)
    const file = fetchJson(PATH, Schema)
    answer()
    expect((await file).said).toBe('then')
  })

  it('reports a file that the version does not have', async () => {
    server.use(serving(OF_AREA, archive({ 'slices/quality/E06000060.json': '{}' })))
    await openKeptVersion(details.version)
    await expect(fetchJson(PATH, Schema)).rejects.toThrow('has no such file')
  })

  it('has the reader’s own figures laid over the version, not over today’s', async () => {
    await openKeptVersion(details.version)
    setOverlay({
      title: 'Own',
      files: [],
      tables: new Set(),
      indicators: new Set(),
      read: async (_, published) => ({
        said: `own over ${z.parse(Schema, await published()).said}`,
      }),
      save: () => Promise.resolve(new Uint8Array()),
      end: () => undefined,
    })
    expect((await fetchJson(PATH, Schema)).said).toBe('own over then')
  })

  it('cannot be kept for offline, which has today’s figures', async () => {
    document.documentElement.dataset['version'] = '1'
    vi.stubGlobal('caches', {})
    vi.stubGlobal('navigator', { serviceWorker: { controller: {} }, locks: {} })
    expect(canKeep()).toBe(true)
    await openKeptVersion(details.version)
    expect(canKeep()).toBe(false)
    vi.unstubAllGlobals()
    delete document.documentElement.dataset['version']
  })
})

describe('a lasting link to today’s figures', () => {
  it('is offered where a kept version holds exactly them', () => {
    expect(keptAs()).toBeUndefined()
    vi.stubEnv('VITE_KEPT_VERSION', '3f2a91c0de')
    expect(keptAs()).toBe('3f2a91c0de')
  })

  it('is not offered beside an earlier version, whose links name it anyway', async () => {
    vi.stubEnv('VITE_KEPT_VERSION', '3f2a91c0de')
    await openKeptVersion(details.version)
    expect(keptAs()).toBeUndefined()
  })
})
