import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SiteServer } from '../browser/site-server'
import type { Engine } from './browsers/engine'
import { featuresOf, type Features } from './features'
import { isViolation, listening, withEars } from './heard'
import type { NamedJourney } from './journey'
import type { OpenBrowser, Place, Tab } from './tab'
import { until } from './until'

interface Given {
  /** A folder that holds a build, and its version. */
  dist: string
  version: string
  /** Where pictures go, if anywhere. */
  pictures: string | undefined
}

/** A new reader in one engine, with a site of their own. */
export class Reader {
  readonly differences: string[] = []
  private readonly heard: string[] = []
  private readonly site: SiteServer
  private folder = ''
  private current: OpenBrowser | undefined
  private hear: () => Promise<void> = () => Promise.resolve()

  constructor(
    private readonly engine: Engine,
    private readonly given: Given,
  ) {
    this.site = new SiteServer(given.dist, given.version)
    this.site.altered = withEars
  }

  get violations(): number {
    return this.heard.filter(isViolation).length
  }

  private get place(): Place {
    return { profile: join(this.folder, 'profile'), downloads: join(this.folder, 'downloads') }
  }

  private async open(): Promise<Tab> {
    this.current = await this.engine.open(this.place)
    const { tab, hear } = listening(this.current.tab, this.heard)
    this.hear = hear
    await tab.size(1280, 800)
    return tab
  }

  private async close(): Promise<void> {
    const { current } = this
    this.current = undefined
    await current?.close()
  }

  private async picture(name: string): Promise<void> {
    const { pictures } = this.given
    if (pictures === undefined || !this.current) return
    const file = `${this.engine.name.toLowerCase()}-${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`
    await writeFile(join(pictures, file), await this.current.tab.picture())
  }

  private async downloaded(name: RegExp): Promise<string> {
    const { downloads } = this.place
    const found = await until(`a download ${String(name)}`, async () =>
      (await readdir(downloads)).find((file) => name.test(file)),
    )
    const path = join(downloads, found)
    // It has its name before it is whole.
    await until(`the whole of ${found}`, async () => (await readFile(path)).length > 0 || null)
    return path
  }

  private async started<Result>(during: () => Promise<Result>): Promise<Result> {
    this.folder = await mkdtemp(join(tmpdir(), 'engines-'))
    await mkdir(this.place.profile)
    await mkdir(this.place.downloads)
    await this.site.start()
    try {
      return await during()
    } finally {
      await this.close().catch(() => undefined)
      await this.site.stop()
      await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    }
  }

  /**
   * Walks one journey.
   * @throws {Error} saying what was not as it should be, on the way or in what the pages have logged
   */
  async walk(go: NamedJourney['go'], name: string): Promise<void> {
    await this.started(async () => {
      try {
        const tab = await this.open()
        await go({
          site: this.site,
          tab,
          again: async () => {
            await this.hear()
            await this.close()
            return this.open()
          },
          downloaded: (file) => this.downloaded(file),
          differs: (difference) => this.differences.push(difference),
          picture: (of) => this.picture(of),
        })
        await this.hear()
      } catch (error) {
        await this.picture(`failed-${name}`).catch(() => undefined)
        await this.hear().catch(() => undefined)
        const logged = this.heard.length === 0 ? '' : ` (logged: ${this.heard.join('; ')})`
        throw new Error(`${error instanceof Error ? error.message : String(error)}${logged}`, {
          cause: error,
        })
      }
      if (this.heard.length > 0) throw new Error(`The pages have logged: ${this.heard.join('; ')}`)
    })
  }

  /** What the engine has and lacks. */
  features(): Promise<Features> {
    return this.started(async () => {
      const tab = await this.open()
      await tab.open(`${this.site.address}/`)
      return featuresOf(tab)
    })
  }
}
