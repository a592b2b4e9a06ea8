import { describe, expect, it } from 'vitest'
import { isOdd } from '@/selection/odd-address'
import { plainAddress } from '@/selection/plain-address'
import { parseSelection } from '@/selection/selection-address'
import { unreadIn } from '@/selection/unread'
import { areas, BUCKINGHAMSHIRE, catalogue, indicator } from '../real-data'
import { oddAddresses } from './addresses'

const SOME = oddAddresses(10_000, 20_261_130)
const context = {
  catalogue,
  areas,
  today: '2026-11-30',
  indicator: indicator('children-looked-after'),
}
const queryOf = (address: string) => new URLSearchParams(address.split('?')[1] ?? '')

describe('ten thousand odd addresses', () => {
  it('come to a path of this site that stays as it is', () => {
    const bad = SOME.filter(({ path, query }) => {
      const plain = plainAddress(path, query)
      const [inPath = '', asked] = plain.split('?')
      return (
        !/^\/(?!\/)/.test(plain) ||
        (inPath !== '/' && inPath.endsWith('/')) ||
        new URL(plain, 'https://site.example').origin !== 'https://site.example' ||
        plainAddress(inPath, asked === undefined ? '' : `?${asked}`) !== plain
      )
    })
    expect(bad).toEqual([])
  })

  it('that need putting right are known', () => {
    const missed = SOME.filter(({ path, query }) => {
      const once = path.length > 1 ? path.replace(/\/$/, '') : path
      return !isOdd(path + query) && plainAddress(path, query) !== once + query
    })
    expect(missed).toEqual([])
  })

  it('give a selection that exists, and a notice of each thing that does not', () => {
    const codes = new Set(areas.areas.map(({ code }) => code))
    const measures = new Set(context.indicator.measures.map(({ id }) => id))
    const known = new Set([BUCKINGHAMSHIRE, 'E06000042', '826'])
    const bad = SOME.slice(0, 2000).filter(({ path, query }) => {
      const asked = queryOf(plainAddress(path, query))
      const { selection, notices } = parseSelection(asked, context)
      const area = asked.get('area') ?? ''
      return (
        !codes.has(selection.area) ||
        (selection.measure !== undefined && !measures.has(selection.measure)) ||
        (area !== '' && !known.has(area) && !notices.join(' ').includes('There is no council'))
      )
    })
    expect(bad).toEqual([])
  })
})

describe('what an address asks for', () => {
  it.each([
    ['foo=1', ['Not understood in the address, and left out: “foo”.']],
    [
      '__proto__=1&constructor=2&a=3&b=4',
      ['Not understood in the address, and left out: “__proto__”, “constructor”, “a” and 1 more.'],
    ],
    ['area=826&area=825', ['The address has more than one council: the first is used.']],
    ['area=826&area=826', []],
    ['utm_source=mail&fbclid=x&view=table', []],
  ])('%s is said where it means nothing or too much', (query, notices) => {
    expect(unreadIn(new URLSearchParams(query))).toEqual(notices)
  })
})
