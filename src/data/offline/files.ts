import * as z from 'zod/mini'
import { AreasSchema } from '@/model/schema/area'
import { CatalogueIndexSchema } from '@/model/schema/indicator'
import { ReleasesSchema } from '@/model/schema/release'
import {
  AREAS_PATH,
  INDEX_PATH,
  indicatorPath,
  IndicatorSliceSchema,
  indicatorSetPath,
  OVERVIEW,
  peersPath,
  slicePath,
  SliceSchema,
  type Slice,
} from '@/model/schema/slice'
import { buildView } from '@/model/view/build-view'
import { hasPeers } from '@/model/view/peers'
import { usualSelection, wantedAreas } from '@/model/view/selection'
import { FileError } from '../ask/ask-file'
import { sourcesFrom } from '../view-sources'

/** Something that the reader wants to have without a network: a page, or the charts of a meeting. */
export const KeepingSchema = z.object({
  /** Identifies it: the address of its page. */
  id: z.string(),
  /** Its name in the list of what is kept. */
  name: z.string(),
  /** Addresses of its pages below the site's own, without query: "/glossary". */
  pages: z.array(z.string()),
  /** Ids of the indicators whose charts it draws. */
  indicators: z.array(z.string()),
  /** Codes of the councils that it is about; their regions, England and their neighbours are kept too. */
  areas: z.array(z.string()),
  /** Other data files that it needs, by their paths below the data folder. */
  data: z.array(z.string()),
  /** Whether it is kept because it was opened, not because the reader asked for it: only the latest of these stay. */
  isOpened: z.optional(z.boolean()),
})
export type Keeping = z.infer<typeof KeepingSchema>

const SET_OF_SLICE = /^slices\/([^/]+)\/(?:E|W|S|N)\d[^/]*\.json$/

/** The sets whose slices hold more than one area: those that draw benchmarks. */
function comparedSets(paths: readonly string[]): string[] {
  const sets = paths.flatMap((path) => SET_OF_SLICE.exec(path)?.[1] ?? [])
  return [...new Set(sets.filter((set, index) => sets.indexOf(set) !== index))]
}

/** The data files that something needs, by their paths below the data folder. */
export interface Plan {
  paths: string[]
  /** Those that are only known once others have been read: of all authorities in the latest period. */
  peers: () => Promise<string[]>
  /** Themes of which so much is needed that all of their figures are had sooner, in one file of the home council. */
  themes: string[]
}

/** From so many charts of a theme on, one file of all its figures comes sooner than each by itself. */
const MANY_CHARTS = 3

/**
 * What something needs of the data: what it is known to need, and for its charts the figures of its councils,
 * their regions, England and their neighbours.
 * @param read a data file by its path below the data folder; files are read because they name others
 * @throws {FileError} when a file cannot be fetched or has another shape
 */
export async function planOf(
  { indicators, areas: councils, data }: Pick<Keeping, 'indicators' | 'areas' | 'data'>,
  read: (path: string) => Promise<unknown>,
): Promise<Plan> {
  const parsed = async <T>(path: string, schema: z.ZodMiniType<T>): Promise<T> => {
    const result = schema.safeParse(await read(path))
    if (result.success) return result.data
    throw new FileError(path, 'The file has an unexpected shape.')
  }
  const [areas, catalogue, { releases }] = await Promise.all([
    parsed('areas.json', AreasSchema),
    parsed(INDEX_PATH, CatalogueIndexSchema),
    parsed('releases.json', ReleasesSchema),
  ])
  const wanted = catalogue.indicators.filter(({ id }) => indicators.includes(id))
  const sets = [...new Set([...comparedSets(data), ...wanted.map(({ theme }) => theme)])]
  const usual = usualSelection(catalogue)
  const slices = councils.flatMap((area) => {
    const region = areas.areas.find(({ code }) => code === area)?.parent
    const vs = [...(region === undefined ? [] : [region]), 'neighbours']
    const codes = wantedAreas(areas, { ...usual, area, vs })
    return [
      ...codes.flatMap((code) => sets.map((set) => slicePath(set, code))),
      // The header offers the years of the overview.
      slicePath(OVERVIEW, area),
    ]
  })
  const paths = new Set([
    'areas.json',
    'releases.json',
    AREAS_PATH,
    INDEX_PATH,
    indicatorSetPath(OVERVIEW),
    ...data,
    ...wanted.flatMap(({ id, theme }) => [indicatorPath(id), indicatorSetPath(theme)]),
    ...slices,
  ])
  // All charts of a theme share its slices: each is read and checked once.
  const slicesRead = new Map<string, Promise<Slice>>()
  const sliceAt = (path: string): Promise<Slice> => {
    const found = slicesRead.get(path) ?? parsed(path, SliceSchema)
    slicesRead.set(path, found)
    return found
  }
  const peersOf = async (id: string, theme: string, area: string): Promise<string[]> => {
    const { indicator } = await parsed(indicatorPath(id), IndicatorSliceSchema)
    if (!hasPeers(indicator)) return []
    const own = { ...usual, area }
    const held = await Promise.all(
      wantedAreas(areas, own).map((code) => sliceAt(slicePath(theme, code))),
    )
    const files = held.flatMap((slice) => slice.files)
    const { period } = buildView(sourcesFrom(files, { indicator, areas, releases }), own)
    return period === '' ? [] : [peersPath(id, period)]
  }
  const isMany = (theme: string) =>
    wanted.filter((one) => one.theme === theme).length >= MANY_CHARTS
  return {
    paths: [...paths],
    themes: councils.includes(usual.area)
      ? [...new Set(wanted.map(({ theme }) => theme))].filter(isMany)
      : [],
    peers: async () => {
      const found = await Promise.all(
        councils.flatMap((area) => wanted.map(({ id, theme }) => peersOf(id, theme, area))),
      )
      return [...new Set(found.flat())].filter((path) => !paths.has(path))
    },
  }
}

/**
 * The data files that all charts of each theme need for the home council.
 * @param read a data file by its path below the data folder
 * @returns paths below the data folder, by the id of the theme
 * @throws {FileError} when a file cannot be read or has another shape
 */
export async function figuresOfThemes(
  read: (path: string) => Promise<unknown>,
): Promise<Map<string, string[]>> {
  const catalogue = CatalogueIndexSchema.parse(await read(INDEX_PATH))
  const { area } = usualSelection(catalogue)
  const planned = async (indicators: string[]) => {
    const keeping = { id: '', name: '', pages: [], indicators, areas: [area], data: [] }
    const { paths, peers } = await planOf(keeping, read)
    return [...paths, ...(await peers())]
  }
  const always = new Set(await planned([]))
  const found = await Promise.all(
    [...new Set(catalogue.indicators.map(({ theme }) => theme))].map(
      async (id): Promise<[string, string[]]> => {
        const own = catalogue.indicators.filter(({ theme }) => theme === id)
        const paths = await planned(own.map((one) => one.id))
        return [id, paths.filter((path) => !always.has(path))]
      },
    ),
  )
  return new Map(found)
}

/** The council's logo, from the root of the site; none where it has none. */
export const logoIn = (index: unknown): string[] => {
  const { logo } = CatalogueIndexSchema.parse(index)
  return logo ? [`data/${logo.file}`] : []
}
