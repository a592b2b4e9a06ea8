// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { servedFiles } from '@mocks/handlers'
import { FileError } from '@/data/ask/ask-file'
import { figuresOfThemes, planOf, type Keeping } from '@/data/offline/files'
import {
  areas,
  BUCKINGHAMSHIRE,
  catalogue,
  ENGLAND,
  MILTON_KEYNES,
  SOUTH_EAST,
} from '../../real-data'

const files = await servedFiles()
const read = (path: string): Promise<unknown> => {
  const text = files.get(path)
  return text === undefined
    ? Promise.reject(new FileError(path, 'There is no such file.'))
    : Promise.resolve(JSON.parse(text))
}
const aKeeping = (over: Partial<Keeping>): Keeping => ({
  id: '/meeting',
  name: 'A meeting',
  pages: ['/meeting'],
  indicators: [],
  areas: [BUCKINGHAMSHIRE],
  data: [],
  ...over,
})
const planned = async (over: Partial<Keeping>) => {
  const { paths, peers } = await planOf(aKeeping(over), read)
  return { paths, peers: await peers() }
}
const neighboursOf = (code: string) =>
  areas.areas.find((area) => area.code === code)?.neighbours?.map((one) => one.code) ?? []

describe('the data files of what is kept', () => {
  it('are the slices of its charts for the council, its region, England and its neighbours', async () => {
    const { paths, peers } = await planned({ indicators: ['placement-type'] })
    const codes = [BUCKINGHAMSHIRE, SOUTH_EAST, ENGLAND, ...neighboursOf(BUCKINGHAMSHIRE)]
    expect(codes).toHaveLength(13)
    expect(paths.filter((path) => path.startsWith('slices/placements/')).toSorted()).toEqual(
      codes.map((code) => `slices/placements/${code}.json`).toSorted(),
    )
    expect(paths).toContain('slices/indicator/placement-type.json')
    expect(peers).toEqual(['slices/peers/placement-type/2025.json'])
  })

  it('are all there, for every indicator, and no more than those of its themes', async () => {
    const indicators = catalogue.indicators.map(({ id }) => id)
    const { paths, peers } = await planned({ indicators })
    expect([...paths, ...peers].filter((path) => files.get(path) === undefined)).toEqual([])
    expect(paths.filter((path) => path.includes(MILTON_KEYNES))).toEqual([])
    expect(new Set([...paths, ...peers]).size).toBe(paths.length + peers.length)
  })

  it('hold what the page on the screen was drawn from, of other councils too', async () => {
    const data = [
      `slices/quality/${BUCKINGHAMSHIRE}.json`,
      `slices/workforce/${BUCKINGHAMSHIRE}.json`,
      `slices/workforce/${MILTON_KEYNES}.json`,
      'slices/glossary.json',
    ]
    const { paths } = await planned({ data })
    expect(paths).toEqual(expect.arrayContaining(data))
    // A set that was shown of one area alone has no benchmarks.
    expect(paths.filter((path) => path.startsWith('slices/quality/'))).toHaveLength(1)
    expect(paths.filter((path) => path.startsWith('slices/workforce/'))).toHaveLength(14)
  })

  it('come in one file of a theme from three charts of it on, for the home council', async () => {
    const three = { indicators: ['placement-type', 'placement-provider', 'placement-distance'] }
    const { themes, paths, peers } = await planOf(aKeeping(three), read)
    expect(themes).toEqual(['placements'])
    const together = (await figuresOfThemes(read)).get('placements') ?? []
    const own = [...paths, ...(await peers())].filter((path) => /placement/.test(path))
    expect(own.length).toBeGreaterThan(15)
    expect(own.filter((path) => !together.includes(path))).toEqual([])
    const two = await planOf(aKeeping({ indicators: three.indicators.slice(1) }), read)
    expect(two.themes).toEqual([])
    const other = await planOf(aKeeping({ ...three, areas: [MILTON_KEYNES] }), read)
    expect(other.themes).toEqual([])
  })

  it('leave out an indicator that does not exist', async () => {
    const { paths, peers } = await planned({ indicators: ['nowhere'] })
    expect(paths.some((path) => path.includes('nowhere'))).toBe(false)
    expect(peers).toEqual([])
  })

  it('cannot be known where the areas cannot be read', async () => {
    const broken = (path: string) => (path === 'areas.json' ? Promise.resolve([]) : read(path))
    await expect(planOf(aKeeping({}), broken)).rejects.toThrow(FileError)
  })
})
