import { describe, expect, it } from 'vitest'
import { plainAddress } from '@/selection/plain-address'

describe('a link as others write it', () => {
  it.each([
    ['/', '?area=E06000042&amp;from=2021', '/?area=E06000042&from=2021'],
    ['/', '?area=e06000042&vs=e12000008,E92000001', '/?area=E06000042&vs=E12000008,E92000001'],
    [
      '/compare',
      '?areas=e06000060,neighbours&amp;view=table',
      '/compare?areas=E06000060,neighbours&view=table',
    ],
    [
      '/',
      '?figure=children~e06000060~2025~rate~total',
      '/?figure=children~E06000060~2025~rate~total',
    ],
    ['/index.html', '', '/'],
    ['/theme/placements/index.html', '?area=826', '/theme/placements?area=826'],
    ['/theme/placements/', '', '/theme/placements'],
    ['/Theme/PLACEMENTS', '', '/theme/placements'],
    ['//theme//placements//', '', '/theme/placements'],
    ['//example.org/compare', '', '/example.org/compare'],
    ['/theme%2Fplacements', '', '/theme/placements'],
    ['/%2563ompare', '?area%253DE06000042', '/compare?area%3DE06000042'],
    ['/compare%3Farea=E06000042', '?view=table', '/compare?view=table&area=E06000042'],
    ['/comp%E2%80%8Eare%09', '?area=E06000%E2%80%8B042', '/compare?area=E06000042'],
    ['/a/../compare', '', '/a/compare'],
    ['/%', '?vs=%', '/%25?vs=%25'],
    ['/code/cla-01', '', '/code/cla-01'],
    ['/EMBED/CLA-01', '', '/embed/CLA-01'],
    ['/', '?measure=a%20b&by=x%2Cy', '/?measure=a%20b&by=x%2Cy'],
  ])('%s%s means %s', (path, query, address) => {
    expect(plainAddress(path, query)).toBe(address)
  })

  it('keeps the path of a site that is not at the root of its host', () => {
    expect(plainAddress('/Figures/Compare/', '?area=826', '/Figures/')).toBe(
      '/Figures/compare?area=826',
    )
    expect(plainAddress('/Figures/', '', '/Figures/')).toBe('/Figures/')
  })
})
