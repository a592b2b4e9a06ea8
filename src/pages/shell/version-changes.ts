import { notifyManager, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'
import * as z from 'zod/mini'
import { FileError } from '@/data/ask/ask-file'
import { fetchJson } from '@/data/fetch-json'
import { fetchToday } from '@/data/kept-version/read-kept'
import { currentOverlay, pathOf } from '@/data/overlay'
import { catalogueQuery, indicatorsQuery, releasesQuery } from '@/data/queries'
import {
  figureChanges,
  releaseChanges,
  sinceVersionInWords,
  type ReleaseChanges,
} from '@/model/changes/between-versions'
import type { CatalogueIndex } from '@/model/schema/indicator'
import type { ObservationFile } from '@/model/schema/observation'
import { ReleasesSchema } from '@/model/schema/release'
import { earlierPath, OVERVIEW, SliceFileSchema } from '@/model/schema/slice'

/** What the figures of an area and those of all authorities have in common. */
const FilesSchema = z.object({
  files: z.array(SliceFileSchema),
  area: z.optional(z.string()),
  set: z.optional(z.string()),
  earlier: z.optional(z.number()),
})
type Files = z.infer<typeof FilesSchema>

const OF_AREA = /^slices\/([^/]+)\/[A-Z][A-Z\d-]*\.json$/
const OF_PEERS = /^slices\/peers\/([^/]+)\//

/** The figures that a page is about: those of a set, and of it perhaps one indicator. */
interface About {
  set?: string | undefined
  indicator?: string | undefined
}

/** What a page is about; nothing in particular where it may show any figures. */
function aboutOf(pathname: string, { indicators }: CatalogueIndex): About {
  const [, kind, name = ''] = /^\/(theme|indicator|embed)\/([^/]+)/.exec(pathname) ?? []
  if (pathname === '/') return { set: OVERVIEW }
  if (kind === 'theme') return { set: name }
  const shown = indicators.find(
    ({ id, code }) => id === name || code.toLowerCase() === name.toLowerCase(),
  )
  return shown ? { set: shown.theme, indicator: shown.id } : {}
}

/** Whether a data file has figures that a page is about. */
function isAbout(path: string, { set, indicator }: About): boolean {
  const [ofSet, ofIndicator] = [OF_AREA.exec(path)?.[1], OF_PEERS.exec(path)?.[1]]
  if (ofIndicator !== undefined) return indicator === undefined || indicator === ofIndicator
  return ofSet !== undefined && (set === undefined || set === ofSet)
}

/** The paths of the data files with figures that the page on the screen is drawn from. */
function figurePaths(client: QueryClient, about: About): string[] {
  const active = client.getQueryCache().findAll({ type: 'active' })
  const paths = active.flatMap(({ state }) => pathOf(state.data) ?? [])
  const found = [...new Set(paths)].filter((path) => isAbout(path, about)).toSorted()
  // The header has the overview of one council on every page.
  const isHeader =
    about.set === undefined && found.every((path) => path.startsWith(`slices/${OVERVIEW}/`))
  return isHeader && found.length === 1 ? [] : found
}

/** The files at a path with the years that have a file of their own, which may be others in another version. */
async function allYears(
  path: string,
  read: (path: string) => Promise<Files>,
): Promise<readonly ObservationFile[]> {
  const { files, earlier, set = '', area = '' } = await read(path)
  return earlier === undefined ? files : [...files, ...(await read(earlierPath(set, area))).files]
}

/** @throws {FileError} when a file cannot be had; one that no longer exists is empty */
async function readToday(path: string): Promise<Files> {
  try {
    return await fetchToday(path, FilesSchema)
  } catch (error) {
    if (error instanceof FileError && /\b404\b/.test(error.message)) return { files: [] }
    throw error
  }
}

interface Changes {
  releases: ReleaseChanges
  /** What has changed, in words. */
  words: string
}

const UNKNOWN: Changes = {
  releases: { added: [], replaced: [], removed: [] },
  words: 'What has changed since then could not be loaded.',
}

async function changesBehind(
  client: QueryClient,
  paths: readonly string[],
  about: About,
): Promise<Changes> {
  const [then, now, catalogue] = await Promise.all([
    client.fetchQuery(releasesQuery),
    fetchToday('releases.json', ReleasesSchema),
    client.fetchQuery(catalogueQuery),
  ])
  const releases = releaseChanges(then.releases, now.releases)
  if (paths.length === 0) return { releases, words: sinceVersionInWords(releases, undefined) }
  const readThen = (path: string) => fetchJson(path, FilesSchema)
  const [filesThen, filesNow] = await Promise.all(
    [readThen, readToday].map(async (read) =>
      (await Promise.all(paths.map((path) => allYears(path, read)))).flat(),
    ),
  )
  if (!filesThen || !filesNow) return { releases, words: sinceVersionInWords(releases, undefined) }
  const ids = new Set(
    [...filesThen, ...filesNow].flatMap(({ indicator }) =>
      (about.indicator ?? indicator) === indicator ? indicator : [],
    ),
  )
  const themes = catalogue.indicators.flatMap(({ id, theme }) => (ids.has(id) ? theme : []))
  const sets = await Promise.all(
    [...new Set(themes)].map((theme) => client.fetchQuery(indicatorsQuery(theme))),
  )
  const figures = figureChanges(
    [
      { files: filesThen, releases: then.releases },
      { files: filesNow, releases: now.releases },
    ],
    sets.flatMap(({ indicators }) => indicators.filter(({ id }) => ids.has(id))),
  )
  return { releases, words: sinceVersionInWords(releases, figures) }
}

const KEY = 'since version'
const BUSY = 'busy'

/** The paths of the data files behind the page, followed as it takes files up and drops them; none while it waits for one. */
function useFigurePaths(about: About): string[] | undefined {
  const client = useQueryClient()
  const cache = client.getQueryCache()
  const follow = useCallback(
    // As react-query's own hooks do: files are taken up while others are being drawn.
    (changed: () => void) => cache.subscribe(notifyManager.batchCalls(changed)),
    [cache],
  )
  const paths = useSyncExternalStore(follow, () =>
    cache
      .findAll({ type: 'active' })
      .some(({ queryKey: [kind], state }) => kind !== KEY && state.fetchStatus === 'fetching')
      ? BUSY
      : figurePaths(client, about).join('\n'),
  )
  if (paths === BUSY) return undefined
  return paths === '' ? [] : paths.split('\n')
}

/** What has changed since the kept version that the page shows: undefined until it is known. */
export function useVersionChanges(): Changes | undefined {
  const client = useQueryClient()
  const { pathname } = useLocation()
  const { data: catalogue } = useQuery(catalogueQuery)
  const about = useMemo(
    () => (catalogue ? aboutOf(pathname, catalogue) : {}),
    [catalogue, pathname],
  )
  const found = useFigurePaths(about)
  // Own figures have no other version to compare them with.
  const paths = currentOverlay() ? [] : (found ?? [])
  const { data, isError } = useQuery({
    queryKey: [KEY, about.indicator ?? '', ...paths],
    queryFn: () => changesBehind(client, paths, about),
    enabled: catalogue !== undefined && found !== undefined,
  })
  return isError ? UNKNOWN : data
}
