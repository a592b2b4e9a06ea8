// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { csv, fixture, importing, importingChanged, messages } from './given'

const NAME = 'cla-number-and-rate-2025'
const first = ([header, row]: string[]): string => `${header ?? ''}\n${row ?? ''}\n`

/** A change to the file, and what the message must state: where it is, what is wrong and what to do. */
const CASES: [string, (text: string) => string, RegExp[]][] = [
  ['nothing in it', () => '', [/^cla.*csv: /, /nothing in it/, /Download/]],
  ['a header only', (t) => `${t.split('\n')[0] ?? ''}\n`, [/:1: /, /no rows/, /Download/]],
  [
    'a missing column',
    (t) => t.replace('children_count', 'childs'),
    [/:1 column "children_count"/, /missing/, /cla-number-and-rate\.ts/],
  ],
  [
    'a missing place column',
    (t) => t.replace('old_la_code', 'lea'),
    [/:1 column "old_la_code"/, /missing/, /layouts\.ts/],
  ],
  [
    'columns of another file',
    () => 'name,score\nA,1\n',
    [/:1: no known table has/, /name, score/, /right file/],
  ],
  [
    'a column twice',
    (t) => t.replace('country_name', 'country_code'),
    [/:1 column "country_code"/, /twice/],
  ],
  [
    'an unknown DfE number',
    (t) => t.replace(',825,', ',999,'),
    [/:5 column "old_la_code"/, /"999" is not known/, /english_las/],
  ],
  [
    'a code of another authority',
    (t) => t.replace('E06000060', 'E10000014'),
    [/:5 column "new_la_code"/, /"E10000014" is not a code of Buckinghamshire/],
  ],
  [
    'an unknown region',
    (t) => t.replace('E12000008,South East,,', 'E12000099,Atlantis,,'),
    [/:3 column "region_code"/, /"E12000099" is not known/],
  ],
  [
    'an unknown level',
    (t) => t.replace('Regional', 'Ward'),
    [/:3 column "geographic_level"/, /"Ward"/],
  ],
  [
    'an unknown symbol',
    (t) => t.replace(',522,40', ',q,40'),
    [/:6 column "children_count"/, /symbol "q" is not known/, /publisher/],
  ],
  [
    'text in a number',
    (t) => t.replace(',522,40', ',522 children,40'),
    [/:6 column "children_count"/, /"522 children" is not a number/],
  ],
  [
    'a sentinel below zero',
    (t) => t.replace(',522,40', ',-1,40'),
    [/:6 column "children_count"/, /"-1" is below zero/],
  ],
  [
    'a number with its comma in the wrong place',
    (t) => t.replace(',522,40', ',"5,22",40'),
    [/:6 column "children_count"/, /"5,22" is not a number/],
  ],
  [
    'an unknown label',
    (t) => t.replace('Children ceasing to be', 'Children no longer'),
    [
      /:5 column "population_type"/,
      /"Children no longer looked/,
      /Add it to .*cla-number-and-rate/,
    ],
  ],
  [
    'a row twice',
    (t) => t + (t.split('\n')[5] ?? ''),
    [/:14 column "population_type"/, /line 6/, /Remove one/],
  ],
  [
    'a row cut short',
    (t) => t.replace(',522,40', ''),
    [/:6 column "population_estimate"/, /cut short: it has 12 of 14/],
  ],
  ['a row too long', (t) => t.replace(',522,40', ',522,40,1'), [/:6 column/, /too long/]],
  [
    'a quotation mark that is not closed',
    (t) => t.replace(',522,40', ',"522,40'),
    [/csv:6 column "children_count": a quotation mark opens the cell/, /Remove the mark/],
  ],
  [
    'a year that is none',
    (t) => t.replace('2025,', '2025/26,'),
    [/:2 column "time_period"/, /"2025\/26" is not a year/],
  ],
  [
    'a period that is no reporting year',
    (t) => t.replace('Reporting year', 'Calendar month'),
    [/:2 column "time_identifier"/, /"Calendar month"/],
  ],
]

describe('bad input', () => {
  it.each(CASES)(
    'names the place and the remedy for %s, and writes nothing',
    async (_, change, says) => {
      const result = await importingChanged(NAME, change)
      const [message = ''] = messages(result)
      for (const part of says) expect(message).toMatch(part)
      expect(result.writes).toEqual([])
    },
  )

  it('refuses everything when one of several files is wrong', async () => {
    const good = csv('population-2024', fixture('population-2024'))
    const result = await importing([good, csv(NAME, fixture(NAME).replace(',522,', ',many,'))])
    expect(messages(result)).toHaveLength(1)
    expect(result.writes).toEqual([])
  })

  it('reports the same mistake once, with the number of occurrences', async () => {
    const result = await importingChanged(NAME, (text) => text.replaceAll('Reporting year', 'Week'))
    expect(messages(result)).toEqual([
      expect.stringMatching(/:2 .*\(11 more lines like this one\)$/),
    ])
  })

  it('says which table to extend when the columns are known and the labels are not', async () => {
    const rows = fixture('cla-on-31-march-2025').replaceAll('Age group', 'Mood').split('\n')
    const result = await importing([csv('moods', first(rows))])
    expect(messages(result)[0]).toMatch(/moods\.csv:2 column "characteristic": .*"Mood"/)
  })

  it('asks for both reference files when one is given', async () => {
    const result = await importing([csv('english-las', fixture('english-las'))])
    expect(messages(result)[0]).toMatch(/neighbours is missing .*together/)
  })
})
