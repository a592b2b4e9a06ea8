// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { isNumber, isText } from '@/model/schema/observation'
import { catalogue, figuresOf } from './real-data'

/** The rows of the table of the national dashboard's measures in docs/figures.md. */
const ROWS = (
  readFileSync('docs/figures.md', 'utf8').split('| the dashboard’s measure | here |')[1] ?? ''
)
  .split('\n')
  .flatMap((line) => /^\| ((?!---).*?) \| (.*) \|$/.exec(line)?.slice(1) ?? [])

const NAMED = /`([A-Z]{3}-\d{2})` ([\w-]+)(?:, ([\w-]+))?/

const measures = ROWS.flatMap((name, index) =>
  index % 2 === 0 ? [{ name, here: ROWS[index + 1] ?? '' }] : [],
)

it('the national dashboard has 69 measures, of which the document counts those that are here', () => {
  expect(measures).toHaveLength(69)
  const count = (start: string) => measures.filter(({ here }) => here.startsWith(start)).length
  expect([count('`'), count('as '), count('not here')]).toEqual([65, 1, 3])
  expect(readFileSync('docs/figures.md', 'utf8')).toContain(
    '65 of them are here, one is here in another form, and 3 are not.',
  )
})

it.each(measures.filter(({ here }) => !here.startsWith('not here')))(
  '$name: has figures here ($here)',
  ({ here }) => {
    const [, code, measure, category = 'total'] = NAMED.exec(here) ?? []
    const indicator = catalogue.indicators.find((one) => one.code === code)
    expect(indicator?.measures.map(({ id }) => id)).toContain(measure)
    const held = [...figuresOf(indicator?.id ?? '').values()].filter(
      ({ current }) =>
        current.measure === measure &&
        current.category === category &&
        (isNumber(current.value) || isText(current.value)),
    )
    // Some are published of England alone.
    expect(held.length).toBeGreaterThan(0)
  },
)
