// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { importFiles } from '@/importer/releases/import-files'
import { AreasSchema, type Area } from '@/model/schema/area'
import { areasGiven, csv, fixture, importing, messages, REFERENCE } from '../given'

const area = async (code: string) => (await areasGiven()).areas.find((one) => one.code === code)

describe('areas from the reference files', () => {
  it('makes one Buckinghamshire of its two codes', async () => {
    expect(await area('E06000060')).toMatchObject({
      name: 'Buckinghamshire',
      dfe: '825',
      parent: 'E12000008',
      codes: [
        { code: 'E10000002', from: '2009-01-01', to: '2020-03-31' },
        { code: 'E06000060', from: '2020-04-01' },
      ],
    })
    expect(await area('E10000002')).toBeUndefined()
  })

  it('keeps the neighbours of the May 2025 model, nearest first', async () => {
    const neighbours = (await area('E06000060'))?.neighbours
    expect(neighbours).toHaveLength(10)
    expect(neighbours?.[0]).toEqual({ code: 'E10000025', closeness: 'Very close' })
  })

  it('tells the Dorset that ended from the Dorset that followed it', async () => {
    expect(await area('E10000009')).toMatchObject({ to: '2019-03-31', successors: ['E06000059'] })
    expect(await area('E06000059')).toMatchObject({
      from: '2019-04-01',
      predecessors: ['E10000009'],
    })
  })

  it('knows which two authorities became one, and which one became two', async () => {
    expect((await area('E06000058'))?.predecessors).toEqual(['E06000029', 'E06000028'])
    expect((await area('E10000021'))?.successors).toEqual(['E06000061', 'E06000062'])
  })

  it('places a joint return beside its members', async () => {
    expect(await area('E09000021-E09000027')).toMatchObject({
      level: 'joint',
      dfe: '314 / 318',
      members: ['E09000021', 'E09000027'],
    })
  })

  it('puts boroughs in Inner or Outer London, and both in London', async () => {
    expect(await area('E09000007')).toMatchObject({ parent: 'E12000007', subRegion: 'E13000001' })
    expect(await area('E09000021')).toMatchObject({ subRegion: 'E13000002' })
    expect(await area('E13000001')).toMatchObject({ level: 'sub-region', parent: 'E12000007' })
  })

  it('leaves out areas that are not children’s services authorities', async () => {
    const { areas } = await areasGiven()
    expect(areas.filter(({ dfe }) => dfe === 'x' || dfe === '702')).toEqual([])
  })

  it('keeps other names in use for an area, which no publisher lists', async () => {
    const { areas } = await areasGiven()
    const known = areas.map((one) =>
      one.code === 'E06000060' ? { ...one, alsoKnownAs: ['Bx'], partOf: ['A county'] } : one,
    )
    const { writes } = await importFiles(REFERENCE, { areas: known, releases: [] })
    const json: unknown = JSON.parse(writes[0]?.text ?? '')
    expect(AreasSchema.parse(json).areas.find(({ code }) => code === 'E06000060')).toMatchObject({
      alsoKnownAs: ['Bx'],
      partOf: ['A county'],
    })
  })

  it('leaves the file as it is written where nothing is new, in any order of keys', async () => {
    const { areas } = await areasGiven()
    const known = areas.map((one): Area => {
      const { code, name, level, ...rest } = one
      return { ...rest, alsoKnownAs: ['A name'], level, name, code }
    })
    const { writes } = await importFiles(REFERENCE, { areas: known, releases: [] })
    const json: { areas: Area[] } = JSON.parse(writes[0]?.text ?? '')
    const isAuthority = ({ level }: Area) => level === 'authority'
    expect(json.areas.filter(isAuthority).map((one) => JSON.stringify(one))).toEqual(
      known.filter(isAuthority).map((one) => JSON.stringify(one)),
    )
  })

  it('drops names that the reference files no longer have', async () => {
    const { areas } = await areasGiven()
    const known = areas.map((one) => ({ ...one, to: '2024-03-31' }))
    const { writes } = await importFiles(REFERENCE, { areas: known, releases: [] })
    const json: { areas: Area[] } = JSON.parse(writes[0]?.text ?? '')
    expect(json.areas).toEqual(areas)
  })

  it('refuses neighbours that are not in the list', async () => {
    const result = await importing([
      csv('english-las', fixture('english-las')),
      csv(
        'neighbours',
        fixture('neighbours').replace(
          '2025,825,Buckinghamshire,1,931',
          '2025,825,Buckinghamshire,1,000',
        ),
      ),
    ])
    expect(messages(result)[0]).toMatch(
      /neighbours\.csv:12 column "neighbour_old_la_code": .*"000"/,
    )
  })
})
