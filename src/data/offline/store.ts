import * as z from 'zod/mini'
import { INDEX_PATH } from '@/model/schema/slice'
import { localDay } from '@/model/values/local-day'
import { DAMAGED, FileError, PORTAL } from '../ask/ask-file'
import { whileWaiting } from '../ask/waiting'
import { KeepingSchema, logoIn, planOf, type Keeping } from './files'
import {
  cacheName,
  cachesOf,
  codeFile,
  figuresFile,
  keptCache,
  listAddress,
  packed,
  pageAddress,
  SHELL_FILE,
  unpacked,
  VERSION_FILE,
  versionIn,
} from './kept'

/** Address of the site, with a slash at its end: what the offline worker answers for. */
export const scopeOf = (): string => new URL(import.meta.env.BASE_URL, location.origin).href

const EditionSchema = z.object({
  version: z.string(),
  /** The folder of its data, from the root of the site. */
  data: z.string(),
})
/** A version of the site, as it is published. */
export type Edition = z.infer<typeof EditionSchema>

const CodeSchema = z.object({
  /** Each script and style sheet, by its path from the root of the site. */
  texts: z.array(z.object({ file: z.string(), text: z.string() })),
  others: z.array(z.string()),
})

const ListSchema = z.object({
  /** The day on which it was kept (ISO). */
  on: z.string(),
  /** What is kept, each with the addresses of its files. */
  kept: z.array(z.object({ keeping: KeepingSchema, files: z.array(z.string()) })),
})
export type KeptList = z.infer<typeof ListSchema>

/** What is kept on this device, and of which version of the site; undefined where nothing is. */
export async function keptList(): Promise<(KeptList & { version: string }) | undefined> {
  const held = await keptCache(scopeOf())
  if (!held) return undefined
  const cache = await caches.open(held.name)
  const answer = await cache.match(listAddress(scopeOf()))
  const list = ListSchema.safeParse(await answer?.json())
  return list.success ? { ...list.data, version: held.version } : undefined
}

async function ask(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await whileWaiting((signal) => fetch(scopeOf() + path, { ...init, signal }))
  } catch (cause) {
    throw new FileError(path, 'The file could not be fetched. The connection may have been lost.', {
      cause,
    })
  }
}

const damaged = (path: string) => new FileError(path, DAMAGED, { fault: 'damaged' })
const refused = (path: string, { status }: Response) =>
  new FileError(path, `The server of this site answered ${status} for a file.`)

/** What an answer holds, as JSON; undefined where the server has no such file. */
async function jsonOf(path: string, response: Response): Promise<unknown> {
  const text = await response.text()
  if (response.status === 511 || (response.ok && text.trimStart().startsWith('<')))
    throw new FileError(path, PORTAL, { fault: 'portal' })
  try {
    return response.ok ? JSON.parse(text) : undefined
  } catch {
    throw damaged(path)
  }
}

/**
 * The version of the site that the server has now.
 * @throws {FileError} when it cannot be fetched
 */
export async function publishedEdition(): Promise<Edition> {
  const response = await ask(VERSION_FILE, { cache: 'no-store' })
  const edition = EditionSchema.safeParse(await jsonOf(VERSION_FILE, response))
  if (edition.success) return edition.data
  throw response.ok ? damaged(VERSION_FILE) : refused(VERSION_FILE, response)
}

const TYPES: Record<string, string> = {
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
}
const typeOf = (path: string) => TYPES[/\w+$/.exec(path)?.[0] ?? ''] ?? ''

/** Files asked for at the same time: over HTTP/2 they share one connection. */
const AT_ONCE = 16

async function each<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items]
  const next = async (): Promise<void> => {
    const item = rest.shift()
    if (item === undefined) return
    await act(item)
    await next()
  }
  await Promise.all(items.slice(0, AT_ONCE).map(next))
}

/** Called with the part that is done, from 0 to 1. */
export type OnProgress = (part: number) => void

/** One cache while it is being filled. */
class Filling {
  private readonly done = new Set<string>()
  private readonly asked = new Map<string, Promise<string | undefined>>()
  /** Files that came together in one, by their paths from the root of the site. */
  private readonly come = new Map<string, string>()
  private wanted = 1
  private shown = 0

  constructor(
    private readonly cache: Cache,
    private readonly edition: Edition,
    private readonly onProgress: OnProgress,
  ) {}

  /** Marks more files as wanted, so that progress is known before they come. */
  private expect(count: number) {
    this.wanted += count
  }

  private tick() {
    this.shown = Math.max(this.shown, this.done.size / this.wanted)
    this.onProgress(Math.min(this.shown, 0.99))
  }

  private async put(path: string, body: Blob | string, type: string): Promise<string> {
    const address = pageAddress(scopeOf() + path)
    await this.cache.put(address, packed(body, type))
    this.done.add(address)
    this.tick()
    return address
  }

  private async held(path: string): Promise<Response | undefined> {
    const answer = await this.cache.match(pageAddress(scopeOf() + path))
    return answer && unpacked(answer)
  }

  private async fetched(path: string): Promise<string | undefined> {
    const address = pageAddress(scopeOf() + path)
    if (await this.held(path)) {
      this.done.add(address)
      return address
    }
    const text = this.come.get(path)
    if (text !== undefined) return this.put(path, text, 'application/json')
    const response = await ask(path)
    if (!response.ok) return undefined
    const type = response.headers.get('Content-Type') ?? typeOf(path)
    return this.put(path, await response.blob(), type)
  }

  /** A file that never changes within a version, asked for once; undefined where the server has none. */
  private file(path: string): Promise<string | undefined> {
    const found = this.asked.get(path) ?? this.fetched(path)
    this.asked.set(path, found)
    return found
  }

  /** All code of the version, its typeface, and the page that draws any address. */
  async shell(): Promise<string[]> {
    const path = codeFile(this.edition.version)
    const response = await ask(path)
    const code = CodeSchema.safeParse(await jsonOf(path, response))
    if (!code.success) throw response.ok ? damaged(path) : refused(path, response)
    const { texts, others } = code.data
    this.expect(others.length + 1)
    const found: string[] = []
    await each([...others, SHELL_FILE], async (one) => {
      const address = one === SHELL_FILE ? await this.page(one) : await this.file(one)
      if (address !== undefined) found.push(address)
    })
    const held = new Set((await this.cache.keys()).map(({ url }) => url))
    const missing = texts.filter(({ file }) => !held.has(scopeOf() + file))
    await each(missing, ({ file, text }) =>
      this.cache.put(scopeOf() + file, packed(text, typeOf(file))),
    )
    found.push(...texts.map(({ file }) => scopeOf() + file))
    return found
  }

  /**
   * A page as the server has it; undefined for an address that only the shell draws.
   * @throws {NewerError} when it belongs to another version than the files
   */
  private async page(path: string): Promise<string | undefined> {
    const response = await ask(path, { cache: 'no-cache' })
    if (!response.ok && response.status !== 404) throw refused(path, response)
    const html = await response.text()
    const version = versionIn(html)
    if (version === undefined)
      throw new FileError(path, 'The server answered with something else than this page.')
    if (version !== this.edition.version) throw new NewerError()
    // Some hosts serve the shell with status 404, because it stands for every missing page.
    return response.ok || path === SHELL_FILE ? this.put(path, html, 'text/html') : undefined
  }

  /** The data file at a path below the data folder, read. */
  private async read(path: string): Promise<unknown> {
    const place = `${this.edition.data}/${path}`
    await this.file(place)
    const answer = await this.held(place)
    if (answer) return answer.json()
    throw new FileError(path, 'The server does not hand out this file.')
  }

  /** Fetches the figures of a theme in one file. Where the site has none, each is asked for by itself. */
  private async together(theme: string): Promise<void> {
    const file = figuresFile(this.edition.version, theme)
    const figures = await jsonOf(file, await ask(file))
    if (typeof figures !== 'object' || figures === null) return
    // Each passes its own schema when it is read.
    for (const [path, content] of Object.entries(figures))
      this.come.set(`${this.edition.data}/${path}`, JSON.stringify(content))
  }

  /** The pages and data of something that the reader keeps. */
  async keeping(keeping: Keeping): Promise<string[]> {
    this.expect(keeping.pages.length + keeping.data.length)
    const { paths, peers, themes } = await planOf(keeping, (path) => this.read(path))
    this.expect(paths.length - keeping.data.length)
    await Promise.all(themes.map((theme) => this.together(theme)))
    const found: string[] = []
    const all = (wanted: readonly (() => Promise<string | undefined>)[]) =>
      each(wanted, async (get) => {
        const address = await get()
        if (address !== undefined) found.push(address)
      })
    const data = (path: string) => () => this.file(`${this.edition.data}/${path}`)
    await Promise.all([
      all([
        ...keeping.pages.map((path) => () => this.page(path.replace(/^\//, ''))),
        ...paths.map(data),
        ...logoIn(await this.read(INDEX_PATH)).map((path) => () => this.file(path)),
      ]),
      peers().then((more) => {
        this.expect(more.length)
        return all(more.map(data))
      }),
    ])
    return found
  }
}

/** The site was republished while its files were being fetched. */
export class NewerError extends Error {
  constructor() {
    super('A newer version of this site has been published. Load the page again, then keep it.')
    this.name = 'NewerError'
  }
}

const writeList = (cache: Cache, list: KeptList): Promise<void> =>
  cache.put(
    listAddress(scopeOf()),
    new Response(JSON.stringify(list), { headers: { 'Content-Type': 'application/json' } }),
  )

/** Takes out of a cache what its list does not name: all of it where it has none. */
async function prune(name: string): Promise<void> {
  const cache = await caches.open(name)
  const answer = await cache.match(listAddress(scopeOf()))
  if (!answer) return void (await caches.delete(name))
  const list = ListSchema.parse(await answer.json())
  const wanted = new Set([...list.kept.flatMap(({ files }) => files), listAddress(scopeOf())])
  for (const request of await cache.keys())
    if (!wanted.has(request.url)) await cache.delete(request)
}

/**
 * Keeps exactly these on the device, of one version of the site: fetches what is missing, and then, in one step,
 * puts the list in the place of the one before and drops what it no longer names. Where something fails,
 * what was kept before stays as it was.
 * @param keepings at least one
 * @param edition the version to keep; other versions are dropped at the end
 * @throws {FileError} when a file cannot be fetched; {NewerError} when the site is republished meanwhile;
 * a DOMException when the browser has no room or stores nothing
 */
export async function store(
  keepings: readonly Keeping[],
  edition: Edition,
  onProgress: OnProgress,
): Promise<void> {
  const name = cacheName(scopeOf(), edition.version)
  try {
    const cache = await caches.open(name)
    const filling = new Filling(cache, edition, onProgress)
    const [shell, ...found] = await Promise.all([
      filling.shell(),
      ...keepings.map((keeping) => filling.keeping(keeping)),
    ])
    const list: KeptList = {
      on: localDay(new Date()),
      kept: keepings.map((keeping, index) => ({
        keeping,
        files: [...new Set([...shell, ...(found[index] ?? [])])],
      })),
    }
    await writeList(cache, list)
  } finally {
    await prune(name).catch(() => undefined)
  }
  for (const other of await cachesOf(scopeOf())) if (other !== name) await caches.delete(other)
  onProgress(1)
}

/**
 * Takes one thing away, and the files that no other needs.
 * @returns whether anything is still kept
 */
export async function drop(id: string): Promise<boolean> {
  const held = await keptCache(scopeOf())
  const list = await keptList()
  const kept = list?.kept.filter(({ keeping }) => keeping.id !== id) ?? []
  if (held && list && kept.length > 0) {
    await writeList(await caches.open(held.name), { on: list.on, kept })
    await prune(held.name)
    return true
  }
  for (const name of await cachesOf(scopeOf())) await caches.delete(name)
  return false
}
