import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import catalogue from '../public/data/catalogue.json'
import {
  breaches,
  chartIds,
  circles,
  crowdedFolders,
  importsOf,
  lonelyFiles,
  namedCharts,
  orderBreaches,
  pageBreaches,
  strayTests,
} from './rules'
import { SLOWEST } from './slowest-first'

const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .map((path) => path.slice(root.length + 1))
const files = filesIn('src')
const tests = filesIn('tests').filter((path) => /\.test\.tsx?$/.test(path))
const sources = new Map(files.map((path) => [path, readFileSync(`src/${path}`, 'utf8')]))
const ids = catalogue.indicators.map((i) => i.id)
const of = (path: string, text: string) => breaches(new Map([[path, text]]), ids)

describe('the order of the tests', () => {
  it('names files that exist', () => {
    expect(SLOWEST.filter((file) => !tests.includes(file.replace('tests/', '')))).toEqual([])
  })
})

describe('the house', () => {
  it('has no breach of its rules', () => {
    expect(breaches(sources, ids)).toEqual([])
  })

  it('has no circle of imports, types and lazy parts included', () => {
    expect(circles(sources)).toEqual([])
  })

  it('imports within a room in the written order', () => {
    expect(orderBreaches(sources)).toEqual([])
  })

  it('names a chart nowhere but in its own folder', () => {
    expect(chartIds(sources).length).toBeGreaterThan(10)
    expect(namedCharts(sources)).toEqual([])
  })

  it('has no page that imports another page', () => {
    expect(pageBreaches(sources)).toEqual([])
  })

  it('has no folder with more files than can be taken in at once', () => {
    expect(crowdedFolders(sources)).toEqual([])
  })

  it('has no small file that only its neighbour needs', () => {
    expect(lonelyFiles(sources, tests)).toEqual([])
  })

  it('has its tests in the same folders as their subjects', () => {
    expect(tests.length).toBeGreaterThan(100)
    expect(strayTests(sources, tests)).toEqual([])
  })
})

describe('each rule is seen to fail', () => {
  it.each([
    ['an import against the direction', 'model/a.ts', "import { x } from '@/data/queries'"],
    [
      'a dynamic import against the direction',
      'charts/a.ts',
      "const x = import('@/pages/shared/define-page')",
    ],
    ['a re-export against the direction', 'ui/a.ts', "export { x } from '@/charts/chart'"],
    ['a relative way into another room', 'ui/a.ts', "import { x } from '../data/queries'"],
    ['a long way into its own room', 'ui/a.ts', "import { x } from '@/ui/pickers/picker'"],
    ['Recharts outside charts', 'pages/a.tsx', "import { Line } from 'recharts'"],
    ['React in the model', 'model/a.ts', "import { useMemo } from 'react'"],
    ['the router in charts', 'charts/a.tsx', "import { Link } from 'react-router'"],
    ['Node in the app', 'pages/a.ts', "import { readFileSync } from 'node:fs'"],
    ['a name that is not kebab-case', 'ui/AreaPicker.tsx', ''],
    ['a room that does not exist', 'helpers/a.ts', ''],
    ['a file that is too long', 'model/a.ts', '\n'.repeat(351)],
    ['an indicator named in code', 'pages/a.tsx', `if (id === '${ids[0]}') return null`],
    ['the network outside data', 'pages/a.tsx', "await fetch('/x')"],
    ['an order that differs by language', 'ui/a.ts', 'a.name.localeCompare(b.name)'],
    ['a number that differs by language', 'ui/a.ts', 'n.toLocaleString()'],
    [
      'a format that differs by language',
      'ui/a.ts',
      'new Intl.Collator(undefined, { numeric: true })',
    ],
    ['a label made small by hand', 'ui/a.ts', 'label.charAt(0).toLowerCase() + label.slice(1)'],
    ['a phrase made small by hand', 'ui/a.ts', 'when.replace(/^[OI]/, (c) => c.toLowerCase())'],
    ['a word of a list made small by hand', 'ui/a.ts', 'KIND_WORDS[kind].toLowerCase()'],
    ['the query string outside selection', 'pages/a.tsx', 'new URLSearchParams(x)'],
  ])('%s', (_, path, text) => {
    expect(of(path, text)).toHaveLength(1)
  })

  it('a circle of two, by a type', () => {
    const two = new Map([
      ['model/values/a.ts', "import { b } from './b'"],
      ['model/values/b.ts', "import type { A } from './a'"],
    ])
    expect(circles(two)).toEqual(['model/values/a.ts, model/values/b.ts'])
  })

  it('a circle through a part that is loaded late', () => {
    const three = new Map([
      ['pages/shared/a.ts', "import { b } from './b'"],
      ['pages/shared/b.ts', "import { c } from '@/ui/c'"],
      ['ui/c.ts', "const late = () => import('@/pages/shared/a')"],
    ])
    expect(circles(three)).toHaveLength(1)
  })

  it('an import against the order of its room', () => {
    const two = new Map([
      ['model/values/a.ts', "import { b } from '../view/b'"],
      ['model/view/b.ts', ''],
    ])
    expect(orderBreaches(two)).toEqual([
      'model/values/a.ts: imports model/view/b.ts, which stands above it in model',
    ])
  })

  it.each(["import { b } from '../two/b'", "const late = () => import('../two/b')"])(
    'a page that imports another: %s',
    (text) => {
      const both = new Map([
        ['pages/one/page.ts', "import { c } from '../shared/c'"],
        ['pages/one/a.ts', text],
        ['pages/two/page.tsx', ''],
        ['pages/two/b.ts', ''],
        ['pages/shared/c.ts', text],
      ])
      expect(pageBreaches(both)).toEqual(['pages/one/a.ts: imports pages/two/b.ts of another page'])
    },
  )

  it('a folder that the order does not name', () => {
    expect(orderBreaches(new Map([['model/odds/a.ts', '']]))).toHaveLength(1)
  })

  const charts = ['charts/table/chart.tsx', 'charts/area-bar/chart.tsx'] as const
  const named = (path: string, text: string) =>
    namedCharts(new Map([...charts.map((chart): [string, string] => [chart, '']), [path, text]]))

  it.each([
    ['in a comparison', 'charts/frame/a.ts', "if (chart.id === 'area-bar') return []"],
    ['as an attribute', 'pages/compare/a.tsx', '<ChartBlock chartId="table" />'],
    ['beside a view', 'export/a.ts', "chartsFor(view).find(({ id }) => id === 'table')"],
    ['in a list', 'export/rows.ts', "const WHOLE = ['table']"],
    ['in the folder of another chart', 'charts/table/chart.tsx', "const other = 'area-bar'"],
    ['below the rooms that know charts', 'model/view/a.ts', "stands === 'area-bar'"],
  ])('a chart named %s', (_, path, text) => {
    expect(named(path, text)).toHaveLength(1)
  })

  it.each([
    ['a view of the address', 'pages/a.tsx', "patch: { view: 'table' }, on: view === 'table'"],
    ['the mode of a frame', 'charts/frame/a.ts', "if (mode === 'table') return []"],
    ['a name in a format of files', 'export/a.ts', '`<w:style w:type="table">`'],
    ['its own id', 'charts/area-bar/chart.tsx', "id: 'area-bar'"],
  ])('but not %s', (_, path, text) => {
    expect(named(path, text)).toEqual([])
  })

  it('a chart that imports another', () => {
    const two = new Map([
      ['charts/table/chart.tsx', "import { b } from '../area-bar/chart'"],
      ['charts/area-bar/chart.tsx', ''],
    ])
    expect(orderBreaches(two)).toEqual([
      'charts/table/chart.tsx: imports charts/area-bar/chart.tsx, of another chart',
    ])
  })

  it('a folder of sixteen files', () => {
    const sixteen = Array.from({ length: 16 }, (_, n): [string, string] => [
      `model/view/${n}.ts`,
      '',
    ])
    expect(crowdedFolders(new Map(sixteen))).toHaveLength(1)
  })

  it('a small file that only its neighbour needs, unless there is a reason', () => {
    const small = (text: string, itsTests: string[] = []) =>
      lonelyFiles(
        new Map([
          ['pages/theme/theme.tsx', text],
          ['pages/theme/part.tsx', ''],
        ]),
        itsTests,
      )
    expect(small("import { Part } from './part'")).toEqual([
      'pages/theme/part.tsx: small, and only pages/theme/theme.tsx imports it',
    ])
    expect(small("later(() => import('./part'))")).toEqual([])
    expect(small("import { Part } from './part'", ['pages/theme/part.test.tsx'])).toEqual([])
    expect(small(`import { Part } from './part'${'\n'.repeat(151)}`)).toEqual([])
  })

  it('a test in a folder that src does not have', () => {
    const file = new Map([['pages/theme/page.ts', '']])
    const two = ['pages/theme/theme.test.tsx', 'pages/themes/theme.test.tsx', 'browser/a.test.ts']
    expect(strayTests(file, two)).toEqual([
      'tests/pages/themes/theme.test.tsx: there is no folder src/pages/themes/',
    ])
  })

  it('reads static, re-exported and dynamic imports alike', () => {
    expect(importsOf("import a from 'a'\nexport * from \"b\"\nimport('c')\nimport 'd'")).toEqual([
      'a',
      'b',
      'c',
      'd',
    ])
  })
})
