import { randomFrom } from '../random'

const PATHS = [
  '/',
  '/compare',
  '/attention',
  '/inspection',
  '/actions',
  '/changes',
  '/tartan-rug',
  '/report',
  '/meeting',
  '/your-figures',
  '/returns',
  '/accessibility',
  '/sources',
  '/glossary',
  '/theme/placements',
  '/theme/workforce',
  '/indicator/children-looked-after',
  '/indicator/placement-type',
  '/indicator/__proto__',
  '/theme/constructor',
  '/code/CLA-01',
  '/code/__proto__',
  '/embed/PLA-01',
  '/nowhere',
]
const KEYS = [
  'area',
  'vs',
  'average',
  'measure',
  'by',
  'category',
  'from',
  'to',
  'view',
  'chart',
  'axis',
  'as-at',
  'areas',
  'indicators',
  'scatter',
  'axes',
  'since',
  'until',
  'kind',
  'layout',
  'figure',
  'state',
  'topic',
  'order',
  'data',
  '__proto__',
  'constructor',
  'toString',
  'a[b]',
  '',
  'utm_source',
]
const VALUES = [
  'E06000060',
  'e06000042',
  '826',
  'neighbours',
  'none',
  'table',
  'rate',
  '2021',
  '2099',
  '0',
  '-1',
  '1e99',
  'NaN',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'a,b,,c',
  '%',
  '%%25',
  '%00',
  '%0A',
  '%09',
  '%E2%80%AE',
  '%F0%9F%98%80',
  '%C3%28',
  '%2500',
  '<script>',
  '\'"><b>',
  '2023-09-07',
  '2023-02-31',
  '9999-99-99',
  '/',
  '\\',
  '..',
  '&amp;',
  '=',
  ';',
  '+',
  '%20',
  'x'.repeat(300),
]
/** What stands after the # of a link to a report, a meeting or a place on a page. */
const FRAGMENTS = [
  '#',
  '#main',
  '#CLA-01, PLA-01',
  '#presenter',
  '#presenter&CLA-01%2C%20PLA-01',
  '#presenter&__proto__',
  '#companion&PLA-01',
  '#companion&constructor',
  '#/indicator/placement-type?view=table&as-at=2023-09-07',
  '#/indicator/__proto__',
  '#//x.example',
  '#javascript:planted()',
  '#pack=',
  '#pack=AAAA',
  '#pack=%',
  `#pack=${'x'.repeat(3000)}`,
  '#companion&pack=eJyrVkpUslIqLk0qVrICAB4EBCM',
  '#%',
  '#%00',
  '#%E2%80%AE',
  '#__proto__',
  '#<img src=x onerror=planted()>',
  `#${'x'.repeat(3000)}`,
]
const HIDDEN = ['%E2%80%8E', '%E2%80%8F', '%E2%80%AE', '%09', '%00', '%EF%BB%BF', '%F0%9F%98%80']

type Change = (path: string, random: () => number) => string
const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)]
const within = (path: string, text: string, random: () => number) => {
  const place = 1 + Math.floor(random() * Math.max(1, path.length - 1))
  return path.slice(0, place) + text + path.slice(place)
}
const encodedLetter = (path: string, random: () => number, sign = '%') => {
  const place = 1 + Math.floor(random() * Math.max(1, path.length - 1))
  const letter = path.charCodeAt(place)
  return Number.isNaN(letter)
    ? path
    : `${path.slice(0, place)}${sign}${letter.toString(16)}${path.slice(place + 1)}`
}

/** What others do to the path of a link. */
const CHANGES: readonly Change[] = [
  (path) => path,
  (path) => `${path}/`,
  (path) => `${path}//`,
  (path) => `/${path}`,
  (path) => `${path}/index.html`,
  (path) => path.toUpperCase(),
  (path, random) => encodedLetter(path, random),
  (path, random) => encodedLetter(path, random, '%25'),
  (path, random) => within(path, pick(HIDDEN, random) ?? '', random),
  (path) => path.replaceAll('/', '%2F').replace('%2F', '/'),
  (path) => `${path}/${'long'.repeat(100)}`,
  (path) => `${path}%3Farea=E06000042`,
]

export interface OddAddress {
  path: string
  query: string
  fragment: string
}

/** Addresses as readers come to have them: mangled, cut, repeated, hostile. The same for the same seed. */
export function oddAddresses(count: number, seed: number): OddAddress[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => {
    const change = pick(CHANGES, random)
    const path = pick(PATHS, random) ?? '/'
    const pairs = Array.from(
      { length: Math.floor(random() * 5) },
      () => `${pick(KEYS, random)}=${pick(VALUES, random)}`,
    )
    return {
      path: change?.(path, random) ?? path,
      query: pairs.length === 0 ? '' : `?${pairs.join('&')}`,
      fragment: random() < 0.5 ? '' : (pick(FRAGMENTS, random) ?? ''),
    }
  })
}
