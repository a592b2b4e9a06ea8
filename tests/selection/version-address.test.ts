import { describe, expect, it } from 'vitest'
import { isOdd } from '@/selection/odd-address'
import { versionIn, withoutVersion, withVersion } from '@/selection/version-address'

describe('the version of the data in an address', () => {
  it.each([
    ['/', '/?data=3f2a91c0de'],
    ['/?area=E06000042', '/?area=E06000042&data=3f2a91c0de'],
    [
      '/compare?indicators=a:rate,b&vs=none#x',
      '/compare?indicators=a:rate,b&vs=none&data=3f2a91c0de#x',
    ],
    ['/meeting#CLA-01?as-at=2026-01-01', '/meeting?data=3f2a91c0de#CLA-01?as-at=2026-01-01'],
  ])('is put into %s, and taken out again', (address, kept) => {
    expect(withVersion(address, '3f2a91c0de')).toBe(kept)
    expect(withoutVersion(kept)).toBe(address)
    expect(versionIn(kept.replace(/#.*/, '').split('?')[1] ?? '')).toBe('3f2a91c0de')
  })

  it('takes the place of another', () => {
    expect(withVersion('/?data=0000000000&area=E06000042', '3f2a91c0de')).toBe(
      '/?area=E06000042&data=3f2a91c0de',
    )
  })

  it('is not found where none is named, and has every such address read first', () => {
    expect(versionIn('area=E06000042&database=1')).toBeUndefined()
    expect(isOdd('/?data=3f2a91c0de')).toBe(true)
    expect(isOdd('/?area=E06000042&data=3f2a91c0de')).toBe(true)
    expect(isOdd('/indicator/children-looked-after?area=E06000042&as-at=2023-09-07')).toBe(false)
  })
})
