import { describe, expect, it } from 'vitest'
import { restOfRow } from '@/pages/theme/rest-of-row'

describe('the rest of the last row of a theme', () => {
  it.each([
    ['charts that fill their rows', 3, 6, 0, 0],
    ['one chart alone', 3, 7, 0, 2],
    ['one chart alone, in four columns', 4, 21, 0, 3],
    ['a figure beside a chart', 3, 7, 1, 1],
    ['figures beside a chart, with half a row below them', 3, 7, 2, 2],
    ['figures beside a chart, one above another, with one place left', 3, 7, 3, 1],
    ['figures that fill the place beside a chart', 3, 7, 4, 0],
    ['one figure more', 3, 7, 5, 2],
    ['figures in a row of their own', 2, 4, 1, 1],
    ['figures alone', 4, 0, 6, 2],
    ['nothing', 3, 0, 0, 0],
  ])('after %s', (_, columns, charts, singles, rest) => {
    expect(restOfRow(columns, charts, singles)).toBe(rest)
  })
})
