// @vitest-environment node
import { describe, expect, it } from 'vitest'
import {
  csv,
  fixture,
  importing,
  importingChanged,
  messages,
  releasesWritten,
  written,
} from './given'

const NAME = 'ofsted-judgements-2025'
const LATEST = 'ofsted-latest-2025'
const RELEASE = 'ofsted-ilacs-2025'
const INDICATOR = 'ofsted-judgements'

const both = (latest = fixture(LATEST)) =>
  importing([csv(LATEST, latest), csv(NAME, fixture(NAME))])

describe('importing Ofsted’s judgements', () => {
  it('reads each inspection by its date, with a judgement for each row and its line number', async () => {
    const file = written(await importingChanged(NAME, (t) => t), RELEASE, INDICATOR)
    expect(file.measures).toEqual(['judgement'])
    expect(file.rows.filter(([area]) => area === 'E06000060')).toEqual([
      ...['overall-effectiveness', 'leaders', 'help-and-protection', 'children-in-care'].map(
        (c) => ['E06000060', '2021-12-06', c, { text: 'Requires improvement to be good' }, 5],
      ),
      ...['overall-effectiveness', 'leaders', 'help-and-protection'].map((c) => [
        'E06000060',
        '2025-01-27',
        c,
        { text: 'Requires improvement to be good' },
        6,
      ]),
      ['E06000060', '2025-01-27', 'children-in-care', { text: 'Good' }, 6],
      ['E06000060', '2025-01-27', 'care-leavers', { text: 'Requires improvement to be good' }, 6],
    ])
  })

  it('finds an authority by the code it had before, and by the code of one that ended', async () => {
    const result = await importingChanged(NAME, (t) => t.replaceAll('E06000060', 'E10000002'))
    const areas = new Set(written(result, RELEASE, INDICATOR).rows.map(([area]) => area))
    expect([...areas]).toEqual(['E09000007', 'E06000060', 'E06000028', 'E06000058'])
  })

  it('makes one release of the file of all inspections and the file of the latest', async () => {
    const result = await both()
    expect(messages(result)).toEqual([])
    const [release] = releasesWritten(result)
    expect(release).toMatchObject({ id: RELEASE, publisher: 'Ofsted', indicators: [INDICATOR] })
    expect(release?.files.map(({ name, rows }) => [name, rows])).toEqual([
      [`${LATEST}.csv`, 3],
      [`${NAME}.csv`, 7],
    ])
    expect(written(result, RELEASE, INDICATOR).file).toBe(`${NAME}.csv`)
  })

  it('reads the file of the latest alone, and days as Excel writes them', async () => {
    const text = (t: string) => t.replaceAll(/(\d{4})-(\d{2})-(\d{2})/g, '$3/$2/$1')
    const file = written(await importingChanged(LATEST, text), RELEASE, INDICATOR)
    expect(file.rows).toHaveLength(15)
    expect(file.rows[0]?.[1]).toBe('2025-03-03')
  })

  it('makes no judgement of an empty cell, and says so', async () => {
    const { warnings } = await importingChanged(NAME, (t) => t)
    expect(warnings[0]?.message).toMatch(/^4 cells are empty/)
  })
})

/** A change to the file, and what the message must state: where it is, what is wrong and what to do. */
const CASES: [string, (text: string) => string, RegExp[]][] = [
  [
    'a missing column',
    (t) => t.replace('Overall effectiveness', 'Overall grade'),
    [/:1 column "overall effectiveness": .*missing/, /inspection-judgements\.ts/],
  ],
  [
    'a code that is no authority’s',
    (t) => t.replace('E06000060', 'E06000999'),
    [/:5 column "Local authority area code": the code "E06000999" is not known/, /english_las/],
  ],
  [
    'a code in another authority’s row',
    (t) => t.replace('E06000060', 'E09000007'),
    [/:5 column "Local authority name": "E09000007" is the code of Camden, not of "Buckingham/],
  ],
  [
    'a judgement nobody gives',
    (t) =>
      t.replace(
        'Camden,Current,London,2022-04-25,2022-06-21,ILACS Short Inspection,Outstanding',
        'Camden,Current,London,2022-04-25,2022-06-21,ILACS Short Inspection,Splendid',
      ),
    [
      /:7 column "Overall effectiveness": "Splendid" is not a known judgement/,
      /Outstanding, Good, /,
    ],
  ],
  [
    'a day that is none',
    (t) => t.replace('2021-12-06,2022-02-11', '2021-11-31,2022-02-11'),
    [/:3 column "Inspection date": "2021-11-31" is not a day/, /2021-12-17/],
  ],
  [
    'a report older than its inspection',
    (t) => t.replace('2018-08-24', '2018-06-24'),
    [/:2 column "Publication date": "2018-06-24" is before the inspection/, /publisher/],
  ],
  [
    'an inspection given twice',
    (t) => t + (t.split('\n')[5] ?? ''),
    [/:9 column "Inspection date": .*same authority and day as line 6/, /Remove one/],
  ],
]

describe('bad judgements', () => {
  it.each(CASES)('are named with place and remedy for %s', async (_, change, says) => {
    const text = fixture(NAME)
    expect(change(text)).not.toBe(text)
    const result = await importingChanged(NAME, change)
    const [message = ''] = messages(result)
    for (const part of says) expect(message).toMatch(part)
    expect(result.writes).toEqual([])
  })

  it('are refused when the latest ones contradict the file of all judgements', async () => {
    const text = fixture(LATEST)
    const other = await both(
      text.replace('Good,Requires improvement', 'Inadequate,Requires improvement'),
    )
    const unknown = await both(text.replace('2025-03-03', '2025-03-04'))
    expect(messages(other)[0]).toMatch(
      /ofsted-latest-2025\.csv:2: .*"Inadequate" here and "Good" on line 4 of ofsted-judgements-2025\.csv\. Import/,
    )
    expect(messages(unknown)[0]).toMatch(/:4: E09000007, 2025-03-04, .* is not in ofsted-judg/)
    expect([other.writes, unknown.writes]).toEqual([[], []])
  })
})
