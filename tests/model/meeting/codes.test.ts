import { describe, expect, it } from 'vitest'
import { beginsCode, findByCode, noSuchCode, readCodes } from '@/model/meeting/codes'

const indicators = ['CLA-01', 'CLA-02', 'PLA-01', 'PLA-10', 'QUA-01', 'INS-01'].map((code) => ({
  code,
}))

describe('a code as people type it', () => {
  it.each([
    ['pla1', 'PLA-01'],
    ['PLA-01', 'PLA-01'],
    ['pla 10', 'PLA-10'],
    ['Pla–01', 'PLA-01'],
    ['  cla2 ', 'CLA-02'],
    ['pla', undefined],
    ['pla3', undefined],
    ['1', undefined],
    ['pla-01x', undefined],
    ['', undefined],
  ])('finds the figure of “%s”', (text, code) => {
    expect(findByCode(text, indicators)?.code).toBe(code)
  })

  it.each([
    ['pla3', 'There is no figure PLA3: those of PLA are PLA-01 to PLA-10.'],
    ['foster', 'There is no figure “FOSTER”. A code is letters and a number, such as CLA-01.'],
  ])('says what there is instead of “%s”', (text, words) => {
    expect(noSuchCode(text, indicators)).toBe(words)
  })

  it.each([
    ['q', true],
    ['qu', true],
    ['qua', true],
    ['qua1', true],
    ['pla-0', true],
    ['qt', false],
    ['qu1', false],
    ['t', false],
    ['1', false],
    ['', false],
  ])('knows whether “%s” could be the beginning of one', (text, expected) => {
    expect(beginsCode(text, indicators)).toBe(expected)
  })
})

const read = (text: string) => {
  const { items, problems } = readCodes(text, indicators)
  return {
    items: items.map(({ item, indicators: own }) => [
      item?.number ?? '',
      item?.title ?? '',
      own.map(({ code }) => code).join(' '),
    ]),
    problems,
  }
}

describe('an agenda from codes', () => {
  it('may name the day as of which its figures are known', () => {
    const text = '5: INS-01; 7: PLA-01; as known on 2026-12-10'
    expect(readCodes(text, indicators)).toMatchObject({ asAt: '2026-12-10', problems: [] })
    expect(read(text).items).toHaveLength(2)
    expect(readCodes('PLA-01; as known on 2026-13-10', indicators)).toEqual({
      items: [{ indicators: [expect.objectContaining({ code: 'PLA-01' })] }],
      problems: ['“2026-13-10” is not a day. Write it as 2026-12-10.'],
    })
  })

  it.each([
    [
      '5: INS-01, QUA-01; 7: PLA-01',
      [
        ['5', '', 'INS-01 QUA-01'],
        ['7', '', 'PLA-01'],
      ],
    ],
    [
      '5 Inspection: ins1 qua1\n7 Homes (15 minutes): pla 1, PLA-10',
      [
        ['5', 'Inspection', 'INS-01 QUA-01'],
        ['7', 'Homes', 'PLA-01 PLA-10'],
      ],
    ],
    ['PLA-01', [['', '', 'PLA-01']]],
    ['', []],
    [' ; \n', []],
  ])('is read from “%s”', (text, items) => {
    expect(read(text)).toEqual({ items, problems: [] })
  })

  it('leaves out what it does not know, and says so', () => {
    expect(read('5: INS-01, PLA-99; 6: nothing')).toEqual({
      items: [['5', '', 'INS-01']],
      problems: [
        'There is no figure PLA-99: those of PLA are PLA-01 to PLA-10.',
        'There is no figure “NOTHING”. A code is letters and a number, such as CLA-01.',
      ],
    })
  })
})
