/** A file of src by its path ("charts/trend/live.tsx") and its text. */
export type Sources = ReadonlyMap<string, string>

/** The rooms that each room may import, besides itself. Imports run one way. */
const ROOMS: Record<string, readonly string[]> = {
  model: [],
  data: ['model'],
  selection: ['model'],
  ui: ['model'],
  importer: ['model'],
  charts: ['model', 'ui'],
  export: ['model', 'ui', 'charts', 'styles'],
  pages: ['model', 'data', 'selection', 'ui', 'importer', 'charts', 'export'],
  app: ['model', 'data', 'selection', 'ui', 'pages'],
  prerender: ['model', 'data', 'selection', 'importer', 'charts', 'export', 'pages', 'app'],
}

/** Packages that only some rooms may import. */
const PACKAGES: readonly [RegExp, readonly string[]][] = [
  [/^recharts/, ['charts']],
  [/^react-router/, ['selection', 'pages', 'app', 'prerender']],
  [/^@tanstack\/react-query/, ['data', 'pages', 'app']],
  [/^react($|\/|-)/, ['selection', 'ui', 'charts', 'export', 'pages', 'app', 'prerender']],
  [/^csv-parse/, ['importer']],
  [/^minisearch/, ['pages']],
  [/^workbox-/, ['data']],
  [/^(node:|vite$)/, ['importer', 'prerender']],
]

const MOST_LINES = 350
/** The rooms that could name a chart, because they may import charts. */
const KNOWS_CHARTS = new Set([
  'charts',
  ...Object.entries(ROOMS).flatMap(([room, known]) => (known.includes('charts') ? [room] : [])),
])

const roomOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : '')

/** Static imports, re-exports and dynamic imports. */
export function importsOf(text: string): string[] {
  const found = text.matchAll(/(?:from\s+|import\s+|import\(\s*)['"]([^'"]+)['"]/g)
  return [...found].flatMap((match) => match[1] ?? [])
}

const resolved = (path: string, target: string): string =>
  new URL(target, `file:///${path}`).pathname.slice(1)

function importProblems(path: string, text: string): string[] {
  const room = roomOf(path)
  if (room === '' || room === 'styles') return []
  return importsOf(text).flatMap((target) => {
    if (target.startsWith('.')) {
      const other = roomOf(resolved(path, target))
      return other === room ? [] : [`${path}: imports ${target}: use @/${resolved(path, target)}`]
    }
    if (target.startsWith('@/')) {
      const other = roomOf(target.slice(2))
      if (other === room) return [`${path}: imports ${target} of its own room: use ./`]
      return ROOMS[room]?.includes(other) === true
        ? []
        : [`${path}: ${room} may not import ${other}`]
    }
    return PACKAGES.filter(([name, rooms]) => name.test(target) && !rooms.includes(room)).map(
      () => `${path}: ${room} may not import ${target}`,
    )
  })
}

/** Calls whose result depends on the language of the machine. */
const readersOwnLocale = (text: string): string[] =>
  [...text.matchAll(/\b(?:localeCompare|toLocale\w*|Intl\.\w+)\((?:[^()]|\([^()]*\))*\)/g)].flatMap(
    ([call]) => (/'en(-GB)?'/.test(call) ? [] : [call]),
  )

/** Text adapted to a sentence by hand. inSentence knows names such as "United Nations". */
const CASE_BY_HAND =
  /charAt\(0\)\.toLowerCase\(|\(\w+\) => \w+\.toLowerCase\(\)\)|_WORDS?\[[^\]]*\]\.toLowerCase\(/
/** The function itself, and terms, which are matched in either case. */
const CASE_KEEPERS = ['model/values/format.ts', 'model/sentences/glossary.ts']

const isKebab = (path: string) =>
  path
    .split('/')
    .every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$|^[a-z0-9]+(-[a-z0-9]+)*$/.test(part))

/** Every violation of the rules, one line each. */
export function breaches(sources: Sources, indicatorIds: readonly string[]): string[] {
  return [...sources].flatMap(([path, text]) => {
    const room = roomOf(path)
    const lines = text.split('\n').length - 1
    const isCode = /\.(ts|tsx|mjs)$/.test(path)
    return [
      ...(isCode ? importProblems(path, text) : []),
      ...(room !== '' && room !== 'styles' && !(room in ROOMS)
        ? [`${path}: there is no room ${room}`]
        : []),
      ...(isKebab(path) ? [] : [`${path}: file names are kebab-case`]),
      ...(isCode && lines > MOST_LINES ? [`${path}: ${lines} lines, at most ${MOST_LINES}`] : []),
      // Publication tables map columns to indicators, so they may name indicators.
      ...(room === 'importer'
        ? []
        : indicatorIds
            .filter((id) => new RegExp(`['"\`/]${id}['"\`/?]`).test(text))
            .map((id) => `${path}: names the indicator ${id}`)),
      ...(/\bfetch\(/.test(text) && room !== 'data'
        ? [`${path}: only data/ touches the network`]
        : []),
      ...(/new URLSearchParams|useSearchParams/.test(text) &&
      room !== 'selection' &&
      path !== 'model/view/selection.ts'
        ? [`${path}: only selection/ touches the query string`]
        : []),
      ...(CASE_BY_HAND.test(text) && !CASE_KEEPERS.includes(path)
        ? [`${path}: inSentence makes a first letter small`]
        : []),
      ...readersOwnLocale(text).map((call) => `${path}: ${call} follows the locale of the machine`),
    ]
  })
}

const EACH_CHART = '(a chart)'

/**
 * The content of each room, from the foundations up. An entry may import those before it, and no other of its
 * room. An entry is a folder, with everything below it, or a file of the room itself.
 */
export const ORDER: Record<string, readonly string[]> = {
  model: [
    'schema',
    'values',
    'areas',
    'figures',
    'report',
    'meeting',
    'view',
    'judgement',
    'record',
    'changes',
    'sentences',
    'comparison',
    'inspection',
    'overview',
    'disclosure',
  ],
  ui: [
    'chips',
    'explanations',
    'figure-link',
    'first-page',
    'is-composing',
    'later',
    'marks',
    'use-combobox',
    'use-settled',
    'pickers',
    'shown-years',
    'skeleton',
    'use-size',
    'use-stored',
    'explained-text',
    'explained',
  ],
  app: [
    'page-list',
    'footer',
    'slash-key',
    'translated',
    'find-button',
    'selection-bar',
    'header',
    'layout',
    'app',
    'kept-router',
    'start',
  ],
  export: [
    'csv-text',
    'file-name',
    'subject-line',
    'format',
    'rows',
    'attention-csv',
    'changes-csv',
    'copy',
    'picture',
    'registry',
    'report-format',
    'office',
    'tartan-rug-file',
    'report-registry',
    'formats',
    'comparison-file',
    'meeting-file',
    'report-formats',
  ],
  data: [
    'ask',
    'overlay',
    'closed',
    'fetch-json',
    'kept-version',
    'unpublished',
    'inspection-queries',
    'own-figures',
    'report-template-queries',
    'spread-query',
    'papers-query',
    'queries',
    'word-queries',
    'query-client',
    'view-sources',
    'worker-address',
    'closed-worker',
    'offline',
    'worker',
  ],
  importer: [
    'publications',
    'tables',
    'data-folder',
    'rules',
    'check',
    'published',
    'slices',
    'keep',
    'own',
    'audits',
    'releases',
    'returns',
    'disk',
    'open-own-files',
    'open-returns',
    'build',
    'main',
  ],
  pages: [
    'shared',
    'accessibility',
    'actions',
    'attention',
    'changes',
    'code',
    'embed',
    'find',
    'glossary',
    'inspection',
    'not-found',
    'overview',
    'record',
    'report-list',
    'sources',
    'tartan-rug',
    'chart-block',
    'report',
    'meeting',
    'compare',
    'indicator',
    'theme',
    'shell',
    'own-files',
    'returns',
    'your-figures',
  ],
  prerender: [
    'page-paths',
    'page-assets',
    'read-from-disk',
    'meeting',
    'picture-files',
    'render-page',
    'document',
    'offline-files',
    'vite-pages',
  ],
  selection: [
    'selection-address',
    'comparison-href',
    'plain-address',
    'odd-address',
    'version-address',
    'unread',
    'use-selection',
    'indicator-address',
    'use-day',
    'use-figure',
    'use-layout',
    'use-list-filter',
    'use-change-days',
    'comparison-address',
    'use-comparison',
  ],
  charts: [
    'drawing',
    'lines',
    'navigation',
    'office',
    'data-table',
    'chart',
    // Each chart's folder, none of which imports another's.
    EACH_CHART,
    'registry',
    'office-forms',
    'frame',
  ],
}

const entryOf = (path: string) => path.split('/')[1]?.replace(/\.tsx?$/, '') ?? ''

/** The files of src that each file imports, types and lazy parts included. */
function graphOf(sources: Sources): Map<string, string[]> {
  const endings = ['', '.ts', '.tsx', '.mjs']
  const found = (path: string) => {
    const ending = endings.find((one) => sources.has(path + one))
    return ending === undefined ? [] : [path + ending]
  }
  return new Map(
    [...sources].map(([path, text]) => [
      path,
      importsOf(text).flatMap((target) => {
        const bare = target.replace(/\?.*$/, '')
        if (bare.startsWith('@/')) return found(bare.slice(2))
        return bare.startsWith('.') ? found(resolved(path, bare)) : []
      }),
    ]),
  )
}

/** Import circles, each as the files on it, which reach each other (Tarjan, 1972). */
export function circles(sources: Sources): string[] {
  const graph = graphOf(sources)
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const found: string[] = []
  const visit = (path: string): number => {
    const own = index.size
    index.set(path, own)
    low.set(path, own)
    stack.push(path)
    for (const next of graph.get(path) ?? []) {
      const reached = index.has(next)
        ? stack.includes(next)
          ? (index.get(next) ?? own)
          : own
        : visit(next)
      low.set(path, Math.min(low.get(path) ?? own, reached))
    }
    if (low.get(path) === own) {
      const circle = stack.splice(stack.indexOf(path))
      if (circle.length > 1 || graph.get(path)?.includes(path) === true)
        found.push(circle.toSorted().join(', '))
    }
    return low.get(path) ?? own
  }
  for (const path of graph.keys()) if (!index.has(path)) visit(path)
  return found
}

/** Imports within a room that violate its order, and entries that the order does not name. */
export function orderBreaches(sources: Sources): string[] {
  const charts = chartIds(sources)
  const isChart = (path: string) => roomOf(path) === 'charts' && charts.includes(entryOf(path))
  return [...graphOf(sources)].flatMap(([path, targets]) => {
    const room = roomOf(path)
    const order = ORDER[room]
    if (!order || !/\.tsx?$/.test(path)) return []
    const placeOf = (file: string) => order.indexOf(isChart(file) ? EACH_CHART : entryOf(file))
    const place = placeOf(path)
    if (place < 0) return [`${path}: the order of ${room} does not name ${entryOf(path)}`]
    return targets
      .filter((target) => roomOf(target) === room)
      .flatMap((target) =>
        placeOf(target) > place
          ? [`${path}: imports ${target}, which stands above it in ${room}`]
          : isChart(path) && isChart(target) && entryOf(path) !== entryOf(target)
            ? [`${path}: imports ${target}, of another chart`]
            : [],
      )
  })
}

const folderOf = (path: string) => path.split('/').slice(0, 2).join('/')

/** Pages that import another page. What two pages share belongs in a folder that is not a page. */
export function pageBreaches(sources: Sources): string[] {
  const pages = new Set(
    [...sources.keys()].filter((path) => /^pages\/[^/]+\/page\.tsx?$/.test(path)).map(folderOf),
  )
  return [...graphOf(sources)].flatMap(([path, targets]) =>
    targets.flatMap((target) =>
      pages.has(folderOf(path)) &&
      pages.has(folderOf(target)) &&
      folderOf(target) !== folderOf(path)
        ? [`${path}: imports ${target} of another page`]
        : [],
    ),
  )
}

const MOST_FILES = 15
/** Folders with a file for each publication, however many there are. */
const MAY_HOLD_MORE = ['importer/publications/tables']

/** Folders with more files than the rule allows. */
export function crowdedFolders(sources: Sources): string[] {
  const counts = new Map<string, number>()
  for (const path of sources.keys()) {
    const folder = path.split('/').slice(0, -1).join('/')
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts]
    .filter(([folder, count]) => count > MOST_FILES && !MAY_HOLD_MORE.includes(folder))
    .map(([folder, count]) => `${folder}: ${count} files, at most ${MOST_FILES}`)
}

/** All chart ids. Each chart is a folder of charts/ with a chart.tsx, and its id is the folder's name. */
export const chartIds = (sources: Sources): string[] =>
  [...sources.keys()].flatMap((path) => /^charts\/([^/]+)\/chart\.tsx$/.exec(path)?.[1] ?? [])

/**
 * Other meanings of a word in quotes: a view of the address or the mode of a frame, which are a chart or a
 * table (`view: 'table'`, `mode === 'table'`), and a name in a file format (`w:type="table"`).
 */
const NO_CHART = /(?:\b(?:view|mode)(?::|=\{|\s*[!=]==)\s*(?:[\w?.]+\s\?\s)?|\b\w+:[\w-]+=)$/

/**
 * Charts named outside their folders. What generic code needs to know of a chart is a property of it. The
 * rooms below charts use some words in other senses (a rule of a control chart is a trend), but none with hyphens.
 */
export function namedCharts(sources: Sources): string[] {
  const ids = chartIds(sources)
  return [...sources].flatMap(([path, text]) => {
    const room = roomOf(path)
    if (room === 'importer' || !/\.tsx?$/.test(path)) return []
    return ids
      .filter((id) => !path.startsWith(`charts/${id}/`))
      .filter((id) => KNOWS_CHARTS.has(room) || id.includes('-'))
      .flatMap((id) =>
        [...text.matchAll(new RegExp(`['"\`]${id}['"\`]`, 'g'))]
          .filter(({ index }) => !NO_CHART.test(text.slice(Math.max(0, index - 40), index)))
          .map(() => `${path}: names the chart ${id}`),
      )
  })
}

/** Tests ("charts/trend/live.test.tsx") that are not in the folder of their subject. */
export function strayTests(sources: Sources, tests: readonly string[]): string[] {
  const paths = [...sources.keys()]
  return tests.flatMap((path) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    return roomOf(path) in ROOMS && !paths.some((file) => file.startsWith(folder))
      ? [`tests/${path}: there is no folder src/${folder}`]
      : []
  })
}

const SMALL_LINES = 30
/** Length at which a file is looked at twice. A small file may stay separate if it would exceed this. */
const MANY_LINES = 150
/** Small files that are separate because all files of their kind are. */
const ONE_OF_A_KIND: readonly RegExp[] = [
  /^importer\/publications\/tables\//,
  /^charts\/[^/]+\/(layout|table|focus-points)\.tsx?$/,
]

/**
 * Files so small that they belong in the only file that imports them, in the same folder. Being loaded later,
 * as a worker or by import(), is a reason to be separate, and so is having a test.
 */
export function lonelyFiles(sources: Sources, tests: readonly string[]): string[] {
  const importers = new Map<string, string[]>()
  for (const [path, targets] of graphOf(sources))
    for (const target of new Set(targets))
      importers.set(target, [...(importers.get(target) ?? []), path])
  const linesOf = (path: string) => (sources.get(path)?.split('\n').length ?? 1) - 1
  return [...sources.keys()].flatMap((path) => {
    const [importer, ...others] = importers.get(path) ?? []
    if (importer === undefined || others.length > 0 || !/\.tsx?$/.test(path)) return []
    if (linesOf(path) > SMALL_LINES || linesOf(path) + linesOf(importer) > MANY_LINES) return []
    const isNeighbour = path.replace(/[^/]+$/, '') === importer.replace(/[^/]+$/, '')
    const name = path.replace(/^.*\//, '').replace(/\.tsx?$/, '')
    const isTested = tests.some(
      (test) => test.replace(/\.test\.tsx?$/, '') === path.replace(/\.tsx?$/, ''),
    )
    const isLater = new RegExp(`import\\([^)]*/${name}['"]|/${name}(\\.ts)?\\?`).test(
      sources.get(importer) ?? '',
    )
    return isNeighbour && !isTested && !isLater && !ONE_OF_A_KIND.some((kind) => kind.test(path))
      ? [`${path}: small, and only ${importer} imports it`]
      : []
  })
}
