/** A file of src by its path ("charts/kinds/trend.tsx") and its text. */
export type Sources = ReadonlyMap<string, string>

/** Who may import whom, besides itself. Imports run one way. */
const ROOMS: Record<string, readonly string[]> = {
  model: [],
  data: ['model'],
  selection: ['model'],
  ui: ['model'],
  importer: ['model'],
  charts: ['model', 'ui'],
  export: ['model', 'charts'],
  pages: ['model', 'data', 'selection', 'ui', 'importer', 'charts', 'export'],
  app: ['model', 'data', 'selection', 'ui', 'pages'],
  prerender: ['model', 'data', 'importer', 'charts', 'export', 'app'],
}

/** Packages that only some rooms may know. */
const PACKAGES: readonly [RegExp, readonly string[]][] = [
  [/^recharts/, ['charts']],
  [/^react-router/, ['selection', 'pages', 'app', 'prerender']],
  [/^@tanstack\/react-query/, ['data', 'pages', 'app']],
  [/^react($|\/|-)/, ['selection', 'ui', 'charts', 'export', 'pages', 'app', 'prerender']],
  [/^csv-parse/, ['importer']],
  [/^minisearch/, ['pages']],
  [/^(node:|vite$)/, ['importer', 'prerender']],
]

const MOST_LINES = 350
const roomOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : '')

/** Static, re-exporting and dynamic imports alike. */
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

/** Calls whose result is another one on a machine that is set to another language. */
const readersOwnLocale = (text: string): string[] =>
  [...text.matchAll(/\b(?:localeCompare|toLocale\w*|Intl\.\w+)\((?:[^()]|\([^()]*\))*\)/g)].flatMap(
    ([call]) => (/'en(-GB)?'/.test(call) ? [] : [call]),
  )

const isKebab = (path: string) =>
  path
    .split('/')
    .every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$|^[a-z0-9]+(-[a-z0-9]+)*$/.test(part))

/** Every breach of the house's rules, a line each. */
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
      // Publication tables say which column is which indicator: that is their subject.
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
      ...readersOwnLocale(text).map((call) => `${path}: ${call} follows the locale of the machine`),
    ]
  })
}
