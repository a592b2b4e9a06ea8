import { describe, expect, it } from 'vitest'
import { restOfRow } from '@/pages/theme/rest-of-row'

describe('the rest of the last row of a theme', () => {
  it.each([
    ['cards that fill their rows', 3, 6, 0],
    ['one card alone', 3, 7, 2],
    ['one card alone, in four columns', 4, 21, 3],
    ['two cards', 3, 8, 1],
    ['one card alone, in two columns', 2, 5, 1],
    ['nothing', 3, 0, 0],
  ])('after %s', (_, columns, cards, rest) => {
    expect(restOfRow(columns, cards)).toBe(rest)
  })
})
