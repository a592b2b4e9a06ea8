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
    ['/theme/placements/index.html', '?area=826', '/theme/placements/?area=826'],
    ['/theme/placements/', '', '/theme/placements/'],
    ['/code/cla-01', '', '/code/cla-01'],
  ])('%s%s means %s', (path, query, address) => {
    expect(plainAddress(path, query)).toBe(address)
  })
})
