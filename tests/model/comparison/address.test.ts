// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { parseComparison, writeComparison, type Comparison } from '@/model/comparison/address'
import {
  changed,
  withArea,
  withItem,
  withItemAt,
  withOwn,
  withoutArea,
  withoutItem,
} from '@/model/comparison/edits'
import { itemText } from '@/model/comparison/item'
import type { Selection } from '@/model/view/selection'
import {
  aSelection,
  areas,
  BUCKINGHAMSHIRE,
  catalogue,
  CITY_OF_LONDON,
  ENGLAND,
  KINGSTON,
  MILTON_KEYNES,
  SOUTH_EAST,
} from '../../real-data'

const context = (over: Partial<Selection> = {}) => ({
  catalogue,
  areas,
  selection: aSelection(over),
})
const parse = (query: string, over?: Partial<Selection>) =>
  parseComparison(new URLSearchParams(query), context(over))
const write = (comparison: Comparison, over?: Partial<Selection>) =>
  writeComparison(comparison, context(over))
    .map(([key, value]) => `${key}=${value}`)
    .join('&')

const USUAL = [BUCKINGHAMSHIRE, SOUTH_EAST, ENGLAND, 'neighbours']
const LONDON = 'E12000007'
const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = catalogue.compare

describe('a comparison without anything in the address', () => {
  it('is of the council, its region, England and its neighbours, on the catalogue’s four', () => {
    const { comparison, notices } = parse('')
    expect(comparison).toEqual({
      areas: USUAL,
      items: catalogue.compare.map((indicator) => ({ indicator })),
      axes: 'own',
    })
    expect(notices).toEqual([])
    expect(write(comparison)).toBe('')
  })

  it('follows the council and its benchmarks everywhere', () => {
    expect(parse('', { area: KINGSTON }).comparison.areas).toEqual([
      KINGSTON,
      LONDON,
      ENGLAND,
      'neighbours',
    ])
    const over = { vs: [MILTON_KEYNES] }
    const { comparison } = parse('', over)
    expect(comparison.areas).toEqual([BUCKINGHAMSHIRE, MILTON_KEYNES])
    expect(write(comparison, over)).toBe('')
  })
})

describe('the address of a comparison', () => {
  it.each([
    ['two councils', `areas=${BUCKINGHAMSHIRE},${MILTON_KEYNES}`],
    ['a council with its neighbours', `areas=${BUCKINGHAMSHIRE},neighbours`],
    ['a council alone', `areas=${BUCKINGHAMSHIRE}`],
    ['another measure', `indicators=${FIRST}:number,${THIRD}`],
    ['another category', `indicators=${SECOND}:percent:childrens-homes`],
    ['one indicator twice', `indicators=${SECOND},${SECOND}:percent:childrens-homes`],
    ['one axis', 'axes=shared'],
    ['a scatter', `scatter=${THIRD},${FIRST}`],
    [
      'all at once',
      `areas=${BUCKINGHAMSHIRE},${MILTON_KEYNES},${SOUTH_EAST},neighbours&indicators=${FIRST}:number,${SECOND}:percent:foster&axes=shared&scatter=${SECOND}:percent:foster,${FIRST}:number`,
    ],
  ])('reads and writes %s alike', (_, query) => {
    const { comparison, notices } = parse(query)
    expect(notices).toEqual([])
    expect(write(comparison)).toBe(query)
  })

  it.each([
    ['the usual areas', `areas=${USUAL.join(',')}`],
    ['the usual indicators', `indicators=${catalogue.compare.join(',')}`],
    ['own axes', 'axes=own'],
    ['empty keys', 'areas=&indicators=&axes=&scatter='],
    ['the same area twice', `areas=${USUAL.join(',')},${ENGLAND}`],
  ])('leaves out %s', (_, query) => {
    const { comparison, notices } = parse(query)
    expect(notices).toEqual([])
    expect(write(comparison)).toBe('')
  })

  it('draws strong the chosen council, or else the first authority', () => {
    const list = `areas=${ENGLAND},${MILTON_KEYNES},${BUCKINGHAMSHIRE}`
    expect(parse(list).comparison.areas).toEqual([BUCKINGHAMSHIRE, ENGLAND, MILTON_KEYNES])
    expect(parse(list, { area: KINGSTON }).comparison.areas[0]).toBe(MILTON_KEYNES)
    expect(parse(`areas=${SOUTH_EAST},${ENGLAND}`).comparison.areas[0]).toBe(SOUTH_EAST)
    expect(parse('areas=neighbours').comparison.areas).toEqual([BUCKINGHAMSHIRE, 'neighbours'])
  })

  it.each([
    ['its number', '825'],
    ['its former code', 'E10000002'],
  ])('knows an authority by %s', (_, text) => {
    expect(parse(`areas=${text},${ENGLAND}`).comparison.areas).toEqual([BUCKINGHAMSHIRE, ENGLAND])
  })
})

describe('an item that does not exist', () => {
  it.each([
    [
      'an area',
      `areas=${BUCKINGHAMSHIRE},atlantis`,
      'There is no area “atlantis”: it is left out of the comparison.',
    ],
    [
      'an area that is no more',
      `areas=${BUCKINGHAMSHIRE},E10000021`,
      'There is no area “E10000021”: it is left out of the comparison.',
    ],
    [
      'an indicator',
      `indicators=${FIRST},shoe-size`,
      'There is no indicator “shoe-size”: it is left out of the comparison.',
    ],
    ['axes', 'axes=round', 'There are no “round” axes: each chart has its own.'],
    ['a scatter', 'scatter=a,b', 'There is no scatter “a,b”: the first two indicators are shown.'],
    [
      'a scatter of one',
      `indicators=${FIRST}&scatter=${FIRST},${FIRST}`,
      'A scatter takes two indicators: choose another one.',
    ],
    [
      'the neighbours of a region',
      `areas=${SOUTH_EAST},neighbours`,
      'South East has no statistical neighbours: they are left out.',
    ],
  ])('%s is reported', (_, query, notice) => {
    expect(parse(query).notices).toEqual([notice])
  })

  it('leaves the usual comparison when nothing is left', () => {
    const { comparison, notices } = parse('areas=atlantis&indicators=shoe-size&scatter=a,b')
    expect(comparison.areas).toEqual(USUAL)
    expect(comparison.items.map(itemText)).toEqual(catalogue.compare)
    expect(comparison.scatter).toEqual([0, 1])
    expect(notices).toHaveLength(3)
  })

  it('cuts a seventh area and a fifth indicator, by name', () => {
    const many = [...USUAL, MILTON_KEYNES, KINGSTON, CITY_OF_LONDON, LONDON]
    const { comparison, notices } = parse(
      `areas=${many.join(',')}&indicators=${catalogue.compare.join(',')},${FIRST}:number`,
    )
    expect(comparison.areas).toEqual(many.slice(0, 6))
    expect(comparison.items).toHaveLength(4)
    expect(notices).toEqual([
      'At most six areas can be compared: City of London and London are left out.',
      'At most four indicators can be compared: Children looked after is left out.',
    ])
  })
})

describe('changing a comparison', () => {
  const usual = parse('').comparison
  const apply = (comparison: Comparison, change: Parameters<typeof changed>[1]) =>
    changed(comparison, change, context())

  it('adds an area at the end and removes it again', () => {
    const more = apply(usual, withArea(usual, MILTON_KEYNES))
    expect(more.areas).toEqual([...USUAL, MILTON_KEYNES])
    expect(write(apply(more, withoutArea(more, MILTON_KEYNES)))).toBe('')
  })

  it('to another council keeps the usual areas usual, and chosen ones chosen', () => {
    const next = context({ area: KINGSTON })
    expect(changed(usual, withOwn(usual, KINGSTON, context()), next).areas).toEqual([
      KINGSTON,
      LONDON,
      ENGLAND,
      'neighbours',
    ])
    const chosen = parse(`areas=${BUCKINGHAMSHIRE},${KINGSTON},${ENGLAND}`).comparison
    expect(changed(chosen, withOwn(chosen, KINGSTON, context()), next).areas).toEqual([
      KINGSTON,
      ENGLAND,
    ])
  })

  it('adds an indicator once', () => {
    const two = parse(`indicators=${FIRST},${SECOND}`).comparison
    expect(apply(two, withItem(two, { indicator: THIRD })).items).toHaveLength(3)
    expect(apply(two, withItem(two, { indicator: FIRST })).items).toHaveLength(2)
  })

  it('changes the measure in its place', () => {
    const next = apply(usual, withItemAt(usual, 0, { indicator: FIRST, measure: 'number' }))
    expect(write(next)).toBe(`indicators=${FIRST}:number,${SECOND},${THIRD},${FOURTH}`)
  })

  it.each([
    ['one before the pair', 0, [1, 2], [0, 1]],
    ['one between', 1, [0, 2], [0, 1]],
    ['one behind', 3, [2, 1], [2, 1]],
    ['one of the pair', 2, [2, 3], [0, 1]],
  ] as const)('moves a scatter when %s is removed', (_, place, scatter, expected) => {
    const pair: Comparison = { ...usual, scatter }
    expect(apply(pair, withoutItem(pair, place)).scatter).toEqual(expected)
  })

  it('ends a scatter when one indicator is left', () => {
    const two = parse(`indicators=${FIRST},${SECOND}&scatter=${FIRST},${SECOND}`).comparison
    expect(apply(two, withoutItem(two, 0)).scatter).toBeUndefined()
  })
})
