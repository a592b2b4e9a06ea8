// @vitest-environment node
import { describe, expect, it } from 'vitest'
import {
  capitalise,
  formatDifference,
  formatNumber,
  formatValue,
  inSentence,
  listInWords,
} from '@/model/values/format'
import {
  isNumber,
  isShorthand,
  isText,
  MARKERS,
  SHORTHANDS,
  toPlot,
} from '@/model/schema/observation'
import {
  explainValue,
  isExplained,
  MARKER_MEANING,
  SHORTHAND_MEANING,
} from '@/model/values/shorthand'
import { ordinal } from '@/model/values/ordinal'

const COUNT = { kind: 'count', decimals: 0, unit: 'children' } as const
const PERCENT = { kind: 'percent', decimals: 0, unit: '%' } as const
const PERCENT_1 = { kind: 'percent', decimals: 1, unit: '%' } as const
const MONEY = { kind: 'money', decimals: 0, unit: 'pounds' } as const
const THOUSANDS = { kind: 'money', decimals: 0, unit: 'thousand pounds' } as const
const MILLIONS = { kind: 'money', decimals: 1, unit: 'million pounds' } as const
const WEEKS = { kind: 'duration', decimals: 0, unit: 'weeks' } as const

describe('a number', () => {
  it.each([
    [0, 0, '0'],
    [1234, 0, '1,234'],
    [12_183_016, 0, '12,183,016'],
    [-5, 0, '−5'],
    [-1234.5, 1, '−1,234.5'],
    [40, 1, '40.0'],
    [23.24, 1, '23.2'],
    [1.005, 2, '1.01'],
    [-2.5, 0, '−3'],
    [27.4 - 13.9, 0, '14'],
  ])('%s with %s decimals reads %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text)
  })
})

describe('a value', () => {
  it.each([
    [0, COUNT, '0'],
    [522, COUNT, '522'],
    [57, PERCENT, '57%'],
    [0, PERCENT_1, '0.0%'],
    [15_000, MONEY, '£15,000'],
    [-332, THOUSANDS, '−£332,000'],
    [0, THOUSANDS, '£0'],
    [82.7, MILLIONS, '£82.7 million'],
    [1, WEEKS, '1 week'],
    [6, WEEKS, '6 weeks'],
    ['c', COUNT, '[c]'],
    ['low', PERCENT, '[low]'],
    [{ text: 'Supervision' }, COUNT, 'Supervision'],
    [undefined, COUNT, '–'],
  ] as const)('%j of %j reads %s', (value, measure, text) => {
    expect(formatValue(value, measure)).toBe(text)
  })

  it.each([
    [99.96, PERCENT_1, 'over 99.9%'],
    [99.6, PERCENT, 'over 99%'],
    [99.4, PERCENT, '99%'],
    [100, PERCENT_1, '100.0%'],
    [100.04, PERCENT_1, '100.0%'],
    [0.04, PERCENT_1, 'under 0.1%'],
    [0.4, COUNT, 'under 1'],
    [-0.04, PERCENT_1, 'over −0.1%'],
    [0.0004, THOUSANDS, 'under £1'],
    [0.04, MILLIONS, 'under £0.1 million'],
    [0.3, WEEKS, 'under 1 week'],
    [99.96, { ...COUNT, decimals: 1 }, '100.0'],
  ] as const)('%j of %j that is nearly all or nearly none reads %s', (value, measure, text) => {
    expect(formatValue(value, measure)).toBe(text)
  })

  it('never reads as all or none unless it is, whatever its decimals', () => {
    for (let decimals = 0; decimals <= 4; decimals += 1) {
      const percent = { ...PERCENT, decimals }
      const [all, none] = [100, 0].map((value) => formatValue(value, percent))
      for (let power = 1; power <= 9; power += 1)
        for (const off of [1, 2, 4, 4.9, 5, 6, 9.9].map((n) => n * 10 ** -power)) {
          expect(formatValue(100 - off, percent)).not.toBe(all)
          expect(formatValue(off, percent)).not.toBe(none)
          expect(formatValue(off, { ...COUNT, decimals })).not.toBe(formatNumber(0, decimals))
        }
    }
  })

  it.each([
    [0, '0'],
    [undefined, 'no figure'],
    ['c', 'suppressed to protect people’s identity'],
    ['k', 'above zero, but rounds to zero'],
    [{ text: 'None' }, 'None'],
  ] as const)('%j is heard as “%s”', (value, text) => {
    expect(explainValue(value, COUNT)).toBe(text)
  })

  it.each([
    [1, PERCENT, '1 percentage point'],
    [-9, PERCENT, '9 percentage points'],
    [0.5, PERCENT_1, '0.5 percentage points'],
    [-239, COUNT, '239'],
    [-5000, MONEY, '£5,000'],
    [-40.8, MILLIONS, '£40.8 million'],
    [2, WEEKS, '2 weeks'],
  ] as const)('a difference of %s in %j reads “%s”', (value, measure, text) => {
    expect(formatDifference(value, measure)).toBe(text)
  })
})

describe('shorthand', () => {
  it('has one meaning for every symbol, and no other', () => {
    expect(Object.keys(SHORTHAND_MEANING).toSorted()).toEqual([...SHORTHANDS].toSorted())
    expect(Object.keys(MARKER_MEANING).toSorted()).toEqual([...MARKERS].toSorted())
  })

  it.each([
    [0, true, false, false, 0],
    [-100, true, false, false, -100],
    ['c', false, true, false, null],
    [{ text: 'a' }, false, false, true, null],
    [undefined, false, false, false, null],
  ] as const)(
    '%j is distinguished from a number and from words',
    (value, number, short, text, plotted) => {
      expect([isNumber(value), isShorthand(value), isText(value), toPlot(value)]).toEqual([
        number,
        short,
        text,
        plotted,
      ])
    },
  )
})

describe('a label within a sentence', () => {
  it.each([
    ['Foster care', 'foster care'],
    ['Children’s homes', 'children’s homes'],
    ['Wait for an autism or ADHD assessment', 'wait for an autism or ADHD assessment'],
    ['Section 47 enquiries', 'section 47 enquiries'],
    ['SEND', 'SEND'],
    ['United Nations', 'United Nations'],
    ['Step Up to Social Work students', 'Step Up to Social Work students'],
    ['Department for Education', 'Department for Education'],
    ['Asian or Asian British', 'Asian or Asian British'],
    ['Gypsy, Roma and Traveller', 'Gypsy, Roma and Traveller'],
    ['Ofsted’s judgements', 'Ofsted’s judgements'],
    ['', ''],
  ])('“%s” is “%s”', (label, words) => {
    expect(inSentence(label)).toBe(words)
  })

  it('keeps the capital of a name in the catalogue', () => {
    expect(inSentence('Oxfordshire', 'for Oxfordshire')).toBe('Oxfordshire')
    expect(inSentence('Foster care', 'lived with foster carers')).toBe('foster care')
  })
})

describe('a figure that is no number, in a sentence', () => {
  it.each(SHORTHANDS)('has a single verb: %s', (sign) => {
    for (const words of [isExplained(sign), isExplained(sign, true)])
      expect(words.match(/\b(is|are|rounds|round)\b/g)?.[0]).toBe(words.split(' ')[0])
    expect(isExplained(sign)).not.toMatch(/^is (rounds|none)/)
  })

  it('is above zero and rounds to it, and several are', () => {
    expect(isExplained('k')).toBe('is above zero, but rounds to zero')
    expect(isExplained('low', true)).toBe('are above zero, but round to zero')
    expect(isExplained('w')).toBe('is recorded as none')
  })
})

describe('words', () => {
  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
  ])('%j are listed as “%s”', (parts, text) => {
    expect(listInWords(parts)).toBe(text)
  })

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [101, '101st'],
    [111, '111th'],
  ])('%s is written as %s', (n, text) => {
    expect(ordinal(n)).toBe(text)
  })

  it('begin with a capital only where asked', () => {
    expect(capitalise('the South East')).toBe('The South East')
    expect(capitalise('')).toBe('')
  })
})
