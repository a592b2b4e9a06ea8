// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { checkData } from '@/importer/check/check-data'
import { roundedQuotient } from '@/importer/check/check-figures'
import { describeProblems } from '@/importer/tables/problem'
import type { Annotation } from '@/model/schema/indicator'
import { CATALOGUE, soundData } from '../given-data'

const NUMBER = 'releases/dfe-cla-2025/children-looked-after.json'
const AGE = 'releases/dfe-cla-2025/children-looked-after-by-age.json'

/** The problems found after replacing a text in one file. */
async function faults(path: string, from: string | RegExp, to: string): Promise<string[]> {
  const files = await soundData()
  const text = files.get(path) ?? ''
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return describeProblems(checkData(files.set(path, changed)).problems)
}

/** A planted fault: its name, the file, the text and its replacement, and the expected message. */
const FAULTS: [string, string, string | RegExp, string, RegExp][] = [
  ['a value that is null in the schema’s place', NUMBER, '"E92000001"', 'null', /:7 column "rows"/],
  [
    'a cell of a kind that is not allowed',
    NUMBER,
    '69,83530',
    'true,83530',
    /:7 column "rows\.0\.3"/,
  ],
  [
    'a shorthand nobody knows',
    NUMBER,
    '"c","c",847',
    '"c","q",847',
    /:\d+ column "number": "q" is neither a number/,
  ],
  [
    'words where a number belongs',
    NUMBER,
    '"c","c",847',
    '"c",{"text":"few"},847',
    /is not a number \(count\)/,
  ],
  [
    'an unknown area',
    NUMBER,
    '"E06000060"',
    '"E06000099"',
    /column "area": there is no area "E06000099"/,
  ],
  ['a period that is none', NUMBER, '"2024"', '"spring"', /:7 column "period": "spring"/],
  [
    'an unknown category',
    AGE,
    '"under-1"',
    '"unborn"',
    /column "category": "unborn" is not a category/,
  ],
  [
    'a comparison of an indicator that does not exist',
    'catalogue.json',
    '"compare": [\n    "children-looked-after"',
    '"compare": [\n    "shoe-size"',
    /catalogue\.json:\d+ column "0": there is no indicator "shoe-size"/,
  ],
  [
    'an unknown measure',
    NUMBER,
    '"population"]',
    '"people"]',
    /:5 column "people": .* is not a measure/,
  ],
  ['an observation given twice', NUMBER, '"2025"', '"2024"', /:8 column "rate": row 1 has a value/],
  ['a row cut short', NUMBER, ',12059476,9]', ']', /:7 column "rows": the row must hold/],
  [
    'a rate that its counts do not make',
    NUMBER,
    '40,522',
    '41,522',
    /column "rate": 41 is not 522/,
  ],
  ['a percentage its counts do not make', AGE, '20,4,', '20,5,', /"percent": 5 is not 20 \/ 522/],
  ['a regional rate far from its counts', NUMBER, '55,11050', '58,11050', /58 is not 11050/],
  [
    'a note on a row that is not there',
    NUMBER,
    /\]\n\}/,
    '],"notes":[{"row":99,"note":"x"}]}',
    /the note belongs to/,
  ],
  [
    'a file that says it is another',
    AGE,
    '"children-looked-after-by-age"',
    '"children-looked-after-by-sex"',
    /:2 column "release": it says/,
  ],
  [
    'a source file that is not listed',
    NUMBER,
    '"file": "cla',
    '"file": "other-cla',
    /:4 column "file"/,
  ],
  ['a broken file', NUMBER, '"rows": [', '"rows": [,', /:\d+: is not JSON/],
  [
    'a listed file that is missing',
    'releases.json',
    '"children-looked-after-by-age"',
    '"children-dreamt-of"',
    /children-dreamt-of\.json is missing/,
  ],
  [
    'a file that is not listed',
    'releases.json',
    '"children-looked-after-by-age"',
    '"children-looked-after"',
    /does not list children-looked-after-by-age/,
  ],
  [
    'a release twice',
    'releases.json',
    '"id": "dfe-cla-2022"',
    '"id": "dfe-cla-2025"',
    /"dfe-cla-2025" is given twice/,
  ],
  [
    'a next edition on a day that is none',
    'releases.json',
    '"id": "dfe-cla-2022"',
    '"id": "dfe-cla-2022", "next": "soon"',
    /"next": "soon" is not a day, month or year/,
  ],
  [
    'next figures of an indicator that a release does not hold',
    'releases.json',
    '"id": "dfe-cla-2022"',
    '"id": "dfe-cla-2022", "nextOf": [{ "next": "2026-11", "indicators": ["dreams"] }]',
    /"nextOf": dfe-cla-2022 holds no dreams/,
  ],
  [
    'a day of publication that is none',
    'releases.json',
    '"2025-11"',
    '"last autumn"',
    /"last autumn" is not a day/,
  ],
  ['a home that is nowhere', 'settings.json', '"E06000060"', '"E99"', /:2 column "home"/],
  [
    'an indicator without observations',
    'catalogue.json',
    '"id": "children-looked-after-by-sex"',
    '"id": "dreams"',
    /dreams has no observations/,
  ],
  [
    'an indicator not in the catalogue',
    'catalogue.json',
    '"id": "children-looked-after-by-sex"',
    '"id": "dreams"',
    /by-sex\.json:3 .*not in the catalogue/,
  ],
  ['a code given twice', 'catalogue.json', '"CLA-02"', '"CLA-01"', /"CLA-01" is used by two/],
  [
    'an unknown polarity',
    'catalogue.json',
    '"neutral"',
    '"sideways"',
    /catalogue\.json:\d+ column ".*polarity": .*expected one of/,
  ],
  [
    'a theme that is none',
    'catalogue.json',
    '"theme": "children',
    '"theme": "childrens',
    /there is no theme/,
  ],
  [
    'a denominator that is no measure',
    'catalogue.json',
    '"denominator": "population"',
    '"denominator": "people"',
    /"people" is not a measure/,
  ],
  [
    'a headline of no category',
    'catalogue.json',
    '"category": "total"',
    '"category": "all"',
    /"all" is not a category/,
  ],
  [
    'a part at the baseline that is none of the parts',
    'catalogue.json',
    /"matters": "[^"]+"/,
    '"matters": "total"',
    /"total" is not one of the parts of age/,
  ],
  [
    'a group of people that is set above the others',
    'catalogue.json',
    /"matters": "16-and-over",\s*"ordered": true/,
    '"matters": "16-and-over", "characteristic": true',
    /age says who people are, and "16-and-over" is set above the others/,
  ],
  [
    'a shared annotation of a theme that is none',
    'catalogue.json',
    '"themes": [\n        "children',
    '"themes": [\n        "childrens',
    /column "themes": there is no theme "childrens-looked-after"/,
  ],
  [
    'a shared annotation that touches nothing',
    'catalogue.json',
    '"themes": [\n        "children-looked-after"\n      ]',
    '"themes": []',
    /it applies to no indicator/,
  ],
  [
    'a shared annotation about a measure that one of its indicators lacks',
    'catalogue.json',
    '"measures": [\n        "number"\n      ]',
    '"measures": ["rate"]',
    /children-looked-after-by-age has no measure or category "rate"/,
  ],
  [
    'an area whose parent is nowhere',
    'areas.json',
    '"parent":"E12000008"',
    '"parent":"E12000077"',
    /refers to an area "E12000077" that does not exist/,
  ],
  [
    'an area twice',
    'areas.json',
    '"code":"E12000007"',
    '"code":"E12000008"',
    /"E12000008" is given twice/,
  ],
]

describe('checking the data', () => {
  it('finds nothing wrong with sound data, and lists what it checked', async () => {
    const { problems, checked } = checkData(await soundData())
    expect(describeProblems(problems)).toEqual([])
    expect(checked).toMatchObject({
      indicators: 6,
      releases: 2,
      rates: 12,
      percentages: 11,
      unchecked: 0,
    })
  })

  it.each(FAULTS)('finds %s', async (_, path, from, to, says) => {
    expect((await faults(path, from, to)).join('\n')).toMatch(says)
  })

  it('finds that a whole file is missing', async () => {
    const files = await soundData()
    files.delete('areas.json')
    const { problems } = checkData(files)
    expect(problems).toEqual([
      { file: 'areas.json', message: 'is missing.', remedy: 'Put it back.' },
    ])
  })

  it('finds a file in a place that nothing reads', async () => {
    const files = (await soundData()).set('releases/stray.json', '{}')
    expect(describeProblems(checkData(files).problems)[0]).toMatch(
      /^releases\/stray\.json: is not where/,
    )
  })

  it.each([
    ['32,40', []],
    ['41,40', []],
    ['31,40', [expect.stringMatching(/31 is not 40/)]],
    ['42,40', [expect.stringMatching(/42 is not 40/)]],
  ])(
    'allows a regional figure within the range of its rounded counts: %s of 11000',
    async (said, found) => {
      expect(await faults(NUMBER, /55,11050,\d+/, `${said},11000`)).toEqual(found)
    },
  )

  it('allows a figure that contradicts its counts where a caution says so, and counts it', async () => {
    const files = await soundData()
    const [indicator] = CATALOGUE.indicators
    if (!indicator) throw new Error('no indicator')
    const caution = { kind: 'caution', label: 'Odd', text: 'It is odd.', period: '2025' } as const
    const check = (over: Partial<Annotation>) => {
      const annotations = [{ ...caution, area: 'E06000060', measures: ['rate'], ...over }]
      const indicators = [{ ...indicator, annotations }, ...CATALOGUE.indicators.slice(1)]
      files.set('catalogue.json', JSON.stringify({ ...CATALOGUE, indicators }))
      return checkData(files)
    }
    files.set(NUMBER, (files.get(NUMBER) ?? '').replace('40,522', '41,522'))
    expect(check({}).problems).toEqual([])
    expect(check({}).checked.explained).toBe(1)
    for (const other of [
      { period: '2024' },
      { area: 'E92000001' },
      { measures: ['number'] },
      { kind: 'event' } as const,
    ])
      expect(check(other).problems).toHaveLength(1)
  })

  it('finds a sum of something that is not a measure', async () => {
    const to = '"hidden": true, "sumOf": ["number", "dreams"]'
    const said = await faults('catalogue.json', '"hidden": true', to)
    expect(said[0]).toMatch(/"dreams" is not a measure of children-looked-after/)
  })

  it('finds a withdrawal of a figure that was never published', async () => {
    const withdraws = [{ release: 'dfe-cla-2022', indicator: 'dreams', reason: 'an error' }]
    const to = `"id": "dfe-cla-2025", "withdraws": ${JSON.stringify(withdraws)}`
    const said = await faults('releases.json', '"id": "dfe-cla-2025"', to)
    expect(said[0]).toMatch(/dfe-cla-2022 holds no dreams to withdraw/)
  })
})

describe('rounding', () => {
  it.each([
    [502, 123517, 10_000, 0, 41],
    [1, 8, 100, 0, 13],
    [1, 200, 100, 0, 1],
    [29, 200, 100, 0, 15],
    [522, 130466, 10_000, 1, 40],
    [1, 3, 100, 1, 33.3],
  ])('%d of %d, times %d, to %d decimals is %d', (above, below, per, decimals, expected) => {
    expect(roundedQuotient(above, below, per, decimals)).toBe(expected)
  })
})
