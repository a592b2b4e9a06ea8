// @vitest-environment node
import { array, assert, jsonValue, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineOf } from '@/importer/data-folder/json-line'

const TEXT = `{
  "name": "a \\"quoted\\" } name",
  "rows": [
    ["2024", 1],
    ["2025", { "deep": [
      true
    ] }]
  ],
  "empty": {}
}`

describe('the line of a JSON value', () => {
  it.each([
    [[], 1],
    [['name'], 2],
    [['rows'], 3],
    [['rows', 0, 1], 4],
    [['rows', 1, 1], 5],
    [['rows', 1, 1, 'deep', 0], 6],
    [['empty'], 9],
  ])('at %j is %i', (path, line) => {
    expect(lineOf({ text: TEXT }, path)).toBe(line)
  })

  it.each([
    ['a key that is not there', ['rows', 1, 'missing', 'further'], 5],
    ['an index that is not there', ['rows', 7], 3],
    ['a step into a text', ['name', 'length'], 2],
    ['a key of an empty object', ['empty', 'key'], 9],
  ])('on a path to %s is that of the last value on the path', (_, path, line) => {
    expect(lineOf({ text: TEXT }, path)).toBe(line)
  })

  it('is found for any value of any JSON text', () => {
    assert(
      property(array(jsonValue(), { minLength: 1 }), (values) => {
        // Each value on a line of its own, so that the line of the nth is n + 2.
        const text = `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`
        const file = { text }
        values.forEach((_, index) => expect(lineOf(file, [index])).toBe(index + 2))
      }),
    )
  })
})
