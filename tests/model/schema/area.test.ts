// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { anArea } from '@mocks/builders'
import {
  areaInSentence,
  isCurrentAuthority,
  jointReturnOf,
  possessive,
  type Area,
} from '@/model/schema/area'
import { areas, CITY_OF_LONDON, KINGSTON } from '../../real-data'

const region = (name: string): Area => ({ code: 'E1', name, level: 'region' })

describe('an area', () => {
  it.each([
    [region('South East'), 'the South East'],
    [region('East of England'), 'the East of England'],
    [region('London'), 'London'],
    [region('Yorkshire and The Humber'), 'Yorkshire and The Humber'],
    [{ code: 'E92000001', name: 'England', level: 'country' } as const, 'England'],
    [anArea({ name: 'Kent' }), 'Kent'],
    [anArea({ name: 'Bristol, City of' }), 'Bristol'],
    [anArea({ name: 'Herefordshire, County of' }), 'Herefordshire'],
    [anArea({ name: 'City of London' }), 'the City of London'],
    [anArea({ name: 'Isle of Wight' }), 'the Isle of Wight'],
    [anArea({ name: 'West / East' }), 'West and East'],
  ])('$name is in a sentence “%s”', (area, text) => {
    expect(areaInSentence(area)).toBe(text)
  })

  it.each([
    ['Buckinghamshire', 'Buckinghamshire’s'],
    ['Milton Keynes', 'Milton Keynes’s'],
    ['the East Midlands', 'the East Midlands’'],
    [
      'the median of its ten statistical neighbours',
      'the median of its ten statistical neighbours’',
    ],
  ])('of %s is “%s”', (name, text) => {
    expect(possessive(name)).toBe(text)
  })

  it('that has ended cannot be chosen', () => {
    const ended = anArea({ to: '2023-03-31', name: 'Cumbria' })
    expect([ended, anArea(), region('London')].map(isCurrentAuthority)).toEqual([
      false,
      true,
      false,
    ])
  })

  it('may send its return together with another', () => {
    expect(jointReturnOf(areas.areas, KINGSTON)?.name).toBe(
      'Kingston upon Thames / Richmond upon Thames',
    )
    expect(jointReturnOf(areas.areas, CITY_OF_LONDON)).toBeUndefined()
  })
})
