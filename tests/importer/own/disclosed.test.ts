import { describe, expect, it } from 'vitest'
import { describeProblems } from '@/importer/tables/problem'
import { planningText, problemsIn, textFile } from './real-site'

const HEADER = 'indicator,name,theme,unit,breakdown,category,period,measure,value,shorthand,note'
const ABOUT = 'monthly,Children by where they live each month,placements,children'

/** Rows of a new indicator: category, month, measure, value, shorthand, note. */
const file = (...rows: string[]) => [HEADER, ...rows.map((row) => `${ABOUT},${row}`)].join('\n')

describe('a new indicator whose figures reveal a suppressed one', () => {
  it('is refused with the figures that do, though no month is complete', async () => {
    const text = file(
      'Placement,,2023-08,number,20,,',
      'Placement,Foster care,2023-08,number,17,,',
      'Placement,Children’s homes,2023-08,number,,c,',
    )
    expect(await problemsIn(textFile(text))).toEqual([
      'own.csv:4 column "number": "children-s-homes" of E06000060 in 2023-08: it is suppressed, but can be worked out to be 3, from "number" of "foster-care" (17), "number" of "total" (20). Suppress another of these as well, or join categories until none is so small; a figure of an older release that is public already needs "disclosure": "as-published" with a reason in releases.json. If there are parts that are not listed, list them too.',
    ])
  })

  it.each(['Total', 'ALL', 'All children', 'Overall'])(
    'is refused if its parts include “%s”',
    async (whole) => {
      const text = file(
        `Placement,${whole},2023-08,number,20,,`,
        'Placement,Foster care,2023-08,number,17,,',
        'Placement,Homes,2023-08,number,,c,',
      )
      expect((await problemsIn(textFile(text))).join()).toMatch(/worked out to be 3, from/)
    },
  )

  it('is refused where a row is left out that other months have', async () => {
    const text = file(
      'Placement,,2023-07,number,30,,',
      'Placement,Foster care,2023-07,number,20,,',
      'Placement,Homes,2023-07,number,10,,',
      'Placement,,2023-08,number,20,,',
      'Placement,Foster care,2023-08,number,17,,',
    )
    expect((await problemsIn(textFile(text))).join()).toMatch(
      /^own\.csv:5 .*"homes" is left out, but can be worked out to be 3/,
    )
  })

  it('is refused if its note says it', async () => {
    const note = async (value: string, said: string) =>
      (await problemsIn(textFile(file(`,,2023-08,number,${value},${said}`)))).join()
    expect(await note(',c', '3')).toMatch(/^own\.csv:2 .*the note says “3”, which is from 1 to 4/)
    expect(await note(',c', 'It was three.')).toMatch(/the note says “was three”/)
    expect(await note('20,', 'of whom 2 children in hospital')).toMatch(
      /the note says “2 children”/,
    )
    for (const harmless of [
      'Corrected on page 3',
      'Counted on day 2 of the month',
      'Includes 3 children’s homes',
      'Children aged 4 children under 5 too',
      '12 children moved',
    ])
      expect(await note('20,', harmless)).toBe('')
  })

  it('is accepted where enough is suppressed', async () => {
    const text = file(
      'Placement,,2023-08,number,20,,',
      'Placement,Foster care,2023-08,number,,c,',
      'Placement,Homes,2023-08,number,,c,',
    )
    expect(await problemsIn(textFile(text))).toEqual([])
  })
})

describe('a percentage', () => {
  const header = 'indicator,period,measure,category,value,numerator,denominator'
  const share = (row: string) =>
    problemsIn(textFile(`${header}\nplacement-type,2026,percent,${row}`))

  it('whose numerator is a very small number of children is refused', async () => {
    expect(await share('foster,15,3,20')).toEqual([
      'own.csv:2 column "value": 15 is worked out from 3 children, which could identify one. Write c for it.',
    ])
    expect(await share('foster,55,290,527')).toEqual([])
  })
})

describe('several files opened together', () => {
  it('are compared with each other', async () => {
    const text = (category: string, value: string) =>
      `indicator,period,measure,category,value,shorthand\nplacement-type,2026,number,${category},${value}`
    const problems = await problemsIn(
      textFile(text('', '20,'), 'one.csv'),
      textFile(text('foster', ',c'), 'two.csv'),
    )
    expect(problems.join()).toMatch(
      /^two\.csv: holds placement-type of own-figures-\S+, and so does one\.csv in the same import/,
    )
  })
})

describe('actions', () => {
  it('are accepted with a warning if their text says how few children they cover', async () => {
    const { warnings, problems } = await planningText(
      [
        'number,meeting,topic,asked,state,printed,state_date,area_code',
        '991,23/03/2026,Placements,Why 2 children moved,in progress,Due in May,2026-04,',
      ].join('\n'),
    )
    expect(describeProblems(problems)).toEqual([])
    expect(warnings.map(({ message }) => message)).toContain(
      'says “2 children” in row 2: make sure that it does not identify a child.',
    )
  })
})
